// SPDX-License-Identifier: Apache-2.0
// Colours of the system (forced colours): every control and every edge is seen.
import { after, before, test } from 'node:test';
import { kAllScreens, kMomentScreens, on_every_screen } from './support/a11y.mjs';
import { visit } from './support/browser.mjs';
import { Eye } from './support/picture.mjs';
import { assert_all_is_seen } from './support/seen.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server?.stop());

/** So high that nothing is pinned over anything and no screen has to be scrolled. */
const kTall = { viewport: { width: 360, height: 5600 } };
const kWholeHelpPage = { width: 360, height: 12_000 };

const kDarkScreens = [...kMomentScreens, ['/plan'], ['/plan/make', 'internal_coping'], ['/settings/page', 'look']];

for (const [colorScheme, screens] of [
  ['light', kAllScreens],
  ['dark', kDarkScreens],
]) {
  test(`in forced colours every control and edge is seen, ${colorScheme}`, async () => {
    await visit({ base: server.url, options: kTall }, async (visitor) => {
      const { page } = visitor;
      const eye = await Eye.open(visitor.context);
      await page.bringToFront();
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await on_every_screen(visitor, (name) => assert_all_is_seen(eye, page, name), { screens });
      await page.setViewportSize(kWholeHelpPage);
      await visitor.go('/help.html');
      await assert_all_is_seen(eye, page, 'help.html');
    });
  });
}
