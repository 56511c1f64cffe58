// SPDX-License-Identifier: Apache-2.0
// The peer: a static page of 156 kB as the best one among the peers was, made anew for each run: a
// document, one stylesheet, one script at the end, one picture. Nothing of it is compressed, so that
// what is sent is what it weighs.
import { createServer } from 'node:http';

const kHtml = 24_000;
const kCss = 30_000;
const kScript = 42_000;
const kPicture = 60_000;
export const kPeerSize = kHtml + kCss + kScript + kPicture;

let dice = 7;
function next() {
  dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
  return dice;
}

const kWords = 'calm tea window garden river lantern bread song leaf boat cloud harbour'.split(' ');

function filled(head, tail, size, make) {
  let text = head;
  while (text.length + tail.length < size) text += make();
  return text.slice(0, size - tail.length) + tail;
}

function html() {
  const head =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>' +
    '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/peer.css">' +
    '</head><body><h1>A page</h1><img src="/peer.svg" width="300" height="200" alt=""><p>';
  const tail = '</p><script src="/peer.js" defer></script></body></html>';
  return filled(head, tail, kHtml, () => `${kWords[next() % kWords.length]} `);
}

const kFiles = {
  '/': ['text/html', html()],
  '/peer.css': [
    'text/css',
    filled('', '', kCss, () => `.c${next() % 9999}{margin:${next() % 40}px;color:#333}\n`),
  ],
  '/peer.js': ['text/javascript', filled('', ' ', kScript, () => `globalThis.v${next()}=1;\n`).replace(/[^\n]*$/, '')],
  '/peer.svg': [
    'image/svg+xml',
    filled(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><!--',
      '--></svg>',
      kPicture,
      () => `${next()} `,
    ),
  ],
};

/** @returns {Promise<{url: string, stop: () => void}>} */
export function start_peer() {
  const server = createServer((request, response) => {
    const file = kFiles[request.url];
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': file?.[0] ?? 'text/plain',
      'content-length': Buffer.byteLength(file?.[1] ?? ''),
      'cache-control': 'no-store',
    });
    response.end(file?.[1] ?? '');
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({ url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }),
    );
  });
}
