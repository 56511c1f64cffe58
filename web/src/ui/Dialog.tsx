// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons/Icon';

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  close_label: string;
  children: ComponentChildren;
  /** Buttons; the safest one first in reading order. */
  actions?: ComponentChildren;
}

/** The platform's own modal: the page behind is inert, focus stays in, Escape closes. */
export function Dialog(props: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (props.open && !element.open) {
      element.showModal();
      // The question is read first; no answer is ready under the Enter key.
      title.current?.focus();
    }
    if (!props.open && element.open) element.close();
  }, [props.open]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={() => {
        // The platform may close it by itself, for example on a second Escape.
        if (props.open) props.onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      {props.open && (
        <div class="dialog__sheet">
          <header class="dialog__head">
            <h2 class="dialog__title" id={id} ref={title} tabIndex={-1}>
              {props.title}
            </h2>
            <button
              type="button"
              class="icon-btn"
              aria-label={props.close_label}
              onClick={props.onClose}
            >
              <Icon name="close" />
            </button>
          </header>
          <div class="dialog__body">{props.children}</div>
          {props.actions !== undefined && <footer class="dialog__foot">{props.actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
