// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Size } from './harbour';

const kFirstGuess: Size = { width: 360, height: 400 };

/** The size of an element in whole pixels, known before the first paint and kept up to date. */
export function useFrame() {
  const frame = useRef<HTMLDivElement>(null);
  const [size, set_size] = useState<Size>(kFirstGuess);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      if (width === 0 || height === 0) return;
      set_size((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, size };
}
