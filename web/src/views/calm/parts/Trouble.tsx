// SPDX-License-Identifier: Apache-2.0
import { error_words } from '../../../i18n';
import type { ProblemCode } from '../../../models';
import { InlineNotice } from '../../../ui';

interface TroubleProps {
  code: ProblemCode | null;
  /** What to look at here, in place of the general advice. */
  advice?: string | undefined;
}

/** What happened, what is safe, what to do. The live region stays, so that it is read when it comes. */
export function Trouble({ code, advice }: TroubleProps) {
  return (
    <div class="said-later" role="status" aria-live="polite">
      {code !== null && <Told code={code} advice={advice} />}
    </div>
  );
}

function Told({ code, advice }: { code: ProblemCode; advice?: string | undefined }) {
  const words = error_words(code);
  return (
    <InlineNotice tone="caution" title={words.what}>
      <p>{words.safe}</p>
      <p>{advice ?? words.todo}</p>
    </InlineNotice>
  );
}
