// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kDist, kServer } from './places.mjs';

const kReadyMs = 15_000;

function ready_url(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`breakwaterd said nothing in time: ${said}`)),
      kReadyMs,
    );
    const listen = (chunk) => {
      said += chunk;
      const url = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url.replace(/\/$/, ''));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`breakwaterd ended with ${code}: ${said}`));
    });
  });
}

/**
 * breakwaterd on a free port, or on the port of one that was stopped before.
 * @returns {Promise<{url: string, port: number, data: string, stop: () => Promise<void>}>}
 */
export async function start_server({ dist = kDist, port = 0 } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'bw-e2e-data-'));
  const child = spawn(kServer, ['--web', dist, '--data', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await ready_url(child);
  const ended = new Promise((done) => child.once('exit', done));
  return {
    url,
    port: Number(new URL(url).port),
    data,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
