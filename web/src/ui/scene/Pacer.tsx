// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon';
import type { Pace } from './pace';

export interface PacerProps {
  /** From `usePace`; its `breath` and `breath_ms` also go to the `scene` of the screen. */
  pace: Pace;
  in_label: string;
  out_label: string;
  hold_label: string;
  paused_label: string;
  /** Words of the button in both states. */
  pause_label: string;
  resume_label: string;
  onPause: () => void;
  onResume: () => void;
}

/** So many breaths are spoken by a screen reader after each start; then it leaves quiet. */
export const kSpokenBreaths = 2;

/**
 * The words of the breath and its pause. The water of the scene does the moving; where nothing
 * may move, the words alone keep the pace.
 */
export function Pacer(props: PacerProps) {
  const { pace } = props;
  const words = {
    in: props.in_label,
    hold: props.hold_label,
    out: props.out_label,
    paused: props.paused_label,
  }[pace.phase];
  const paused = pace.phase === 'paused';
  const spoken = paused || pace.breaths < kSpokenBreaths;
  return (
    <div class="pacer">
      <p class="pacer__cue" aria-live={spoken ? 'polite' : 'off'}>
        <span class="pacer__words" key={pace.phase}>
          {words}
        </span>
      </p>
      <button
        type="button"
        class="pacer__btn"
        onClick={paused ? props.onResume : props.onPause}
      >
        <Icon name={paused ? 'play' : 'pause'} />
        <span>{paused ? props.resume_label : props.pause_label}</span>
      </button>
    </div>
  );
}
