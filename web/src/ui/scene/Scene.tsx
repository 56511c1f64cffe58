// SPDX-License-Identifier: Apache-2.0
import { useId, useMemo } from 'preact/hooks';
import { cx } from '../class-names';
import { harbour } from './harbour';
import { Mouth, NearWater, OpenSea, Sky, Wall } from './layers';
import { SceneDefs } from './SceneDefs';
import { useFrame } from './use-frame';

export interface SceneProps {
  /** 0 a quiet evening, 1 as rough as it gets. Changes settle over seconds. */
  roughness: number;
  /** 0 the water has gone down, 1 it has risen; the middle when nobody breathes with it. */
  breath?: number | undefined;
  /** How long the water takes to come to `breath`. */
  breath_ms?: number | undefined;
  /** The crests drift slowly. Off when paused; never with reduced motion or low stimulus. */
  alive?: boolean | undefined;
}

const kBreathAtRest = 0.4;
const kBreathMs = 2400;

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The harbour: decoration for the eye, so it is hidden from screen readers. */
export function Scene(props: SceneProps) {
  const { frame, size } = useFrame();
  const id = useId();
  const picture = useMemo(() => harbour(size), [size.width, size.height]);
  const rough = unit(props.roughness);
  return (
    <div
      class={cx('scene', props.alive === true && 'scene--alive')}
      ref={frame}
      style={{
        '--rough': String(0.1 + 0.9 * rough),
        '--breath': String(unit(props.breath ?? kBreathAtRest)),
        '--breath-time': `${Math.max(600, props.breath_ms ?? kBreathMs)}ms`,
        '--breath-reach': `${Math.round(size.height * 0.13)}px`,
      }}
      aria-hidden="true"
    >
      <svg
        class="scene__picture"
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="xMidYMid slice"
        focusable="false"
      >
        <SceneDefs id={id} h={picture} />
        <Sky id={id} h={picture} />
        <OpenSea id={id} h={picture} />
        <Mouth id={id} h={picture} />
        <NearWater id={id} h={picture} />
        <Wall id={id} h={picture} />
      </svg>
    </div>
  );
}
