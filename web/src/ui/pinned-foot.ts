// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The part of the window that a pinned foot may take at most. */
export const kFootShareMax = 0.5;

/** Whether a foot of this height may stay pinned in a window of that height. */
export function foot_may_pin(foot_px: number, window_px: number): boolean {
  return foot_px <= window_px * kFootShareMax;
}

/**
 * Pins the foot while it leaves enough room, and tells the page how much of its lower edge is
 * taken, so that a focused control is never scrolled to a place behind it.
 */
export function usePinnedFoot(foot: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = foot.current;
    if (element === null) return;
    const root = document.documentElement;
    const measure = () => {
      const pinned = foot_may_pin(element.offsetHeight, window.innerHeight);
      element.setAttribute('data-pinned', String(pinned));
      root.style.setProperty('--foot-room', pinned ? `${element.offsetHeight}px` : '0px');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      root.style.removeProperty('--foot-room');
    };
    // Measured again on every change of size; the element lives as long as the screen.
  }, []);
}
