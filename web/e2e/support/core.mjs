// SPDX-License-Identifier: Apache-2.0
// Speaks to the worker itself, from a page that does not: for what views cannot show.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kDist } from './places.mjs';

async function kept_paths() {
  const [first] = (await readFile(join(kDist, 'sw.js'), 'utf8')).split('\n');
  return JSON.parse(first.replace(/^self\.__KEPT = /, '').replace(/;$/, '')).map(([path]) => path);
}

async function file_like(pattern) {
  const path = (await kept_paths()).find((each) => pattern.test(each));
  if (path === undefined) throw new Error(`no file of the build is like ${pattern}`);
  return path;
}

/** Starts the worker in `page` (help.html is a good place: it starts none itself). */
export async function start_core(page) {
  const files = {
    worker: await file_like(/\/core-worker-[^/]+\.js$/),
    wasm_url: await file_like(/\.wasm$/),
    catalogue_url: await file_like(/\/catalogue\.en-[^/]+\.json$/),
  };
  await page.evaluate(({ worker: url, wasm_url, catalogue_url }) => {
    const worker = new Worker(url, { type: 'module' });
    const waiting = new Map();
    const core = { worker, states: [], ownership: 'waiting', changed: [] };
    let last_id = 0;
    worker.onmessage = ({ data }) => {
      if (data.kind === 'ownership') core.ownership = data.ownership;
      if (data.kind === 'state') core.states.push(data.state);
      if (data.changed !== undefined) core.changed.push(...data.changed);
      waiting.get(data.id)?.(data);
    };
    core.ask = (message) =>
      new Promise((done) => {
        last_id += 1;
        waiting.set(last_id, done);
        worker.postMessage({ ...message, id: last_id });
      });
    globalThis.core = core;
    worker.postMessage({ kind: 'start', wasm_url, catalogue_url, locale: 'en' });
  }, files);
}

/**
 * One call. `words` go onto the blob lane as UTF-8, `device` asks for the key of this browser.
 * @returns {Promise<{ok?: object, code?: string, blob: string}>}
 */
export async function call(page, method, request = {}, { words, secret = 'given', bytes } = {}) {
  return page.evaluate(
    async ([name, asked, text, source, size]) => {
      let blob = text === undefined ? null : new TextEncoder().encode(text);
      if (size !== undefined) blob = new Uint8Array(size).fill(7);
      const message = { kind: 'call', method: name, request: asked, secret: source, blob };
      const answer = await globalThis.core.ask(message);
      return answer.kind === 'answer'
        ? { ok: answer.value, blob: new TextDecoder().decode(answer.blob) }
        : { code: answer.code, what: answer.what, blob: '' };
    },
    [method, request, words, secret, bytes],
  );
}

export async function act(page, name) {
  return page.evaluate(async (what) => {
    const { kind, code } = await globalThis.core.ask({ kind: 'act', act: what });
    return kind === 'answer' ? 'done' : code;
  }, name);
}

export function told(page) {
  return page.evaluate(() => ({
    ownership: globalThis.core.ownership,
    states: globalThis.core.states,
    changed: globalThis.core.changed,
  }));
}

export function end_core(page) {
  return page.evaluate(() => globalThis.core.worker.terminate());
}
