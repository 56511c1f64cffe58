// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';

export type PacePhase = 'in' | 'hold' | 'out' | 'paused';

export interface PaceTimes {
  in_s: number;
  out_s: number;
  /** After breathing in; 0 for none. */
  hold_s: number;
}

export interface Pace {
  phase: PacePhase;
  /** Whole breaths since the start or the last pause. */
  breaths: number;
  /** Hand these two to the `scene` of the screen. */
  breath: number;
  breath_ms: number;
}

/** The phase after this one, leaving out a hold of no length. */
export function next_phase(phase: PacePhase, times: PaceTimes): 'in' | 'hold' | 'out' {
  if (phase === 'in') return times.hold_s > 0 ? 'hold' : 'out';
  if (phase === 'hold') return 'out';
  return 'in';
}

export function phase_ms(phase: PacePhase, times: PaceTimes): number {
  const seconds = { in: times.in_s, hold: times.hold_s, out: times.out_s, paused: 0 }[phase];
  return Math.max(0, seconds) * 1000;
}

const kSettleMs = 3000;
const kPausedAt = 0.4;
/** Nothing shorter: a slip in the times must not make the water twitch. */
const kPhaseMinMs = 1000;

/**
 * Keeps the time of a breath. It starts with the breath out, because that is the one that settles,
 * and a person who joins late is never told to hold first.
 */
export function usePace(times: PaceTimes, running: boolean): Pace {
  const [now, set_now] = useState<{ phase: PacePhase; breaths: number }>({
    phase: 'paused',
    breaths: 0,
  });
  useEffect(() => {
    if (!running) {
      set_now({ phase: 'paused', breaths: 0 });
      return;
    }
    let timer: ReturnType<typeof setTimeout>;
    const enter = (phase: PacePhase, breaths: number) => {
      set_now({ phase, breaths });
      timer = setTimeout(
        () => {
          const next = next_phase(phase, times);
          enter(next, breaths + (next === 'in' ? 1 : 0));
        },
        Math.max(kPhaseMinMs, phase_ms(phase, times)),
      );
    };
    enter('out', 0);
    return () => clearTimeout(timer);
  }, [running, times.in_s, times.out_s, times.hold_s]);

  if (now.phase === 'paused') {
    return { ...now, breath: kPausedAt, breath_ms: kSettleMs };
  }
  return {
    ...now,
    breath: now.phase === 'out' ? 0 : 1,
    breath_ms: Math.max(kPhaseMinMs, phase_ms(now.phase, times)),
  };
}
