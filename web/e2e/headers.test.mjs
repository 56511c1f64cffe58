// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { kDist } from './support/places.mjs';
import { start_server } from './support/server.mjs';

let server;
before(async () => {
  server = await start_server();
});
after(() => server.stop());

const kPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
];

test('every kind of answer carries the security headers', async () => {
  for (const path of ['/', '/plan', '/help.html', '/sw.js', '/nothing.here']) {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of kPolicy) assert.ok(policy.includes(part), `${path}: ${part}`);
    assert.ok(!policy.includes('unsafe-inline'), path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
    assert.equal(headers.get('cross-origin-embedder-policy'), 'require-corp', path);
  }
});

test('hashed files never change, the others are asked for again', async () => {
  for (const name of await readdir(join(kDist, 'assets'))) {
    if (/\.(br|gz)$/.test(name)) continue;
    const { headers, status } = await fetch(`${server.url}/assets/${name}`);
    assert.equal(status, 200, name);
    assert.match(headers.get('cache-control') ?? '', /immutable/, name);
  }
  for (const path of ['/', '/help.html', '/sw.js', '/manifest.webmanifest']) {
    assert.doesNotMatch(
      (await fetch(server.url + path)).headers.get('cache-control') ?? '',
      /immutable/,
      path,
    );
  }
});

test('what compresses arrives compressed', async () => {
  const { headers } = await fetch(`${server.url}/help.html`, {
    headers: { 'accept-encoding': 'br' },
  });
  assert.equal(headers.get('content-encoding'), 'br');
});

test('the pages hold no script of their own, and no style but one that its hash names', async () => {
  for (const path of ['/', '/help.html']) {
    const reply = await fetch(server.url + path);
    const html = await reply.text();
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)[^>]*>/, path);
    assert.doesNotMatch(html, /<style\s|\sstyle=|\son\w+=/, path);
    const named = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
      ([, style]) => ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    assert.equal(named.length, path === '/' ? 0 : 1, path);
    const [sources] = /(?<=style-src 'self')[^;]*/.exec(reply.headers.get('content-security-policy'));
    assert.equal(sources, named.join(''), path);
  }
});
