// SPDX-License-Identifier: Apache-2.0
// Faults on purpose inside the worker, and the lines of the fault table about the browser.
import { appendFile, readdir, readFile } from 'node:fs/promises';

/** Runs in the worker before its own code. What fails is told to it through a channel. */
function prelude() {
  const fault = { kind: '', left: 0 };
  let memory = null;
  const channel = new BroadcastChannel('faults');
  channel.onmessage = ({ data }) => {
    if (data.kind === 'no_memory') {
      // All that the module may ever have is taken; not a byte of it is touched.
      const kPage = 65536;
      const kMost = 16384;
      memory.grow(kMost - memory.buffer.byteLength / kPage);
    } else {
      Object.assign(fault, data);
    }
    channel.postMessage('set');
  };
  const strikes = (kind) => {
    if (fault.kind !== kind) return false;
    fault.left -= 1;
    return fault.left === 0;
  };
  const { prototype } = FileSystemSyncAccessHandle;
  for (const name of ['read', 'write', 'flush', 'truncate']) {
    const plain = prototype[name];
    prototype[name] = function failing(...given) {
      if (strikes(name)) throw new DOMException('as the test asked', 'InvalidStateError');
      if (name === 'write' && fault.kind === 'full')
        throw new DOMException('as the test asked', 'QuotaExceededError');
      return plain.apply(this, given);
    };
  }
  // An import that throws ends the call as a trap does, with everything of it left as it was.
  const trapping = (imports) =>
    Object.fromEntries(
      Object.entries(imports).map(([module, functions]) => [
        module,
        Object.fromEntries(
          Object.entries(functions).map(([name, plain]) => [
            name,
            (...given) => {
              if (strikes('trap')) throw new WebAssembly.RuntimeError('unreachable');
              return plain(...given);
            },
          ]),
        ),
      ]),
    );
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (module, imports) => {
    const instance = await instantiate(module, trapping(imports));
    memory = instance.exports.memory;
    return instance;
  };
}

/** From now on workers of this context listen to set_fault(). Use with `serviceWorkers: 'block'`. */
export async function prepare_faults(context) {
  await context.route(/\/core-worker-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const body = `(${prelude.toString()})();\n${await response.text()}`;
    const headers = { ...response.headers(), 'content-encoding': 'identity' };
    delete headers['content-length'];
    await route.fulfill({ status: 200, headers, body });
  });
}

/** @param {{kind: string, left?: number}} fault */
export function set_fault(page, fault) {
  return page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const channel = new BroadcastChannel('faults');
        channel.onmessage = () => {
          channel.close();
          done();
        };
        channel.postMessage(wanted);
      }),
    fault,
  );
}

/** kill -9 of the browser that has the visitor's profile, and of nothing else. */
export async function kill_browser(visitor) {
  const closed = new Promise((done) => visitor.context.once('close', done));
  for (const process_id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${process_id}/cmdline`, 'utf8').catch(() => '');
    const is_its = words.includes(`--user-data-dir=${visitor.profile}\0`);
    if (is_its && !words.includes('--type=')) process.kill(Number(process_id), 'SIGKILL');
  }
  await closed;
}

/** One line of the fault table, as bw_fault_table writes them. */
export class Tally {
  constructor(fault, operation) {
    Object.assign(this, { fault, operation, tried: 0, struck: 0, survived: 0, told: new Map() });
  }

  /** `told`: a code of an error, or words read from the page after `says:`. */
  count({ has_struck, has_survived, told }) {
    this.tried += 1;
    this.struck += has_struck ? 1 : 0;
    this.survived += has_survived ? 1 : 0;
    this.told.set(told, (this.told.get(told) ?? 0) + 1);
  }

  /** Into the file that tools/build/fault_table names; otherwise nowhere. */
  async tell() {
    const into = process.env.BW_FAULT_LINES;
    if (into === undefined) return;
    const told = [...this.told].map(([what, count]) => `${what.replaceAll(',', ';')}=${count}`);
    const parts = [this.fault, this.operation, this.tried, this.struck, this.survived, told.join(',')];
    await appendFile(into, `${parts.join('\t')}\n`);
  }
}

/** How often a test repeats: a number for the table, or what fits a normal run. */
export function repetitions(normal) {
  return Number(process.env.BW_FAULTS ?? normal);
}
