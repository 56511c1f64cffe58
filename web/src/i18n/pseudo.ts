// SPDX-License-Identifier: Apache-2.0
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage } from './compiled';

/** Test locales made from English: longer accented words, or marks that turn the text around. */
const kAccents = new Map(
  [...'aAeEiIoOuUnNcCyYsS'].map((letter, at) => [letter, 'åÅéÉîÎöÖüÜñÑçÇýÝšŠ'[at] ?? letter]),
);
const kRightToLeft = '\u202e';
const kEnd = '\u202c';

function accented(text: string): string {
  const letters = [...text].map((letter) => kAccents.get(letter) ?? letter).join('');
  // German and Finnish run about a third longer than English.
  const extra = Math.ceil((text.match(/\p{L}/gu)?.length ?? 0) / 3);
  return letters + (extra > 0 ? ' ' + '·'.repeat(extra) : '');
}

function mirrored(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}'’-]*/gu, (word) => `${kRightToLeft}${word}${kEnd}`);
}

type Change = (text: string) => string;

// Kinds 0 (literal), 5 (select), 6 (plural) and 8 (tag) hold text; see the parser's TYPE.
function change_element(element: MessageFormatElement, change: Change): MessageFormatElement {
  if (element.type === 0) return { ...element, value: change(element.value) };
  if (element.type === 8) return { ...element, children: change_all(element.children, change) };
  if (element.type === 5 || element.type === 6) {
    const options = Object.entries(element.options).map(
      ([name, option]) => [name, { ...option, value: change_all(option.value, change) }] as const,
    );
    return { ...element, options: Object.fromEntries(options) };
  }
  return element;
}

function change_all(
  elements: readonly MessageFormatElement[],
  change: Change,
): MessageFormatElement[] {
  return elements.map((element) => change_element(element, change));
}

export function pseudo_message(
  message: CompiledMessage,
  kind: 'accents' | 'mirrored',
): CompiledMessage {
  const change = kind === 'accents' ? accented : mirrored;
  return typeof message === 'string' ? change(message) : change_all(message, change);
}
