// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { kChromium } from './places.mjs';

// Service workers fetch, too: without this their requests would not be seen.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

export const kPhone = { width: 360, height: 740 };

const kArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own, which can be closed and opened again. */
export class Visitor {
  constructor(base) {
    this.base = base;
    this.requests = [];
    this.console_errors = [];
    this.page_errors = [];
    this.allowed = new Set();
  }

  /** @param {{base: string, options?: object, profile?: string}} how */
  static async arrive({ base, options = {}, profile }) {
    const visitor = new Visitor(base);
    visitor.profile = profile ?? (await mkdtemp(join(tmpdir(), 'bw-e2e-profile-')));
    visitor.options = options;
    await visitor.open();
    return visitor;
  }

  async open() {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: kChromium,
      args: kArguments,
      viewport: kPhone,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...this.options,
    });
    this.context.setDefaultTimeout(15_000);
    this.context.on('request', (request) => this.requests.push(request.url()));
    this.context.on('page', (page) => this.#listen(page));
    for (const page of this.context.pages()) this.#listen(page);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  #listen(page) {
    page.on('pageerror', (error) => this.page_errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.console_errors.push(message.text());
    });
  }

  url(path) {
    return `${this.base}${path}`;
  }

  async go(path, page = this.page) {
    return page.goto(this.url(path));
  }

  /** The service worker has kept everything and answers. */
  async wait_until_kept(page = this.page) {
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  }

  async offline(is_offline) {
    await this.context.setOffline(is_offline);
  }

  /** Every request so far went to our own host, unless a test named another one. */
  assert_no_foreign_host() {
    const foreign = this.requests.filter((url) => {
      const { protocol, origin } = new URL(url);
      return /^(https?|wss?):$/.test(protocol) && origin !== this.base && !this.allowed.has(origin);
    });
    assert.deepEqual(foreign, []);
  }

  assert_no_errors() {
    assert.deepEqual(this.page_errors, []);
    assert.deepEqual(this.console_errors, []);
  }

  async close() {
    await this.context.close();
  }

  async leave() {
    await this.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

const kUntilMs = 15_000;
const kAgainMs = 50;

/**
 * Waits until `question`, which may be asynchronous, answers with yes in the page. `waitForFunction`
 * takes the promise of an asynchronous one for a yes. A page that is just being loaded is asked again.
 */
export async function until(page, question, argument) {
  const end = Date.now() + kUntilMs;
  for (;;) {
    const answer = await page.evaluate(question, argument).catch((error) => {
      if (!/context was destroyed|navigation/i.test(String(error))) throw error;
      return false;
    });
    if (answer) return;
    assert.ok(Date.now() < end, `still not so after ${kUntilMs} ms: ${question}`);
    await new Promise((done) => setTimeout(done, kAgainMs));
  }
}

/** For `visit(async (visitor) => …)` tests: profile and browser are gone afterwards. */
export async function visit(how, act) {
  const visitor = await Visitor.arrive(how);
  try {
    await act(visitor);
  } finally {
    await visitor.leave();
  }
}
