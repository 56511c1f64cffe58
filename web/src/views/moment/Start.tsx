// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import FirstRun from '../first-run/FirstRun';
import { first_run } from '../first-run/state';
import { Home } from './Home';

/**
 * The first screen of all: the three doors, or the first run where nothing was ever kept. It is
 * decided once, as it is drawn: a screen must not change under a finger that reaches for help.
 */
export default function Start() {
  const [is_new] = useState(() => first_run.is_new_here());
  return is_new && !first_run.is_over.value && !first_run.is_needless() ? <FirstRun /> : <Home />;
}
