// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session } from '../../../models';
import { ActionRow, ActionStack, PrimaryButton, QuietButton, Screen, Stack } from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { CodeSteps } from './CodeSteps';

/** The recovery code: made here, shown once, typed back. */
export function RecoveryPage() {
  const act = use_act();
  const [groups, set_groups] = useState<readonly string[]>([]);
  const there = session.vault.value?.has_recovery_code === true;
  const done = () => {
    set_groups([]);
    router.go('settings_page', { id: 'lock', replace: true });
  };
  if (groups.length > 0) {
    return (
      <CodeSteps
        groups={groups}
        intro={there ? t('settings.code.replaces') : t('first_run.code.intro')}
        onDone={done}
      />
    );
  }
  return (
    <Screen
      screen_id="settings/code"
      title={t('settings.code.title')}
      intro={t('first_run.code.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            busy={act.busy}
            onPress={() => void act.run(async () => set_groups(await session.make_recovery()))}
            test_id="make-code"
          >
            {there ? t('settings.code.make_new') : t('settings.code.make')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={router.back}>{t('plan.none.later')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <p>{there ? t('settings.code.old_ends') : t('settings.code.without')}</p>
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
