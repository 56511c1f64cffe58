// SPDX-License-Identifier: Apache-2.0

/**
 * Reads the sheets of tokens for their test, and writes tokens-system.css from tokens.css: just
 * enough of CSS for files of custom properties.
 */

export interface Block {
  /** The media query around the block, empty for none. */
  media: string;
  selector: string;
  tokens: Map<string, string>;
}

export interface Looks {
  theme?: 'light' | 'dark';
  stimulus?: 'low';
  contrast?: 'more';
}

function parse_declarations(body: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const line of body.split(';')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (name.startsWith('--')) tokens.set(name, line.slice(colon + 1).trim());
  }
  return tokens;
}

/** The blocks in order of appearance, each with the media query around it. */
export function read_tokens(css: string): Block[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks: Block[] = [];
  let at = 0;
  let media = '';
  while (at < plain.length) {
    const open = plain.indexOf('{', at);
    const close = plain.indexOf('}', at);
    if (close === -1) break;
    if (open === -1 || close < open) {
      media = '';
      at = close + 1;
      continue;
    }
    const head = plain.slice(at, open).trim();
    if (head.startsWith('@media')) {
      media = head.slice('@media'.length).trim();
      at = open + 1;
      continue;
    }
    blocks.push({ media, selector: head, tokens: parse_declarations(plain.slice(open + 1, close)) });
    at = close + 1;
  }
  return blocks;
}

/** Where the choice of the system is the same as one of the person: one has to be left open. */
const kTwins: readonly { of: string; media: string; selector: string }[] = [
  {
    of: ":root[data-theme='dark']",
    media: '(prefers-color-scheme: dark)',
    selector: ':root:not([data-theme])',
  },
  {
    of: ":root[data-contrast='more']",
    media: '(prefers-contrast: more)',
    selector: ':root:not([data-contrast])',
  },
  {
    of: ":root[data-contrast='more'][data-theme='dark']",
    media: '(prefers-contrast: more)',
    selector: ":root[data-theme='dark']:not([data-contrast])",
  },
  {
    of: ":root[data-contrast='more'][data-theme='dark']",
    media: '(prefers-color-scheme: dark)',
    selector: ":root[data-contrast='more']:not([data-theme])",
  },
  {
    of: ":root[data-contrast='more'][data-theme='dark']",
    media: '(prefers-contrast: more) and (prefers-color-scheme: dark)',
    selector: ':root:not([data-contrast], [data-theme])',
  },
];

/** tokens-system.css: the blocks of a person's choice once more, for the choice of the system. */
export function system_sheet(css: string): string {
  const blocks = read_tokens(css);
  const sheets = kTwins.map(({ of, media, selector }) => {
    const found = blocks.filter((block) => block.media === '' && block.selector === of);
    const lines = found.flatMap(({ tokens }) => [...tokens].map(([name, value]) => `    ${name}: ${value};`));
    if (of.includes('dark') && !of.includes('contrast')) lines.unshift('    color-scheme: dark;');
    return `@media ${media} {\n  ${selector} {\n${lines.join('\n')}\n  }\n}\n`;
  });
  const head = '/* SPDX-License-Identifier: Apache-2.0 */\n\n/* Written from tokens.css; see there. */\n\n';
  return head + sheets.join('\n');
}

function holds(selector: string, looks: Looks): boolean {
  if (!selector.startsWith(':root')) return false;
  const asked = [...selector.matchAll(/\[data-(\w+)(?:='(\w+)')?\]/g)];
  return asked.every(([, name, value]) => {
    const has = Object.entries(looks).find(([key]) => key === name)?.[1];
    return value === undefined ? has !== undefined : has === value;
  });
}

/** The tokens that hold on an `<html>` with these attributes, without any media query. */
export function resolve(blocks: readonly Block[], looks: Looks): Map<string, string> {
  const weight = (block: Block) => (block.selector.match(/\[/g) ?? []).length;
  const live = blocks
    .filter((block) => block.media === '' && holds(block.selector, looks))
    .map((block, order) => ({ block, order }))
    .sort((a, b) => weight(a.block) - weight(b.block) || a.order - b.order);
  const tokens = new Map<string, string>();
  for (const { block } of live) for (const [name, value] of block.tokens) tokens.set(name, value);
  return tokens;
}

/** The colour behind a token, through any number of `var()`. */
export function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name) ?? '';
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colour(tokens, other);
}

/** Relative luminance of `#rrggbb`. Source: WCAG 2.2. */
export function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
