// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Act } from './act';

/**
 * What is stored, with the changes on their way to it already shown: a switch stays where it was put
 * while the core is still writing. What could not be kept goes back.
 */
export function use_ahead<T extends object>(stored: T, act: Act) {
  const [ahead, set_ahead] = useState<Partial<T>>({});
  const all = useRef<Partial<T>>({});
  const waiting = useRef(0);
  const seen = useRef(stored);
  const settle = () => {
    all.current = {};
    set_ahead({});
  };
  useEffect(() => {
    seen.current = stored;
    if (waiting.current === 0) settle();
  }, [stored]);
  /** `keep` gets every change that is not seen in `stored` yet. */
  const put = (next: Partial<T>, keep: (changes: Partial<T>) => Promise<unknown>) => {
    const before = seen.current;
    waiting.current += 1;
    all.current = { ...all.current, ...next };
    set_ahead(all.current);
    void act
      .run(() => keep(all.current))
      .then((worked) => {
        waiting.current -= 1;
        if (!worked || (waiting.current === 0 && seen.current !== before)) settle();
      });
  };
  return { now: { ...stored, ...ahead }, put };
}
