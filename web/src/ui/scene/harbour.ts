// SPDX-License-Identifier: Apache-2.0

/**
 * The geometry of the harbour, as pure functions of the size of its frame. Nothing here knows a
 * colour or the page; the same size always gives the same picture.
 */

export interface Size {
  width: number;
  height: number;
}

export interface Harbour extends Size {
  horizon_y: number;
  /** Upper edge of the breakwater. */
  wall_y: number;
  wall_height: number;
  /** Where the breakwater ends. */
  wall_end_x: number;
  /** Centre of the lamp. */
  lamp_x: number;
  lamp_y: number;
  /** 1 on a phone, up to 1.6 on wide screens. */
  scale: number;
}

const kPhoneWidth = 360;

export function harbour({ width, height }: Size): Harbour {
  const scale = Math.min(1.6, Math.max(0.8, Math.min(width / kPhoneWidth, height / 340)));
  const horizon_y = Math.round(height * 0.5);
  const wall_y = Math.round(horizon_y + 24 * scale);
  const wall_end_x = Math.round(width * (width > 700 ? 0.69 : 0.76));
  return {
    width,
    height,
    horizon_y,
    wall_y,
    wall_height: Math.round(15 * scale),
    wall_end_x,
    lamp_x: Math.round(wall_end_x - 27 * scale),
    lamp_y: Math.round(wall_y - 45 * scale),
    scale,
  };
}

