// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { code_of } from '../../../models';
import type { ProblemCode } from '../../../models';

export interface Act {
  readonly busy: boolean;
  /** What went wrong the last time; null while all is well. */
  readonly problem: ProblemCode | null;
  /** Does one thing after the other. True when it worked. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** One act of the person: busy while it lasts, its problem kept until the next one. */
export function use_act(): Act {
  const [running, set_running] = useState(0);
  const [problem, set_problem] = useState<ProblemCode | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return {
    busy: running > 0,
    problem,
    clear: () => set_problem(null),
    run(work) {
      set_running((count) => count + 1);
      const mine = last.current.then(work).then(
        () => {
          set_problem(null);
          return true;
        },
        (cause: unknown) => {
          set_problem(code_of(cause));
          return false;
        },
      );
      last.current = mine;
      return mine.finally(() => set_running((count) => count - 1));
    },
  };
}
