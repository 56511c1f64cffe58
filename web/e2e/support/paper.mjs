// SPDX-License-Identifier: Apache-2.0
// Reads back what came out of the printer, with programs that are not ours (poppler).
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { enter, screen, test_id } from './calm.mjs';
import { call, end_core, start_core } from './core.mjs';

const run = promisify(execFile);
const kDpi = 50;

/** A grey picture as numbers: one of `P5`. */
function picture_of(bytes) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), grey: bytes.subarray(all.length) };
}

/** Ink of a page: how much, and how near to an edge it comes, in millimetres. */
function ink_of({ width, height, grey }) {
  const near = { left: width, top: height, right: width, bottom: height };
  let count = 0;
  grey.forEach((value, at) => {
    if (value >= 128) return;
    count += 1;
    const x = at % width;
    const y = Math.floor(at / width);
    near.left = Math.min(near.left, x);
    near.right = Math.min(near.right, width - 1 - x);
    near.top = Math.min(near.top, y);
    near.bottom = Math.min(near.bottom, height - 1 - y);
  });
  const edge_mm = (Math.min(...Object.values(near)) / kDpi) * 25.4;
  return { count, edge_mm };
}

/**
 * What a PDF holds.
 * @returns {Promise<{text: string, pages: string[], size: string, ink: {count: number, edge_mm: number}[]}>}
 */
export async function read_pdf(bytes, keep_as) {
  const folder = await mkdtemp(join(tmpdir(), 'bw-paper-'));
  try {
    const file = keep_as ?? join(folder, 'plan.pdf');
    await writeFile(file, bytes);
    const { stdout: said } = await run('pdftotext', ['-enc', 'UTF-8', file, '-']);
    const { stdout: about } = await run('pdfinfo', [file]);
    await run('pdftoppm', ['-gray', '-r', String(kDpi), file, join(folder, 'page')]);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    const ink = [];
    for (const name of pictures) {
      ink.push(ink_of(picture_of(await readFile(join(folder, name)))));
    }
    const flat = (text) => text.replace(/\s+/g, ' ').trim();
    return {
      text: flat(said),
      pages: said.split('\f').slice(0, -1).map(flat),
      size: /Page size:\s+(.*) pts/.exec(about)[1],
      ink,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const kCat = 'Sit on the back step with the cat.';
export const kName = '<script>Ana</script> & "Co"';

/** Where PDFs go for somebody to look at; nowhere unless BW_PAPER names a folder. */
export const kept = (name) =>
  process.env.BW_PAPER === undefined ? undefined : `${process.env.BW_PAPER}/${name}.pdf`;

async function ok(page, method, request, how) {
  const answer = await call(page, method, request, how);
  assert.ok(answer.ok, `${method}: ${answer.code} ${answer.what}`);
  return answer.ok;
}

/** A vault with this plan in it, made by the core itself. */
export async function with_plan(visitor, lines, { person = true, region = 'GB' } = {}) {
  const { page } = visitor;
  await visitor.go('/help.html');
  await start_core(page);
  await ok(page, 'vault.create', { kind: 'device' }, { secret: 'device_new' });
  const { settings } = await ok(page, 'settings.get');
  await ok(page, 'settings.put', { ...settings, region, first_run_done: true });
  if (person) {
    const { id } = await ok(page, 'people.put', {
      name: kName,
      channels: [{ type: 'tel', value_as_dialled: '0151 123 456' }],
    });
    await ok(page, 'plan.put_item', { kind: 'ask_for_help', text: 'Tea', contact_id: id });
  }
  for (const [kind, text] of lines) await ok(page, 'plan.put_item', { kind, text });
  if (person || lines.length > 0) await ok(page, 'plan.publish', {});
  await end_core(page);
}

export async function open_print(visitor, address = '/plan') {
  const { page } = visitor;
  await visitor.go(address);
  await page.waitForSelector('[data-screen] h1');
  await enter(page, address, 'print');
  await screen(page, 'plan/print');
  await test_id(page, 'paper').waitFor();
}

export async function choose(page, words) {
  await page.locator('label.segment', { hasText: words }).first().click();
}

export async function print(page, name) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  return read_pdf(bytes, kept(name));
}