/** One place after the comma is a tenth of a pixel: enough for the eye, short in the page. */
function n(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

interface Point {
  x: number;
  y: number;
}

/** A smooth line through the middles of its points, without the leading move. */
function smooth(points: readonly Point[]): string {
  let d = '';
  for (let i = 1; i < points.length - 1; i += 1) {
    const p = points[i];
    const q = points[i + 1];
    if (p === undefined || q === undefined) break;
    d += `Q${n(p.x)} ${n(p.y)} ${n((p.x + q.x) / 2)} ${n((p.y + q.y) / 2)}`;
  }
  return d;
}

export interface SwellRow {
  /** Mean level of the row. */
  y: number;
  amplitude: number;
  wavelength: number;
  phase: number;
  /** 0 far, 1 near: picks the tone. */
  depth: number;
  /** Seconds of one slow drift to one side. */
  drift_s: number;
  drift_px: number;
}

/** Rows of open sea from the horizon to the wall: nearer rows are longer, higher and deeper. */
export function swell_rows(h: Harbour): SwellRow[] {
  const kRows = 5;
  return Array.from({ length: kRows }, (_, i) => {
    const depth = i / (kRows - 1);
    const near = depth ** 1.35;
    return {
      y: h.horizon_y + 1 + near * (h.wall_y - h.horizon_y + 5 * h.scale),
      amplitude: (5 + 21 * near) * h.scale,
      wavelength: (44 + 74 * near) * h.scale,
      phase: (i * 0.382) % 1,
      depth,
      drift_s: 19 - i * 2,
      drift_px: (7 + 9 * near) * h.scale,
    };
  });
}

/** How much of the swell reaches this far: the end of the wall takes most of its force. */
export function shelter(x: number, h: Harbour): number {
  const from = h.wall_end_x - 70 * h.scale;
  const to = h.wall_end_x + 60 * h.scale;
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return 1 - 0.82 * t * t * (3 - 2 * t);
}

/**
 * The outline of one row around y = 0, closed downwards. Real swell has narrow crests and wide
 * troughs and comes in groups: points run on circles (a trochoid), a longer wave lies under the
 * first, and an envelope raises some crests above others.
 */
export function swell_path(row: SwellRow, h: Harbour): string {
  const k = (2 * Math.PI) / row.wavelength;
  const step = row.wavelength / 11;
  const margin = row.wavelength;
  const points: Point[] = [];
  for (let t = -margin; t <= h.width + margin; t += step) {
    const group = 0.68 + 0.32 * Math.sin(t * k * 0.236 + row.phase * 9);
    const a = row.amplitude * group * shelter(t, h);
    const angle = k * t + row.phase * 2 * Math.PI;
    const long = Math.cos(angle * 0.618 + 1.7) * 0.34;
    points.push({
      // Points never run so far that a crest would fold over itself.
      x: t - Math.min(0.78 * a, 0.6 / k) * Math.sin(angle) - 0.12 * a,
      y: -a * (Math.cos(angle) * 0.62 + long),
    });
  }
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return '';
  const floor = n(90 * h.scale);
  return `M${n(first.x)} ${n(first.y)}${smooth(points)}L${n(last.x)} ${floor}L${n(first.x)} ${floor}Z`;
}

/** A broad, slow swell inside the harbour, around y = 0, down to the lower edge of the frame. */
export function near_swell_path(h: Harbour, i: number): string {
  const w = h.width;
  const lift = (5 + 3.5 * i) * h.scale;
  const peak = [0.3, 0.72, 0.44][i] ?? 0.5;
  const down = n(h.height);
  return (
    `M${n(-w * 0.1)} ${n(lift * 0.6)}` +
    `C${n(w * (peak - 0.3))} ${n(lift * 0.5)} ${n(w * (peak - 0.2))} ${n(-lift)} ${n(w * peak)} ${n(-lift)}` +
    `S${n(w * (peak + 0.35))} ${n(lift)} ${n(w * 1.1)} ${n(lift * 0.2)}V${down}H${n(-w * 0.1)}Z`
  );
}

/** The breakwater: a long low wall whose end runs out in a few worn steps of stone. */
export function wall_path(h: Harbour): string {
  const s = h.scale;
  const { wall_end_x: x, wall_y: y, wall_height: t } = h;
  return (
    `M-20 ${y}H${n(x - 12 * s)}q${n(5 * s)} 0 ${n(7 * s)} ${n(4.5 * s)}l${n(6 * s)} ${n(1.5 * s)}` +
    `q${n(5 * s)} ${n(1.5 * s)} ${n(7 * s)} ${n(5 * s)}l${n(7 * s)} ${n(t - 11 * s + 1)}H-20Z`
  );
}

/** What the wall keeps from the light, on the water at its foot; it runs out before the wall does. */
export function shade_path(h: Harbour): string {
  const s = h.scale;
  const x = h.wall_end_x;
  const y = h.wall_y + h.wall_height;
  return (
    `M-20 ${y}H${n(x + 15 * s)}C${n(x - 10 * s)} ${n(y + 7 * s)} ${n(x - 50 * s)} ${n(y + 25 * s)} ` +
    `${n(x - 150 * s)} ${n(y + 26 * s)}H-20Z`
  );
}

/** The tower of the lantern, from the wall up to the gallery. */
export function tower_path(h: Harbour): string {
  const s = h.scale;
  const { lamp_x: x, lamp_y: y, wall_y } = h;
  const top = n(y + 9 * s);
  return (
    `M${n(x - 5.5 * s)} ${wall_y + 1}L${n(x - 3.4 * s)} ${top}H${n(x + 3.4 * s)}L${n(x + 5.5 * s)} ${wall_y + 1}Z` +
    `M${n(x - 6.5 * s)} ${n(y + 6.2 * s)}h${n(13 * s)}v${n(3 * s)}h${n(-13 * s)}Z` +
    `M${n(x - 4.6 * s)} ${n(y - 4.6 * s)}q${n(4.6 * s)} ${n(-6.5 * s)} ${n(9.2 * s)} 0Z`
  );
}

/** A number in 0..1 that looks like chance and is always the same. */
function scatter(i: number): number {
  const x = Math.sin(i * 12.9898 + 4.1414) * 43758.5453;
  return x - Math.floor(x);
}

export interface Streak {
  x: number;
  y: number;
  width: number;
  opacity: number;
}

/** The lantern on the water: short strokes that widen and fade towards the shore. */
export function reflection(h: Harbour): Streak[] {
  const top = h.wall_y + h.wall_height + 8 * h.scale;
  const reach = (h.height - top) * 0.82;
  const kStrokes = 13;
  return Array.from({ length: kStrokes }, (_, i) => {
    const t = i / (kStrokes - 1);
    const sway = Math.sin(i * 2.4) * (1.5 + 6 * t) * h.scale;
    const width = (5 + 17 * t * (0.6 + 0.4 * Math.abs(Math.cos(i * 1.9)))) * h.scale;
    return {
      x: h.lamp_x + sway - width / 2,
      y: top + reach * t ** 1.25,
      width,
      opacity: 0.78 * (1 - t) ** 1.1,
    };
  });
}

/** Thin lines of light on the still water, further apart towards the shore. */
export function glints(h: Harbour): Streak[] {
  const top = h.wall_y + h.wall_height + 12 * h.scale;
  const reach = (h.height - top) * 0.62;
  const count = Math.round(Math.min(26, 9 + h.width / 80));
  return Array.from({ length: count }, (_, i) => {
    const t = scatter(i + 80) ** 1.3;
    const width = (34 + 62 * ((i * 0.381966) % 1)) * h.scale * (0.6 + 0.6 * t);
    return {
      x: ((i + 1.6 * scatter(i + 50)) / count) * (h.width + width) - width,
      y: top + reach * t,
      width,
      opacity: 0.5 * (1 - 0.75 * t),
    };
  });
}

export interface Star {
  x: number;
  y: number;
  r: number;
  opacity: number;
}

/** A few stars, denser higher up, none near the horizon. */
export function stars(h: Harbour): Star[] {
  const count = Math.round(Math.min(64, 14 + h.width / 24));
  return Array.from({ length: count }, (_, i) => {
    const up = scatter(i + 200) ** 1.5;
    return {
      x: ((i + 0.9 * scatter(i)) / count) * h.width,
      y: 8 + up * (h.horizon_y * 0.74),
      r: 0.55 + 0.6 * ((i * 0.381966) % 1) ** 3,
      opacity: (0.75 - 0.55 * up) * (0.5 + 0.5 * ((i * 0.618034) % 1)),
    };
  });
}

/** A far shore in two layers at the open side, closed at the horizon. */
export function shore_path(h: Harbour, layer: 0 | 1): string {
  const { width: w, horizon_y: y, scale: s } = h;
  const reach = Math.max(w * 0.5, 190 * s);
  const base = w - reach * (layer === 0 ? 1 : 0.62);
  const rise = (layer === 0 ? 21 : 12) * s;
  const span = w - base + 12;
  const at = (t: number) => n(base + span * t);
  const up = (t: number) => n(y + 1 - rise * t);
  return (
    `M${at(0)} ${up(-0.05)}C${at(0.16)} ${up(0.06)} ${at(0.22)} ${up(0.42)} ${at(0.36)} ${up(0.46)}` +
    `S${at(0.52)} ${up(0.3)} ${at(0.64)} ${up(0.62)}S${at(0.86)} ${up(0.86)} ${at(1)} ${up(1)}V${y + 1}Z`
  );
}

/** A long flat bank of cloud or mist, a lens with soft ends. */
export function bank_path(x: number, y: number, width: number, height: number): string {
  return (
    `M${n(x)} ${n(y)}C${n(x + width * 0.2)} ${n(y - height * 0.2)} ${n(x + width * 0.3)} ${n(y - height)} ` +
    `${n(x + width * 0.55)} ${n(y - height * 0.8)}S${n(x + width * 0.85)} ${n(y - height * 0.1)} ${n(x + width)} ${n(y)}` +
    `C${n(x + width * 0.8)} ${n(y + height * 0.5)} ${n(x + width * 0.3)} ${n(y + height * 0.5)} ${n(x)} ${n(y)}Z`
  );
}
