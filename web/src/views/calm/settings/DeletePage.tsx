// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session } from '../../../models';
import {
  ActionRow,
  ActionStack,
  PrimaryButton,
  QuietButton,
  Screen,
  Stack,
  Switch,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';

type Step = 'what' | 'sure' | 'done';

/** Deletes everything on this device, in two steps. It works locked and damaged, too. */
export function DeletePage() {
  const act = use_act();
  const [step, set_step] = useState<Step>('what');
  const [sure, set_sure] = useState(false);
  const wipe = async () => {
    if (await act.run(() => session.wipe())) set_step('done');
  };
  if (step === 'done') {
    return (
      <Screen
        screen_id="settings/delete/done"
        title={t('settings.delete.done')}
        intro={t('settings.delete.done_note')}
        top={top_line('without_back')}
        actions={
          <PrimaryButton onPress={() => router.go('home', { replace: true })} test_id="deleted">
            {t('shell.to_start')}
          </PrimaryButton>
        }
      />
    );
  }
  const first = step === 'what';
  return (
    <Screen
      screen_id={`settings/delete/${step}`}
      title={first ? t('settings.delete.title') : t('settings.delete.sure')}
      intro={first ? t('settings.delete.intro') : t('settings.delete.sure_note')}
      top={first ? top_line() : top_line('usual', () => set_step('what'))}
      actions={
        <ActionStack>
          <PrimaryButton onPress={router.back} disabled={act.busy}>
            {t('settings.delete.keep')}
          </PrimaryButton>
          <ActionRow>
            {first ? (
              <QuietButton onPress={() => set_step('sure')} test_id="delete-first">
                {t('settings.delete.go_on')}
              </QuietButton>
            ) : (
              <QuietButton
                onPress={() => void wipe()}
                disabled={!sure}
                busy={act.busy}
                test_id="delete-all"
              >
                {t('settings.delete.do')}
              </QuietButton>
            )}
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        {first ? (
          <ul class="plain-list plain-list--ink">
            <li>{t('settings.delete.what_1')}</li>
            <li>{t('settings.delete.what_2')}</li>
            <li>{t('settings.delete.what_3')}</li>
            <li>{t('settings.delete.what_4')}</li>
          </ul>
        ) : (
          <Switch
            label={t('settings.delete.understood')}
            checked={sure}
            onChange={set_sure}
            test_id="delete-sure"
          />
        )}
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
