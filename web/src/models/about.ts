// SPDX-License-Identifier: Apache-2.0
import { core } from '../client/core';
import type { About } from '../gen/api.gen';
import { resource } from './resource';

/** What this build is. */
const build = resource<About>(async () => (await core.call('app.about', {})).value, ['content'], {
  is_public: true,
});

export const about = { build };
