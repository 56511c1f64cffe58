// SPDX-License-Identifier: Apache-2.0
// What the app does not do stays so until somebody changes this test, and with it the safety case.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const kSource = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(kSource, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(kSource, path), 'utf8') }));

function holding(pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('TheApp', () => {
  it('IsLookedAtAsAWhole', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  it('AsksForNoNotification', () => {
    expect(holding(/\bNotification\b|showNotification|PushManager|pushManager|'push'/)).toEqual([]);
  });

  // What a person keeps in the box themselves is played when they press play, as loud as it is.
  it('PlaysNoSoundButTheReadingVoice', () => {
    expect(holding(/autoplay|new Audio\(|AudioContext|\.volume\b|\.vibrate\(/i)).toEqual([]);
    expect(holding(/<(audio|video) (?![^>]*\bcontrols\b)/)).toEqual([]);
    expect(holding(/speechSynthesis/)).toEqual([join('ui', 'ReadAloud.tsx')]);
  });

  it('AsksForNoPlaceCameraOrMicrophone', () => {
    expect(holding(/geolocation|getUserMedia|mediaDevices|DeviceMotionEvent/)).toEqual([]);
  });

  it('TakesNoAccountOfAnybody', () => {
    expect(holding(/document\.cookie|sendBeacon|WebSocket|EventSource|XMLHttpRequest/)).toEqual([]);
  });
});
