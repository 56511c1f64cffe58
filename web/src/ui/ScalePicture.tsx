// SPDX-License-Identifier: Apache-2.0

export type ScaleStep = 0 | 1 | 2 | 3 | 4;
export type ScalePictureKind = 'faces' | 'sea';

const kMouths: Record<ScaleStep, string> = {
  0: 'M15 26q5 4.5 10 0',
  1: 'M15.5 26.5q4.5 2 9 0',
  2: 'M15.5 27h9',
  3: 'M15.5 28q4.5-2.5 9 0',
  4: 'M15 29q5-5 10 0',
};

function Face({ step }: { step: ScaleStep }) {
  return (
    <>
      <circle cx="20" cy="20" r="15" />
      <path d="M15 17v.6M25 17v.6" stroke-width="2.6" />
      <path d={kMouths[step]} />
    </>
  );
}

/** Two rows of water whose height follows the step. */
function Sea({ step }: { step: ScaleStep }) {
  const height = [0, 2.5, 6, 11, 17][step] ?? 0;
  const row = (y: number, lift: number) => `M4 ${y}q4-${lift} 8 0t8 0 8 0 8 0`;
  return (
    <>
      <path d={row(16, height)} />
      <path d={row(28, height * 0.7)} opacity="0.6" />
    </>
  );
}

export function ScalePicture({ kind, step }: { kind: ScalePictureKind; step: ScaleStep }) {
  return (
    <svg class="scale__picture" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {kind === 'faces' ? <Face step={step} /> : <Sea step={step} />}
    </svg>
  );
}
