// SPDX-License-Identifier: Apache-2.0
import {
  bank_path,
  glints,
  near_swell_path,
  reflection,
  shade_path,
  shore_path,
  stars,
  swell_path,
  swell_rows,
  tower_path,
  wall_path,
} from './harbour';
import type { PartProps } from './SceneDefs';

/** Tenths of a pixel. */
function r(value: number): number {
  return Math.round(value * 10) / 10;
}

export function Sky({ id, h }: PartProps) {
  const s = h.scale;
  const w = h.width;
  return (
    <g>
      <rect width={w} height={h.horizon_y + 1} fill={`url(#${id}sky)`} />
      <g class="scene__detail">
        <ellipse
          cx={h.lamp_x - 30 * s}
          cy={h.horizon_y}
          rx={Math.max(w * 0.42, 200 * s)}
          ry={r(h.horizon_y * 0.5)}
          fill={`url(#${id}dusk)`}
        />
        <g class="scene__stars">
          {stars(h).map((star, i) => (
            <circle key={i} cx={r(star.x)} cy={r(star.y)} r={r(star.r)} opacity={r(star.opacity)} />
          ))}
        </g>
        <g class="scene__banks">
          <path d={bank_path(w * -0.12, h.horizon_y * 0.62, w * 0.62, 9 * s)} opacity="0.5" />
          <path d={bank_path(w * 0.44, h.horizon_y * 0.73, w * 0.7, 7 * s)} opacity="0.6" />
          <path d={bank_path(w * 0.04, h.horizon_y * 0.84, w * 0.5, 5 * s)} opacity="0.7" />
        </g>
        <path class="scene__shore scene__shore--far" d={shore_path(h, 0)} />
        <path class="scene__shore scene__shore--near" d={shore_path(h, 1)} />
        <rect
          y={r(h.horizon_y - 26 * s)}
          width={w}
          height={r(27 * s)}
          fill={`url(#${id}haze)`}
        />
      </g>
    </g>
  );
}

export function OpenSea({ id, h }: PartProps) {
  return (
    <g>
      <rect
        y={h.horizon_y}
        width={h.width}
        height={h.wall_y + h.wall_height - h.horizon_y}
        fill={`url(#${id}open)`}
      />
      <g class="scene__detail">
        {swell_rows(h).map((row, i) => (
          <g key={i} transform={`translate(0 ${r(row.y)})`}>
            <g
              class="swell__drift"
              style={{ '--drift-time': `${row.drift_s}s`, '--drift-way': `${r(row.drift_px)}px` }}
            >
              <path class={`swell swell--${i}`} d={swell_path(row, h)} />
            </g>
          </g>
        ))}
      </g>
    </g>
  );
}

/** Past the end of the wall the sea is already on its way to being still. */
export function Mouth({ id, h }: PartProps) {
  const y = h.wall_y + h.wall_height;
  return <rect y={y - 4} width={h.width} height={h.height - y + 4} fill={`url(#${id}near)`} />;
}

export function NearWater({ id, h }: PartProps) {
  const water = h.wall_y + h.wall_height;
  const reach = h.height - water;
  return (
    <g class="scene__detail">
      <g class="scene__glints">
        {glints(h).map((line, i) => (
          <path key={i} d={`M${r(line.x)} ${r(line.y)}h${r(line.width)}`} opacity={r(line.opacity)} />
        ))}
      </g>
      {[0, 1, 2].map((i) => (
        <g key={i} class={`tide tide--${i}`}>
          <path
            transform={`translate(0 ${r(water + reach * (0.3 + 0.2 * i))})`}
            d={near_swell_path(h, i)}
            fill={`url(#${id}lift)`}
          />
        </g>
      ))}
      <ellipse
        cx={h.lamp_x}
        cy={water}
        rx={r(26 * h.scale)}
        ry={r(reach * 0.6)}
        fill={`url(#${id}glow)`}
        opacity="0.55"
      />
      <g class="tide tide--0 scene__reflection">
        {reflection(h).map((line, i) => (
          <path key={i} d={`M${r(line.x)} ${r(line.y)}h${r(line.width)}`} opacity={r(line.opacity)} />
        ))}
      </g>
      <rect
        y={r(h.height - reach * 0.34)}
        width={h.width}
        height={r(reach * 0.34 + 1)}
        fill={`url(#${id}beach)`}
      />
    </g>
  );
}

export function Wall({ id, h }: PartProps) {
  const s = h.scale;
  const { lamp_x: x, lamp_y: y, wall_y, wall_height, wall_end_x } = h;
  const foot = wall_y + wall_height;
  const seams = Array.from({ length: Math.ceil(wall_end_x / (34 * s)) }, (_, i) =>
    r(wall_end_x - (40 + i * 34 + (i % 3) * 7) * s),
  );
  return (
    <g>
      <path class="scene__detail" d={shade_path(h)} fill={`url(#${id}shade)`} />
      <circle class="scene__detail scene__glow" cx={x} cy={y} r={r(78 * s)} fill={`url(#${id}glow)`} />
      <path class="scene__wall" d={wall_path(h)} />
      <g class="scene__detail scene__stone">
        <path d={`M-20 ${r(wall_y + 1)}H${r(wall_end_x - 13 * s)}`} />
        {seams.map((at, i) => (
          <path key={i} d={`M${at} ${r(wall_y + 4 * s)}v${r(wall_height - 7 * s)}`} opacity="0.4" />
        ))}
      </g>
      <path class="scene__wall" d={tower_path(h)} />
      <path class="scene__waterline scene__detail" d={`M-20 ${foot}H${r(wall_end_x + 14 * s)}`} />
      <rect
        class="scene__lamp"
        x={r(x - 3.3 * s)}
        y={r(y - 4 * s)}
        width={r(6.6 * s)}
        height={r(9.6 * s)}
        rx={r(1.6 * s)}
      />
    </g>
  );
}
