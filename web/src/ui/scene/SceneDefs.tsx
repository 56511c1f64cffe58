// SPDX-License-Identifier: Apache-2.0
import type { Harbour } from './harbour';

interface Stop {
  at: number;
  tone: string;
  opacity?: number;
}

/** Tones are classes, not attributes, so that every colour stays in the tokens. */
function Stops({ stops }: { stops: readonly Stop[] }) {
  return (
    <>
      {stops.map(({ at, tone, opacity }) => (
        <stop key={at} offset={at} class={`tone tone--${tone}`} stop-opacity={opacity ?? 1} />
      ))}
    </>
  );
}

export interface PartProps {
  /** Prefix that keeps the gradients of two scenes in one page apart. */
  id: string;
  h: Harbour;
}

function Fall({ id, stops }: { id: string; stops: readonly Stop[] }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
      <Stops stops={stops} />
    </linearGradient>
  );
}

function Glow({ id, stops }: { id: string; stops: readonly Stop[] }) {
  return (
    <radialGradient id={id}>
      <Stops stops={stops} />
    </radialGradient>
  );
}

export function SceneDefs({ id, h }: PartProps) {
  const water = h.wall_y + h.wall_height;
  return (
    <defs>
      <Fall
        id={`${id}sky`}
        stops={[
          { at: 0, tone: 'sky-top' },
          { at: 0.62, tone: 'sky-mid' },
          { at: 1, tone: 'sky-low' },
        ]}
      />
      <Fall
        id={`${id}haze`}
        stops={[
          { at: 0, tone: 'haze', opacity: 0 },
          { at: 0.75, tone: 'haze', opacity: 0.75 },
          { at: 1, tone: 'haze', opacity: 0.95 },
        ]}
      />
      <Fall
        id={`${id}open`}
        stops={[
          { at: 0, tone: 'sea-far' },
          { at: 1, tone: 'sea-near' },
        ]}
      />
      <linearGradient
        id={`${id}near`}
        gradientUnits="userSpaceOnUse"
        x1="0"
        y1={water}
        x2="0"
        y2={h.height}
      >
        <Stops
          stops={[
            { at: 0, tone: 'sea-near' },
            { at: 0.1, tone: 'near-1' },
            { at: 0.5, tone: 'near-2' },
            { at: 0.86, tone: 'near-3' },
            { at: 1, tone: 'paper' },
          ]}
        />
      </linearGradient>
      <Fall
        id={`${id}lift`}
        stops={[
          { at: 0, tone: 'lift', opacity: 0.5 },
          { at: 0.1, tone: 'lift', opacity: 0.22 },
          { at: 0.4, tone: 'lift', opacity: 0 },
        ]}
      />
      <Fall
        id={`${id}shade`}
        stops={[
          { at: 0, tone: 'wall', opacity: 0.5 },
          { at: 1, tone: 'wall', opacity: 0 },
        ]}
      />
      <Fall
        id={`${id}beach`}
        stops={[
          { at: 0, tone: 'paper', opacity: 0 },
          { at: 0.72, tone: 'paper', opacity: 0.9 },
          { at: 1, tone: 'paper' },
        ]}
      />
      <Glow
        id={`${id}glow`}
        stops={[
          { at: 0, tone: 'lantern', opacity: 0.6 },
          { at: 0.16, tone: 'lantern', opacity: 0.26 },
          { at: 0.5, tone: 'lantern', opacity: 0.07 },
          { at: 1, tone: 'lantern', opacity: 0 },
        ]}
      />
      <Glow
        id={`${id}dusk`}
        stops={[
          { at: 0, tone: 'dusk', opacity: 0.8 },
          { at: 0.5, tone: 'dusk', opacity: 0.3 },
          { at: 1, tone: 'dusk', opacity: 0 },
        ]}
      />
    </defs>
  );
}
