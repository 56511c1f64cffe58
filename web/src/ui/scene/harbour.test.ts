// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { glints, harbour, reflection, shelter, stars, swell_path, swell_rows } from './harbour';

const kFrames = [
  { width: 320, height: 120 },
  { width: 360, height: 430 },
  { width: 768, height: 560 },
  { width: 2560, height: 700 },
];

describe.each(kFrames)('Harbour in %o', (frame) => {
  const h = harbour(frame);

  it('KeepsSeaWallAndLampInTheFrame', () => {
    expect(h.lamp_y).toBeGreaterThan(0);
    expect(h.lamp_y).toBeLessThan(h.horizon_y);
    expect(h.wall_y).toBeGreaterThan(h.horizon_y);
    expect(h.wall_y + h.wall_height).toBeLessThan(frame.height);
    expect(h.wall_end_x + 20).toBeLessThan(frame.width);
  });

  it('DrawsRowsThatGrowTowardsTheWall', () => {
    const rows = swell_rows(h);
    for (let i = 1; i < rows.length; i += 1) {
      expect(rows[i]?.y).toBeGreaterThan(rows[i - 1]?.y ?? Infinity);
      expect(rows[i]?.amplitude).toBeGreaterThan(rows[i - 1]?.amplitude ?? Infinity);
    }
  });

  it('CoversTheWholeWidthWithFiniteNumbers', () => {
    for (const row of swell_rows(h)) {
      const path = swell_path(row, h);
      expect(path).not.toMatch(/NaN|Infinity|undefined/);
      const start = Number(/^M(-?[\d.]+)/.exec(path)?.[1]);
      const end = Number(/L(-?[\d.]+) [\d.]+L/.exec(path)?.[1]);
      expect(start).toBeLessThan(-row.drift_px);
      expect(end).toBeGreaterThan(frame.width + row.drift_px);
    }
  });

  it('IsTheSameEveryTime', () => {
    expect(stars(h)).toEqual(stars(harbour(frame)));
    expect(glints(h)).toEqual(glints(harbour(frame)));
  });

  it('LetsTheLightFadeTowardsTheShore', () => {
    const strokes = reflection(h);
    expect(strokes[0]?.opacity).toBeGreaterThan(0.5);
    expect(strokes.at(-1)?.opacity).toBe(0);
  });
});

describe('Shelter', () => {
  it('TakesMostOfTheForceBehindTheEndOfTheWall', () => {
    const h = harbour({ width: 360, height: 430 });
    expect(shelter(0, h)).toBe(1);
    expect(shelter(h.width + 100, h)).toBeLessThan(0.2);
  });
});
