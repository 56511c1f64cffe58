// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { next_phase, phase_ms } from './pace';

describe('Pace', () => {
  it('LeavesOutAHoldOfNoLength', () => {
    const times = { in_s: 4, out_s: 6, hold_s: 0 };
    expect(next_phase('in', times)).toBe('out');
    expect(next_phase('out', times)).toBe('in');
  });

  it('HoldsAfterBreathingInWhenAsked', () => {
    const times = { in_s: 4, out_s: 6, hold_s: 2 };
    expect(next_phase('in', times)).toBe('hold');
    expect(next_phase('hold', times)).toBe('out');
  });

  it('GivesEachPhaseItsTimeAndNeverLessThanNone', () => {
    const times = { in_s: 4, out_s: 6.5, hold_s: -1 };
    expect(phase_ms('in', times)).toBe(4000);
    expect(phase_ms('out', times)).toBe(6500);
    expect(phase_ms('hold', times)).toBe(0);
    expect(phase_ms('paused', times)).toBe(0);
  });
});
