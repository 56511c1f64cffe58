// SPDX-License-Identifier: Apache-2.0
// The slow phone: 390×844, 150 ms a round trip, 1.6 Mbit/s down, processor four times slower, cold
// cache. Each measurement has a browser profile of its own.
import { Visitor } from '../../web/e2e/support/browser.mjs';

export const kSlowdown = 4;
const kDown = 1_600_000 / 8;
const kUp = 750_000 / 8;
const kRoundTripMs = 150;

/** @returns {Promise<{visitor: Visitor, page: import('playwright-core').Page, network: object}>} */
export async function slow_phone(base, { slow = true, profile } = {}) {
  const visitor = await Visitor.arrive({
    base,
    profile,
    options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  });
  visitor.context.setDefaultTimeout(120_000);
  const { page } = visitor;
  const cdp = await visitor.context.newCDPSession(page);
  await cdp.send('Network.enable');
  const network = { transferred: 0, requests: 0 };
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith(base)) network.requests += 1;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    network.transferred += encodedDataLength;
  });
  if (slow) await slow_down(cdp);
  return { visitor, page, network, cdp };
}

export async function slow_down(cdp) {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: kRoundTripMs,
    downloadThroughput: kDown,
    uploadThroughput: kUp,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: kSlowdown });
}

/** Units: milliseconds since the navigation began. */
export function first_paint(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const look = () => {
          const [entry] = performance.getEntriesByName('first-contentful-paint');
          if (entry === undefined) setTimeout(look, 20);
          else done(entry.startTime);
        };
        look();
      }),
  );
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
export function p99(values) {
  return values.toSorted((a, b) => a - b)[Math.ceil(0.99 * (values.length - 1))];
}
