// SPDX-License-Identifier: Apache-2.0
import { CoreClient } from './client';

/** The one client of the page. The worker starts when `core.start` is called, after the first paint. */
export const core = new CoreClient(
  () =>
    new Worker(new URL('../worker/index.ts', import.meta.url), { type: 'module', name: 'core' }),
);
