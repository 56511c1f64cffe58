// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// The aliased name is the parser-less one; here the real one is wanted.
const require_here = createRequire(import.meta.url);
type Parser = typeof import('@formatjs/icu-messageformat-parser');

/** Groups whose words come with the first screen; the rest comes with the first other view. */
export const kFirstGroups: ReadonlySet<string> = new Set([
  'app',
  'entry',
  'error',
  'exit',
  'first_run',
  'help',
  'home',
  'lines',
  'medical',
  'people_now',
  'ride',
  'shell',
  'storage',
  'tabs',
]);

type Words = Readonly<Record<string, string>>;

export function read_words(web: string): Words {
  return JSON.parse(readFileSync(join(web, 'src/i18n/en.json'), 'utf8')) as Words;
}

async function parser(): Promise<Parser> {
  return (await import(require_here.resolve('@formatjs/icu-messageformat-parser'))) as Parser;
}

/** Plain text stays text; everything with values in it becomes the parts of IntlMessageFormat. */
export async function compile(words: Words, wanted: (group: string) => boolean): Promise<string> {
  const { parse } = await parser();
  const compiled = Object.entries(words)
    .filter(([key]) => wanted(key.split('.')[0] ?? ''))
    .map(([key, text]) => {
      const parts = parse(text, { captureLocation: false });
      const only = parts.length === 1 ? parts[0] : undefined;
      if (parts.length === 0) return [key, ''] as const;
      return [key, only?.type === 0 ? only.value : parts] as const;
    });
  return JSON.stringify(Object.fromEntries(compiled));
}

const kMessages = 'virtual:messages/';

export function messages(web: string): Plugin {
  return {
    name: 'breakwater-messages',
    resolveId: (id) => (id.startsWith(kMessages) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${kMessages}`)) return null;
      this.addWatchFile(join(web, 'src/i18n/en.json'));
      const wants_first = id.endsWith('/first');
      const json = await compile(
        read_words(web),
        (group) => kFirstGroups.has(group) === wants_first,
      );
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

/** `%key%` in index.html: the few words that stand there before any script ran. */
export function static_words(web: string): Plugin {
  return {
    name: 'breakwater-static-words',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const words = read_words(web);
        return html.replace(/%([a-z_.]+)%/g, (whole, key: string) => {
          const text = words[key];
          if (text === undefined) throw new Error(`index.html names ${whole}, which has no words`);
          return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        });
      },
    },
  };
}

const kCoreFiles = 'virtual:core-files';
const kSources = { wasm_url: 'wasm/breakwater.wasm', catalogue_url: 'content/catalogue.en.json' };

/** The core and its catalogue under hashed names, so that they are fetched once and kept. */
export function core_files(web: string): Plugin {
  let is_build = false;
  return {
    name: 'breakwater-core-files',
    configResolved(config) {
      is_build = config.command === 'build';
    },
    resolveId: (id) => (id === kCoreFiles ? `\0${kCoreFiles}` : null),
    load(id) {
      if (id !== `\0${kCoreFiles}`) return null;
      const lines = Object.entries(kSources).map(([name, path]) => {
        if (!is_build) return `export const ${name} = '/public/${path}';`;
        const file = join(web, 'public', path);
        if (!existsSync(file)) {
          this.error(
            `web/public/${path} is missing: ./start --build makes it before the web app is built`,
          );
        }
        const emitted = this.emitFile({
          type: 'asset',
          name: path.replace(/^.*\//, ''),
          source: readFileSync(file),
        });
        return `export const ${name} = import.meta.ROLLUP_FILE_URL_${emitted};`;
      });
      return lines.join('\n');
    },
  };
}
