// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { cx } from './class-names';
import { Icon } from './icons/Icon';
import type { IconName } from './icons/Icon';

export interface Choice {
  value: string;
  label: string;
  note?: string | undefined;
  icon?: IconName | undefined;
}

export interface OptionListProps {
  legend: string;
  /** True where the title of the screen already asks the question. */
  legend_hidden?: boolean | undefined;
  options: readonly Choice[];
  onSelect: (value: string) => void;
  /** `buttons`: one touch and on (default). `radio`: a choice that stays until it is changed. */
  mode?: 'buttons' | 'radio' | undefined;
  value?: string | null | undefined;
}

function OptionWords({ option }: { option: Choice }) {
  return (
    <>
      {option.icon !== undefined && <Icon name={option.icon} />}
      <span class="option__words">
        <span class="option__label">{option.label}</span>
        {option.note !== undefined && <span class="option__note">{option.note}</span>}
      </span>
    </>
  );
}

/** Large choices, one below the other. */
export function OptionList(props: OptionListProps) {
  const name = useId();
  const legend_class = cx('field__label', props.legend_hidden === true && 'visually-hidden');
  if (props.mode === 'radio') {
    return (
      <fieldset class="options">
        <legend class={legend_class}>{props.legend}</legend>
        {props.options.map((option) => (
          <label class="option option--radio" key={option.value}>
            <input
              type="radio"
              class="option__input"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onSelect(option.value)}
            />
            <OptionWords option={option} />
            <span class="option__mark">
              <Icon name="check" />
            </span>
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div class="options" role="group" aria-labelledby={`${name}-legend`}>
      <p class={legend_class} id={`${name}-legend`}>
        {props.legend}
      </p>
      {props.options.map((option) => (
        <button
          type="button"
          class="option"
          key={option.value}
          data-value={option.value}
          onClick={() => props.onSelect(option.value)}
        >
          <OptionWords option={option} />
        </button>
      ))}
    </div>
  );
}

export interface ChipGroupProps {
  legend: string;
  legend_hidden?: boolean | undefined;
  options: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** `one`: choosing a chip lets go of the other one; choosing it again lets go of it. */
  mode?: 'many' | 'one' | undefined;
}

/** Small choices side by side; any number of them, or one. */
export function ChipGroup(props: ChipGroupProps) {
  const toggle = (value: string) => {
    const on = props.values.includes(value);
    if (props.mode === 'one') return props.onChange(on ? [] : [value]);
    props.onChange(on ? props.values.filter((v) => v !== value) : [...props.values, value]);
  };
  return (
    <fieldset class="chips">
      <legend class={cx('field__label', props.legend_hidden === true && 'visually-hidden')}>
        {props.legend}
      </legend>
      <div class="chips__row">
        {props.options.map((option) => (
          <button
            type="button"
            class="chip"
            key={option.value}
            data-value={option.value}
            aria-pressed={props.values.includes(option.value)}
            onClick={() => toggle(option.value)}
          >
            {option.icon !== undefined && <Icon name={option.icon} />}
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export interface SegmentedControlProps {
  legend: string;
  legend_hidden?: boolean | undefined;
  options: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** Two to five short choices of which one always holds. */
export function SegmentedControl(props: SegmentedControlProps) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class={cx('field__label', props.legend_hidden === true && 'visually-hidden')}>
        {props.legend}
      </legend>
      <div class={cx('segments__row', props.options.length > 3 && 'segments__row--many')}>
        {props.options.map((option) => (
          <label class="segment" key={option.value}>
            <input
              type="radio"
              class="segment__input"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span class="segment__words">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface SwitchProps {
  label: string;
  note?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  test_id?: string | undefined;
}

/** On or off, with the whole row as its target. */
export function Switch(props: SwitchProps) {
  const id = useId();
  const note_id = props.note === undefined ? undefined : `${id}-note`;
  return (
    <div class="switch">
      <label class="switch__row" for={id}>
        <span class="switch__label">{props.label}</span>
        <input
          id={id}
          type="checkbox"
          role="switch"
          class="switch__input"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={note_id}
          data-test={props.test_id}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class="switch__track" aria-hidden="true" />
      </label>
      {props.note !== undefined && (
        <p class="switch__note" id={note_id}>
          {props.note}
        </p>
      )}
    </div>
  );
}
