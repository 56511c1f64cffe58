// SPDX-License-Identifier: Apache-2.0
import { quick_exit } from '../../app/exit';
import { router } from '../../app/router';
import { t } from '../../i18n';
import type { TopLineProps } from '../../ui';

/** `without_back` on the first screen of all; `without_call` where help is what is on the screen. */
export type TopKind = 'usual' | 'without_back' | 'without_call';

/** Back, a person to call, exit: the same three words in the same places on every screen. */
export function top_line(kind: TopKind = 'usual', onBack: () => void = router.back): TopLineProps {
  return {
    back: kind === 'without_back' ? undefined : { label: t('shell.back'), onPress: onBack, test_id: 'back' },
    call:
      kind === 'without_call'
        ? undefined
        : { label: t('shell.call'), href: router.path('help'), test_id: 'call' },
    exit: { label: t('shell.exit'), onPress: quick_exit, test_id: 'exit' },
  };
}
