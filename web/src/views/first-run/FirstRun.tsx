// SPDX-License-Identifier: Apache-2.0
import { CodeTest, Done } from './CodeTest';
import { Phrase } from './Phrase';
import { Private } from './Private';
import { RecoveryCode } from './RecoveryCode';
import { first_run } from './state';
import { What } from './What';
import { Where } from './Where';

/** Three short screens, each of them skipped in one touch, help on every one. */
export default function FirstRun() {
  switch (first_run.step.value) {
    case 'what':
      return <What />;
    case 'where':
      return <Where />;
    case 'private':
      return <Private />;
    case 'phrase':
      return <Phrase />;
    case 'code':
      return <RecoveryCode />;
    case 'test':
      return <CodeTest />;
    case 'done':
      return <Done />;
  }
}
