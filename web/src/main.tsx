// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { catalogue_url, wasm_url } from 'virtual:core-files';
import { Root } from './app/Root';
import { begin } from './app/start';
import './styles/index.css';

/** Draws first. The core, 400 kB of it, is only asked for when the first screen is on the glass. */
const root = document.getElementById('app');
if (root !== null) {
  begin({ wasm_url, catalogue_url, locale: 'en' }, () => {
    root.replaceChildren();
    render(<Root />, root);
  });
}
