// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { cx } from './class-names';
import { Icon } from './icons/Icon';
import { ScalePicture } from './ScalePicture';
import type { ScalePictureKind, ScaleStep } from './ScalePicture';

export interface StepperProps {
  label: string;
  /** Null while nothing has been said; the first touch starts at the middle. */
  value: number | null;
  onChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  less_label: string;
  more_label: string;
  /** Shown while `value` is null. */
  unset_label: string;
  /** Words at the two ends. */
  low_label?: string | undefined;
  high_label?: string | undefined;
}

/** A number from 0 to 10 without a slider: two large buttons, eleven small marks. */
export function Stepper(props: StepperProps) {
  const id = useId();
  const min = props.min ?? 0;
  const max = props.max ?? 10;
  const middle = Math.round((min + max) / 2);
  const step = (by: number) => {
    const next = props.value === null ? middle : props.value + by;
    props.onChange(Math.min(max, Math.max(min, next)));
  };
  const marks = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return (
    <div class="stepper" role="group" aria-labelledby={`${id}-label`}>
      <p class="field__label" id={`${id}-label`}>
        {props.label}
      </p>
      <div class="stepper__row">
        <button
          type="button"
          class="stepper__btn"
          aria-label={props.less_label}
          disabled={props.value === min}
          onClick={() => step(-1)}
        >
          <Icon name="minus" />
        </button>
        <output
          class={cx('stepper__value', props.value === null && 'stepper__value--unset')}
          aria-live="polite"
        >
          {props.value === null ? props.unset_label : props.value}
        </output>
        <button
          type="button"
          class="stepper__btn"
          aria-label={props.more_label}
          disabled={props.value === max}
          onClick={() => step(1)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div class="stepper__marks" aria-hidden="true">
        {marks.map((mark) => (
          <span
            key={mark}
            class={cx(
              'stepper__mark',
              props.value !== null && mark <= props.value && 'stepper__mark--on',
            )}
          />
        ))}
      </div>
      {(props.low_label !== undefined || props.high_label !== undefined) && (
        <div class="stepper__ends">
          <span>{props.low_label}</span>
          <span>{props.high_label}</span>
        </div>
      )}
    </div>
  );
}

export interface ScaleOption {
  value: string;
  label: string;
  /** 0 is still water or ease, 4 is the roughest. */
  step: ScaleStep;
}

export interface ScaleProps {
  legend: string;
  legend_hidden?: boolean | undefined;
  options: readonly ScaleOption[];
  value: string | null;
  onChange: (value: string) => void;
  /** `words` has no picture, `faces` plain line faces, `sea` water from still to rough. */
  picture: ScalePictureKind | 'words';
}

/** The same question as the stepper, without numbers. */
export function Scale(props: ScaleProps) {
  const name = useId();
  return (
    <fieldset class={cx('scale', `scale--${props.picture}`)}>
      <legend class={cx('field__label', props.legend_hidden === true && 'visually-hidden')}>
        {props.legend}
      </legend>
      <div class="scale__row">
        {props.options.map((option) => (
          <label class="scale__option" key={option.value}>
            <input
              type="radio"
              class="scale__input"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span class="scale__body">
              {props.picture !== 'words' && (
                <ScalePicture kind={props.picture} step={option.step} />
              )}
              <span class="scale__label">{option.label}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
