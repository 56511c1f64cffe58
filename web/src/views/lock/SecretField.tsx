// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { secret_bytes } from '../../models';
import { cx, Icon } from '../../ui';

interface SecretFieldProps {
  field: RefObject<HTMLInputElement>;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  autocomplete: 'current-password' | 'new-password' | 'off';
  /** A code is seen while it is typed; a passphrase only when the person asks. */
  seen?: boolean | undefined;
  reveal?: { show: string; hide: string } | undefined;
  onInput?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  test_id?: string | undefined;
}

/**
 * A field for a secret. What is typed stays in the element and nowhere else: no state, no signal.
 * `read_secret` turns it into bytes at the last moment, `take_secret` also empties the element.
 */
export function SecretField(props: SecretFieldProps) {
  const id = useId();
  const [shown, set_shown] = useState(props.seen === true);
  const described = cx(props.hint !== undefined && `${id}-hint`, props.error !== undefined && `${id}-error`);
  return (
    <div class={cx('field', props.error !== undefined && 'field--error')}>
      <label class="field__label" for={id}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div class="field__line">
        <input
          ref={props.field}
          id={id}
          class="field__input"
          type={shown ? 'text' : 'password'}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          dir="auto"
          aria-invalid={props.error !== undefined ? true : undefined}
          aria-describedby={described || undefined}
          data-test={props.test_id}
          onInput={props.onInput}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) props.onEnter?.();
          }}
        />
        {props.reveal !== undefined && (
          <button type="button" class="field__reveal" aria-pressed={shown} onClick={() => set_shown(!shown)}>
            {shown ? props.reveal.hide : props.reveal.show}
          </button>
        )}
      </div>
      <p class="field__error" id={`${id}-error`} aria-live="polite">
        {props.error !== undefined && (
          <>
            <Icon name="note" />
            <span>{props.error}</span>
          </>
        )}
      </p>
    </div>
  );
}

export function read_secret(field: RefObject<HTMLInputElement>): Uint8Array {
  return secret_bytes(field.current?.value ?? '');
}

export function take_secret(field: RefObject<HTMLInputElement>): Uint8Array {
  const bytes = read_secret(field);
  if (field.current !== null) field.current.value = '';
  return bytes;
}

/** Whether two fields hold the same bytes; the copies are wiped. */
export function same_secret(one: RefObject<HTMLInputElement>, other: RefObject<HTMLInputElement>): boolean {
  const [a, b] = [read_secret(one), read_secret(other)];
  const same = a.byteLength === b.byteLength && a.every((byte, i) => byte === b[i]);
  a.fill(0);
  b.fill(0);
  return same;
}
