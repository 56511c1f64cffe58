// SPDX-License-Identifier: Apache-2.0
import { router } from '../../app/router';
import { error_words, t } from '../../i18n';
import type { SessionStatus } from '../../models';
import { ActionStack, PrimaryButton, QuietButton, Screen } from '../../ui';
import { top_line } from '../shell/top';

type Closed = Exclude<SessionStatus, 'locked'>;

interface Words {
  title: string;
  intro: string;
}

function problem_words(code: 'no_core' | 'no_storage' | 'elsewhere'): Words {
  const words = error_words(code);
  return { title: words.what, intro: `${words.safe} ${words.todo}` };
}

function words_of(status: Closed): Words {
  switch (status) {
    case 'starting':
      return { title: t('shell.loading'), intro: t('shell.loading_help') };
    case 'no_core':
    case 'no_storage':
      return problem_words(status);
    case 'busy':
      return problem_words('elsewhere');
    case 'damaged':
      return { title: t('lock.no_key.title'), intro: t('lock.no_key.intro') };
    case 'newer_format':
      return { title: t('lock.newer.title'), intro: t('lock.newer.intro') };
    case 'none':
      return { title: t('lock.none.title'), intro: t('lock.none.intro') };
    case 'open':
      return { title: t('lock.already_open'), intro: '' };
  }
}

/** Why there is no field here, and what works all the same. */
export function NothingToOpen({ status }: { status: Closed }) {
  const { title, intro } = words_of(status);
  return (
    <Screen
      screen_id={`unlock-${status}`}
      title={title}
      intro={intro === '' ? undefined : intro}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path(status === 'none' ? 'welcome' : 'home')} test_id="to-start">
            {status === 'none' ? t('lock.none.start') : t('shell.to_start')}
          </PrimaryButton>
          {status === 'newer_format' && (
            <QuietButton onPress={() => location.reload()}>{t('lock.newer.reload')}</QuietButton>
          )}
          <QuietButton href={router.path('plan_run')} test_id="plan">
            {t('lock.plan')}
          </QuietButton>
        </ActionStack>
      }
    />
  );
}
