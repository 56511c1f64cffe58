// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { router } from '../../app/router';
import { error_words, t } from '../../i18n';
import { ride, session, tabs, updates } from '../../models';
import { InlineNotice, LinkButton, Stack, Toast } from '../../ui';

function Line({ words, children }: { words: string; children?: ComponentChildren }) {
  return (
    <InlineNotice tone="info">
      <p>{words}</p>
      {children}
    </InlineNotice>
  );
}

/** The other tab has what is private; here everything public works, and it may be asked. */
function SecondTab() {
  if (session.status.value !== 'busy') return null;
  if (session.ownership.value === 'free') {
    return (
      <Line words={t('tabs.free.words')}>
        <LinkButton size="calm" onPress={() => void tabs.take().catch(() => undefined)} test_id="tab-take">
          {t('tabs.free.take')}
        </LinkButton>
      </Line>
    );
  }
  if (tabs.asking.value) {
    return (
      <Line words={t('tabs.asking.words')}>
        <LinkButton size="calm" onPress={tabs.withdraw}>
          {t('tabs.asking.withdraw')}
        </LinkButton>
      </Line>
    );
  }
  const words = tabs.was_refused.value ? t('tabs.refused.words') : t('shell.second_tab.body');
  return (
    <Line words={`${words} ${t('shell.second_tab.here')}`}>
      <LinkButton size="calm" onPress={tabs.ask} test_id="tab-ask">
        {t('shell.second_tab.action')}
      </LinkButton>
    </Line>
  );
}

function NewVersion() {
  if (!updates.is_waiting.value) return null;
  return (
    <Line words={t('shell.update.words')}>
      <LinkButton size="calm" onPress={updates.apply} test_id="update">
        {t('shell.update.action')}
      </LinkButton>
    </Line>
  );
}

function DataLost() {
  if (!session.evicted.value) return null;
  return (
    <InlineNotice tone="caution" title={t('shell.data_lost.title')}>
      <p>{t('shell.data_lost.body')}</p>
      <LinkButton size="calm" href={router.path('settings')}>
        {t('home.settings')}
      </LinkButton>
    </InlineNotice>
  );
}

/** On the start page, one below the other, never over anything. */
export function QuietLines() {
  const any = session.evicted.value || session.status.value === 'busy' || updates.is_waiting.value;
  if (!any) return null;
  return (
    <Stack>
      <DataLost />
      <SecondTab />
      <NewVersion />
    </Stack>
  );
}

/** What went wrong by itself, said once on any screen; never over a ride or over help. */
export function ProblemLine() {
  const code = session.problem.value;
  const quiet_place = router.name.value === 'help' || ride.is_active.value;
  const asked = tabs.asked_by_other.value;
  if (asked && !quiet_place) {
    return (
      <Toast
        message={t('tabs.asked.words')}
        action={{ label: t('tabs.asked.let_go'), onPress: () => void tabs.let_go().catch(() => undefined) }}
        onDismiss={tabs.keep}
        dismiss_label={t('tabs.asked.keep')}
      />
    );
  }
  const words = code === null || quiet_place ? null : error_words(code);
  return (
    <Toast
      message={words === null ? null : `${words.what} ${words.safe}`}
      onDismiss={session.dismiss_problem}
      dismiss_label={t('shell.dismiss')}
    />
  );
}
