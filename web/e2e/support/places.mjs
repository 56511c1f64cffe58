// SPDX-License-Identifier: Apache-2.0
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export const kServer = process.env.BW_SERVER ?? resolve(root, 'build/release/bin/breakwaterd');
export const kDist = process.env.BW_DIST ?? resolve(root, 'web/dist');
export const kChromium = process.env.BW_CHROMIUM ?? '/usr/bin/chromium';
