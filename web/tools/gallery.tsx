// SPDX-License-Identifier: Apache-2.0

/**
 * A page for looking, never shipped: `gallery.html?screen=home&theme=dark&stimulus=low&text=double`
 * `&dir=rtl&motion=reduced&contrast=more`. Without `screen` it lists them all.
 */
import { render } from 'preact';
import '../src/styles/index.css';
import { kKitScreens } from './gallery-kit';
import { kScreens } from './gallery-screens';

const query = new URLSearchParams(location.search);
const root = document.documentElement;
for (const name of ['theme', 'stimulus', 'text', 'motion', 'contrast', 'spacing']) {
  const value = query.get(name);
  if (value !== null && value !== '') root.dataset[name] = value;
}
root.dir = query.get('dir') ?? 'ltr';

const all = { ...kScreens, ...kKitScreens };

function Index() {
  return (
    <ul>
      {Object.keys(all).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const Chosen = all[query.get('screen') ?? ''] ?? Index;
const place = document.getElementById('app');
if (place !== null) render(<Chosen />, place);
