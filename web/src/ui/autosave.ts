// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';

/** Quiet time after the last key before words are handed over to be kept. */
export const kAutosaveDelayMs = 800;

/**
 * Hands the latest words to `onSave` when typing rests, when the field is left, when the page is
 * hidden and when the component goes away, so that no words are lost to a phone call or an exit.
 */
export function useAutosave(onSave: ((value: string) => void) | undefined) {
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useRef(onSave);
  save.current = onSave;

  const flush = () => {
    clearTimeout(timer.current);
    if (waiting.current === null) return;
    const value = waiting.current;
    waiting.current = null;
    save.current?.(value);
  };
  const touch = (value: string) => {
    if (save.current === undefined) return;
    waiting.current = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, kAutosaveDelayMs);
  };

  useEffect(() => {
    const on_hide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', on_hide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', on_hide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
    // The handlers read the refs; they are installed once.
  }, []);

  return { touch, flush };
}
