// SPDX-License-Identifier: Apache-2.0
import type { PlanChange } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { OwnWords, Quiet, Stack } from '../../../ui';
import { section_words } from '../parts/words';

/** What differs between two versions, section by section, in the person's own words. */
export function Changes({ changes }: { changes: readonly PlanChange[] }) {
  const kinds = [...new Set(changes.map((change) => change.kind))];
  return (
    <Stack>
      {kinds.map((kind) => (
        <section key={kind} data-test="changes">
          <h3 class="eyebrow">{section_words(kind)}</h3>
          <Stack gap="tight">
            {changes
              .filter((change) => change.kind === kind)
              .map((change) => (
                <Change key={change.item_id} change={change} />
              ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function Change({ change: { change, before, after } }: { change: PlanChange }) {
  return (
    <div data-change={change}>
      <Quiet>{t(`plan.change.${change}`)}</Quiet>
      {change === 'reworded' && (
        <del class="plan-was">
          <OwnWords size="inline">{before}</OwnWords>
        </del>
      )}
      {change === 'removed' ? (
        <del class="plan-was">
          <OwnWords size="inline">{before}</OwnWords>
        </del>
      ) : (
        <OwnWords size="inline">{after}</OwnWords>
      )}
    </div>
  );
}
