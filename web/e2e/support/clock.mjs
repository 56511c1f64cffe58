// SPDX-License-Identifier: Apache-2.0
// A clock that a test can put forward, in the page and in the worker. The worker's script gets a few
// lines in front as it is fetched; nothing of it is in the build. The service worker would refuse a
// script that is not the one it knows, so there is none.
const kChannel = 'bw-test-clock';

const kPreamble = `
(() => {
  let ahead = 0;
  const utc = Date.now.bind(Date);
  const steady = performance.now.bind(performance);
  Date.now = () => utc() + ahead;
  performance.now = () => steady() + ahead;
  new BroadcastChannel('${kChannel}').onmessage = ({ data }) => {
    ahead = data;
  };
  if (typeof document !== 'undefined') {
    globalThis.bw_put_forward = (ms) => {
      ahead = ms;
      const RealDate = Object.getPrototypeOf(new Date()).constructor;
      globalThis.Date = class extends RealDate {
        constructor(...parts) {
          if (parts.length === 0) super(utc() + ahead);
          else super(...parts);
        }
        static now() {
          return utc() + ahead;
        }
      };
    };
  }
})();
`;

/** For `visit({ …, options: kClockOptions })`. */
export const kClockOptions = { serviceWorkers: 'block' };

/** Call it before the first page. */
export async function settable_clock(visitor) {
  const { context } = visitor;
  await context.addInitScript(kPreamble);
  await context.route(/\/core-worker-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: kPreamble + (await response.text()) });
  });
}

/** Both clocks run on from `ms` after the real time. */
export async function put_forward(page, ms) {
  await page.evaluate(
    ([ahead, name]) => {
      globalThis.bw_put_forward(ahead);
      const channel = new BroadcastChannel(name);
      channel.postMessage(ahead);
      channel.close();
    },
    [ms, kChannel],
  );
}

export const kMinuteMs = 60_000;
export const kDayMs = 24 * 60 * kMinuteMs;
