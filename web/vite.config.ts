// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { core_files, messages, static_words } from './scripts/plugins';

const web = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: web,
  // scripts/build.mjs copies what is public: the core and its catalogue get hashed names instead.
  publicDir: false,
  plugins: [core_files(web), messages(web), static_words(web)],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' },
  resolve: {
    alias: {
      // Messages are parsed by the build; the page carries only what fills them in.
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  },
  worker: {
    format: 'es',
    rollupOptions: { output: { entryFileNames: 'assets/core-worker-[hash].js' } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // `font-src 'self'` and `style-src 'self'`: nothing may be folded into data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
  },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tools/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    environment: 'node',
  },
});
