// SPDX-License-Identifier: Apache-2.0

/** Where the build put the core and its catalogue: hashed names under /assets/. */
declare module 'virtual:core-files' {
  export const wasm_url: string;
  export const catalogue_url: string;
}

/** Messages of one locale, parsed by the build; see src/i18n/messages.ts. */
declare module 'virtual:messages/first' {
  const messages: Readonly<Record<string, import('./i18n/compiled').CompiledMessage>>;
  export default messages;
}
declare module 'virtual:messages/rest' {
  const messages: Readonly<Record<string, import('./i18n/compiled').CompiledMessage>>;
  export default messages;
}

/** A text file as it is. */
declare module '*?raw' {
  const text: string;
  export default text;
}
