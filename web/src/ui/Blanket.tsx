// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';

export interface BlanketProps {
  /** Off for people who do not want it (a setting). */
  enabled?: boolean | undefined;
}

/**
 * Covers the page with plain paper while it is out of sight, so that the picture which the system
 * keeps for its app switcher shows nothing. Put on directly, not through a render: there is no time
 * for one. The blanket is empty on purpose, and hidden from screen readers.
 */
export function Blanket({ enabled = true }: BlanketProps) {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const set = (on: boolean) => {
      if (cover.current !== null) cover.current.hidden = !on;
    };
    if (!enabled) {
      set(false);
      return;
    }
    const on_change = () => set(document.visibilityState === 'hidden');
    const on = () => set(true);
    const off = () => set(false);
    document.addEventListener('visibilitychange', on_change);
    window.addEventListener('pagehide', on);
    window.addEventListener('pageshow', off);
    return () => {
      document.removeEventListener('visibilitychange', on_change);
      window.removeEventListener('pagehide', on);
      window.removeEventListener('pageshow', off);
    };
  }, [enabled]);
  return <div class="blanket" ref={cover} hidden aria-hidden="true" />;
}
