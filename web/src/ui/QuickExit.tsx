// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import { Pressable } from './Pressable';

export const kExitPresses = 3;
export const kExitWindowMs = 2000;

/**
 * Counts lone presses of Shift; true on the third within two seconds. Shift with any other key is
 * ordinary typing and starts the count again, as does a held key that repeats.
 */
export function exit_counter(): (key: string, repeat: boolean, at_ms: number) => boolean {
  let presses: number[] = [];
  return (key, repeat, at_ms) => {
    if (key !== 'Shift') {
      presses = [];
      return false;
    }
    if (repeat) return false;
    presses = [...presses.filter((t) => at_ms - t < kExitWindowMs), at_ms];
    if (presses.length < kExitPresses) return false;
    presses = [];
    return true;
  };
}

/** Calls `onExit` after three presses of Shift within two seconds, anywhere in the page. */
export function useQuickExit(onExit: () => void): void {
  const exit = useRef(onExit);
  exit.current = onExit;
  useEffect(() => {
    const count = exit_counter();
    const on_key = (event: KeyboardEvent) => {
      if (count(event.key, event.repeat, event.timeStamp)) exit.current();
    };
    window.addEventListener('keydown', on_key, true);
    return () => window.removeEventListener('keydown', on_key, true);
  }, []);
}

export interface QuickExitProps {
  label: string;
  onExit: () => void;
}

/** A button of its own, for pages without a top line. The shortcut comes with it. */
export function QuickExit({ label, onExit }: QuickExitProps) {
  useQuickExit(onExit);
  return (
    <Pressable onPress={onExit} class_name="quick-exit">
      {label}
    </Pressable>
  );
}
