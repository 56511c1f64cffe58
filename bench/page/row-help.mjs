// SPDX-License-Identifier: Apache-2.0
import { start_server } from '../../web/e2e/support/server.mjs';
import { kPeerSize, start_peer } from './peer.mjs';
import { first_paint, median, slow_phone } from './phone.mjs';
import { kb, ms, print_row, verdict } from './report.mjs';

const kRounds = 5;

/** One cold visit: what was sent and when the first word stood on the glass. */
export async function cold_visit(base, path) {
  const { visitor, page, network } = await slow_phone(base);
  await visitor.go(path);
  const painted = await first_paint(page);
  await page.waitForLoadState('networkidle');
  const told = { painted, ...network };
  await visitor.leave();
  return told;
}

export async function row_help() {
  const server = await start_server();
  const peer = await start_peer();
  const ours = [];
  const theirs = [];
  for (let round = 0; round < kRounds; round += 1) {
    ours.push(await cold_visit(server.url, '/help.html'));
    theirs.push(await cold_visit(peer.url, '/'));
  }
  await server.stop();
  peer.stop();
  const paint = median(ours.map((each) => each.painted));
  const peer_paint = median(theirs.map((each) => each.painted));
  const size = median(ours.map((each) => each.transferred));
  const { requests } = ours[0];
  const reached = size <= 40_000 && requests <= 3 && paint / peer_paint <= 0.5;
  print_row({
    row: 'help',
    what: 'help.html, first visit on the slow phone',
    goal: '<= 40 kB / <= 3 requests / first paint <= 0.5 of the peer; the limit is about 0.35',
    peer: `a static page of ${kb(kPeerSize)}, same run`,
    columns: ['page', 'transfer', 'requests', 'first paint', 'ratio', 'goal'],
    lines: [
      ['peer', kb(median(theirs.map((each) => each.transferred))), theirs[0].requests, ms(peer_paint), '1.00', ''],
      ['help.html', kb(size), requests, ms(paint), (paint / peer_paint).toFixed(2), verdict(reached)],
    ],
  });
}
