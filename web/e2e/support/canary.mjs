// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The same words as a browser may keep them: UTF-8, and UTF-16 as IndexedDB and LevelDB do. */
function spellings(word) {
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
}

/**
 * Where words stand in clear below a folder. Close the browser first: it still writes.
 * @returns {Promise<string[]>} `word in path`
 */
export async function find_in_clear(folder, words) {
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    for (const word of words) {
      if (spellings(word).some((spelling) => bytes.includes(spelling)))
        found.push(`${word} in ${path}`);
    }
  }
  return found;
}
