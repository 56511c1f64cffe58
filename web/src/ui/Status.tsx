// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from './icons/Icon';

/** Nobody has to read against the clock: no message leaves by itself sooner than this. */
export const kToastMinMs = 6000;

export interface ToastAction {
  label: string;
  onPress: () => void;
}

export interface ToastProps {
  /** Null when there is nothing to say. The live region stays in the page all the time. */
  message: string | null;
  onDismiss: () => void;
  dismiss_label: string;
  /** For example undo. A toast with an action stays until it is dismissed. */
  action?: ToastAction | undefined;
  /** At least six seconds; without it the message stays. */
  vanish_after_ms?: number | undefined;
}

export function Toast(props: ToastProps) {
  const { message, vanish_after_ms, action, onDismiss } = props;
  useEffect(() => {
    if (message === null || vanish_after_ms === undefined || action !== undefined) return;
    const timer = setTimeout(onDismiss, Math.max(kToastMinMs, vanish_after_ms));
    return () => clearTimeout(timer);
  }, [message, vanish_after_ms]);
  return (
    <div class="toast-place">
      <div role="status" aria-live="polite" aria-atomic="true">
        {message !== null && (
          <div class="toast">
            <p class="toast__words">{message}</p>
            {action !== undefined && (
              <button type="button" class="toast__action" onClick={action.onPress}>
                {action.label}
              </button>
            )}
            <button
              type="button"
              class="icon-btn"
              aria-label={props.dismiss_label}
              onClick={onDismiss}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Words that change while a screen stays: kept, waiting, sent. Polite, never a count-down. */
export function Status({ children }: { children: ComponentChildren }) {
  return (
    <p class="status" role="status" aria-live="polite">
      {children}
    </p>
  );
}

export interface WaitingProps {
  /** What is going on, in a few words. */
  label: string;
  /** 0..1 where the amount is known. */
  progress?: number | undefined;
}

/** Work that takes a moment. A still line that fills, nothing that spins. */
export function Waiting({ label, progress }: WaitingProps) {
  return (
    <div class="waiting">
      <p class="quiet" role="status">
        {label}
      </p>
      <progress class="waiting__bar" max={1} value={progress} aria-label={label} />
    </div>
  );
}
