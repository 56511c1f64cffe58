// SPDX-License-Identifier: Apache-2.0
import type { CoreFiles } from '../client/client';
import { core } from '../client/core';
import { load_words } from '../i18n';
import { help, open_card, presence, session, settings, tabs, updates } from '../models';
import { watch_return } from './exit';
import { router } from './router';

/** Longer than this the first screen does not wait to learn how it should look. */
const kCardWaitMs = 60;

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** After the frame that shows the first screen. */
function after_paint(then: () => void): void {
  // A page in the background gets no frames.
  const fallback = setTimeout(then, 500);
  requestAnimationFrame(() => {
    clearTimeout(fallback);
    setTimeout(then, 0);
  });
}

/**
 * The order of a start: what the open card tells about looks, the first screen, then the core, then
 * the service worker, so that nothing stands between the person and help.
 */
export function begin(files: CoreFiles, draw: () => void): void {
  // The router takes the query out of the address: the language asked for is read before.
  const { search } = location;
  router.start();
  watch_return();
  open_card.start();
  void Promise.race([open_card.load(), pause(kCardWaitMs)]).then(() => {
    settings.start(search);
    draw();
    after_paint(() => {
      core.start(files);
      tabs.start();
      presence.start();
      help.start();
      void session.begin();
      window.addEventListener('online', session.try_again);
      void load_words();
      void updates.start();
    });
  });
}
