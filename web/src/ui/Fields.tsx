// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAutosave } from './autosave';
import { cx } from './class-names';
import { Icon } from './icons/Icon';

interface FieldBase {
  label: string;
  label_hidden?: boolean | undefined;
  value: string;
  onInput: (value: string) => void;
  /** Called when typing rests, the field is left or the page is hidden. Words are never lost. */
  onSave?: ((value: string) => void) | undefined;
  hint?: string | undefined;
  /** Already worded kindly: what to do, not what went wrong. */
  error?: string | undefined;
  max_length?: number | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  test_id?: string | undefined;
  /** The person's own words are set larger than ours. */
  own_words?: boolean | undefined;
  placeholder?: string | undefined;
  /** Grammar and spelling helpers of the platform may send words away; off unless asked for. */
  spell_check?: boolean | undefined;
}

export interface TextFieldProps extends FieldBase {
  type?: 'text' | 'tel' | 'search' | 'password' | 'email' | 'date' | 'time' | 'number' | undefined;
  autocomplete?: string | undefined;
  input_mode?: 'text' | 'numeric' | 'tel' | 'search' | 'none' | undefined;
  /** For passwords: the words of the button that shows and hides them. */
  reveal?: { show: string; hide: string } | undefined;
  onEnter?: (() => void) | undefined;
}

export interface TextAreaProps extends FieldBase {
  rows?: number | undefined;
}

interface FrameProps {
  id: string;
  label: string;
  label_hidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children: ComponentChildren;
}

function Frame(props: FrameProps) {
  return (
    <div class={cx('field', props.error !== undefined && 'field--error')}>
      <label
        class={cx('field__label', props.label_hidden === true && 'visually-hidden')}
        for={props.id}
      >
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p class="field__hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
      <p class="field__error" id={`${props.id}-error`} aria-live="polite">
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

function described_by(id: string, props: FieldBase): string {
  return cx(
    props.hint !== undefined && `${id}-hint`,
    props.error !== undefined && `${id}-error`,
  );
}

export function TextField(props: TextFieldProps) {
  const own_id = useId();
  const id = props.id ?? own_id;
  const { touch, flush } = useAutosave(props.onSave);
  const [shown, set_shown] = useState(false);
  const type = props.type === 'password' && shown ? 'text' : (props.type ?? 'text');
  return (
    <Frame {...props} id={id}>
      <div class="field__line">
        <input
          id={id}
          class={cx('field__input', props.own_words === true && 'field__input--own')}
          // Preact's types know each kind of input apart but not their union.
          type={type as 'text'}
          value={props.value}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete ?? 'off'}
          autocapitalize={props.type === 'password' ? 'none' : undefined}
          inputMode={props.input_mode}
          maxLength={props.max_length}
          required={props.required}
          disabled={props.disabled}
          spellcheck={props.spell_check ?? false}
          dir="auto"
          aria-invalid={props.error !== undefined ? true : undefined}
          aria-describedby={described_by(id, props) || undefined}
          data-test={props.test_id}
          onInput={(event) => {
            props.onInput(event.currentTarget.value);
            touch(event.currentTarget.value);
          }}
          onBlur={flush}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            flush();
            props.onEnter?.();
          }}
        />
        {props.reveal !== undefined && (
          <button
            type="button"
            class="field__reveal"
            onClick={() => set_shown(!shown)}
          >
            {shown ? props.reveal.hide : props.reveal.show}
          </button>
        )}
      </div>
    </Frame>
  );
}

/** Grows with its words; never scrolls inside itself on a small screen. */
export function TextArea(props: TextAreaProps) {
  const own_id = useId();
  const id = props.id ?? own_id;
  const { touch, flush } = useAutosave(props.onSave);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 4}px`;
  }, [props.value]);
  return (
    <Frame {...props} id={id}>
      <textarea
        id={id}
        ref={area}
        class={cx(
          'field__input',
          'field__input--area',
          props.own_words === true && 'field__input--own',
        )}
        rows={props.rows ?? 3}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.max_length}
        required={props.required}
        disabled={props.disabled}
        spellcheck={props.spell_check ?? false}
        autocomplete="off"
        dir="auto"
        aria-invalid={props.error !== undefined ? true : undefined}
        aria-describedby={described_by(id, props) || undefined}
        data-test={props.test_id}
        onInput={(event) => {
          props.onInput(event.currentTarget.value);
          touch(event.currentTarget.value);
        }}
        onBlur={flush}
      />
    </Frame>
  );
}

export interface SelectFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  /** Words of the empty first choice, when nothing may be chosen yet. */
  empty_label?: string | undefined;
  id?: string | undefined;
  test_id?: string | undefined;
}

/** The platform's own picker, for long lists such as regions. */
export function SelectField(props: SelectFieldProps) {
  const own_id = useId();
  const id = props.id ?? own_id;
  return (
    <Frame id={id} label={props.label} hint={props.hint}>
      <div class="field__select">
        <select
          id={id}
          class="field__input"
          value={props.value}
          aria-describedby={props.hint !== undefined ? `${id}-hint` : undefined}
          data-test={props.test_id}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {props.empty_label !== undefined && <option value="">{props.empty_label}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Frame>
  );
}

export interface FileButtonProps {
  label: string;
  accept?: string | undefined;
  onFile: (file: File) => void;
  disabled?: boolean | undefined;
  test_id?: string | undefined;
}

/** A quiet button that opens the platform's file picker. */
export function FileButton(props: FileButtonProps) {
  return (
    <label class="btn btn--quiet btn--calm file-btn">
      <input
        type="file"
        class="visually-hidden"
        accept={props.accept}
        disabled={props.disabled}
        data-test={props.test_id}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
      <Icon name="file" />
      <span class="btn__words">{props.label}</span>
    </label>
  );
}
