// SPDX-License-Identifier: Apache-2.0
import { router } from '../../app/router';
import { t } from '../../i18n';
import { ride } from '../../models';
import { ActionRow, ActionStack, ListRow, PrimaryButton, QuietButton, RowList, Screen } from '../../ui';
import { top_line } from '../shell/top';
import { first_run } from './state';

function skip_all(): void {
  // The place is made in the background; nobody waits for it to be allowed in.
  void first_run.keep_on_this_device().catch(() => undefined);
  first_run.leave();
}

/** What this is, and, just as plainly, what it is not (CS-20, CS-45). */
export function What() {
  return (
    <Screen
      screen_id="first-run/what"
      eyebrow={t('first_run.step', { step: 1 })}
      title={t('first_run.what.title')}
      intro={t('first_run.what.intro')}
      top={top_line('without_back')}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => (first_run.step.value = 'where')} test_id="next">
            {t('first_run.next')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('ride')} onPress={ride.forget} test_id="help-now">
              {t('first_run.help_now')}
            </QuietButton>
            <QuietButton onPress={skip_all} test_id="skip-all">
              {t('first_run.skip_all')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <RowList>
        <ListRow icon="phone" title={t('first_run.what.not_monitored')} note={t('first_run.what.emergency')} />
        <ListRow icon="note" title={t('first_run.what.not_reviewed')} />
        <ListRow icon="lock" title={t('first_run.what.yours')} />
        <ListRow icon="leaf" title={t('first_run.what.free')} note={t('first_run.what.offline')} />
      </RowList>
    </Screen>
  );
}
