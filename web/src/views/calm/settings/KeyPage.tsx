// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
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
  Waiting,
} from '../../../ui';
import { SecretField, take_secret } from '../../lock/SecretField';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { CodeSteps } from './CodeSteps';

/** A fresh key for everything, when somebody may have got hold of the old one. */
export function KeyPage() {
  const act = use_act();
  const field = useRef<HTMLInputElement>(null);
  const [share, set_share] = useState<number | null>(null);
  const [groups, set_groups] = useState<readonly string[]>([]);
  const [done, set_done] = useState(false);
  const has_passphrase = session.vault.value?.has_passphrase === true;
  const rotate = () =>
    act.run(async () => {
      const kind = has_passphrase ? 'passphrase' : 'device';
      const secret = has_passphrase ? take_secret(field) : null;
      const code = await session.rotate(kind, secret, (progress) =>
        set_share(progress.done_permille / 1000),
      );
      set_groups(has_passphrase ? code : []);
      set_done(true);
    });
  const leave = () => router.go('settings_page', { id: 'lock', replace: true });
  if (done && groups.length > 0)
    return <CodeSteps groups={groups} intro={t('settings.key.new_code')} onDone={leave} />;
  return (
    <Screen
      screen_id={done ? 'settings/key/done' : 'settings/key'}
      title={done ? t('settings.key.done') : t('settings.key.title')}
      intro={done ? t('settings.key.done_note') : t('settings.key.intro')}
      top={top_line()}
      actions={
        done ? (
          <PrimaryButton onPress={leave}>{t('plan.make.done')}</PrimaryButton>
        ) : (
          <ActionStack>
            <PrimaryButton onPress={() => void rotate()} busy={act.busy} test_id="rotate">
              {t('settings.key.do')}
            </PrimaryButton>
            <ActionRow>
              <QuietButton onPress={router.back}>{t('plan.none.later')}</QuietButton>
            </ActionRow>
          </ActionStack>
        )
      }
    >
      {!done && (
        <Stack>
          <p>{t('settings.key.what')}</p>
          {has_passphrase && (
            <SecretField
              field={field}
              label={t('first_run.phrase.label')}
              autocomplete="current-password"
              reveal={{ show: t('first_run.phrase.show'), hide: t('first_run.phrase.hide') }}
              error={act.problem === 'wrong_key' ? t('settings.phrase.wrong') : undefined}
              test_id="key-passphrase"
            />
          )}
          {act.busy && <Waiting label={t('settings.key.working')} progress={share ?? 0} />}
          <Trouble code={act.problem} />
        </Stack>
      )}
    </Screen>
  );
}
