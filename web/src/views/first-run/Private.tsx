// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { LinkButton, OptionList, Quiet, Screen, Stack, Status, Waiting } from '../../ui';
import { top_line } from '../shell/top';
import { first_run } from './state';

/** With a passphrase or without, and honestly what each of them means. */
export function Private() {
  const [busy, set_busy] = useState(false);
  const [failed, set_failed] = useState(false);
  const on_this_device = () => {
    if (busy) return;
    set_busy(true);
    set_failed(false);
    first_run.keep_on_this_device().then(first_run.leave, () => {
      set_busy(false);
      set_failed(true);
    });
  };
  const choose = (value: string) => {
    if (value === 'device') on_this_device();
    else if (!busy) first_run.step.value = 'phrase';
  };
  const skip = () => {
    void first_run.keep_on_this_device().catch(() => undefined);
    first_run.leave();
  };
  return (
    <Screen
      screen_id="first-run/private"
      eyebrow={t('first_run.step', { step: 3 })}
      title={t('first_run.private.title')}
      intro={t('first_run.private.intro')}
      top={top_line('usual', () => (first_run.step.value = 'where'))}
      actions={
        <LinkButton onPress={skip} test_id="skip">
          {t('first_run.skip')}
        </LinkButton>
      }
    >
      <Stack>
        <OptionList
          legend={t('first_run.private.title')}
          legend_hidden
          options={[
            {
              value: 'passphrase',
              icon: 'key',
              label: t('first_run.private.passphrase'),
              note: t('first_run.private.passphrase_note'),
            },
            {
              value: 'device',
              icon: 'unlock',
              label: t('first_run.private.device'),
              note: t('first_run.private.device_note'),
            },
          ]}
          onSelect={choose}
        />
        {busy && <Waiting label={t('first_run.private.making')} />}
        <Status>{failed && t('first_run.private.failed')}</Status>
        <Quiet>{t('first_run.private.skip_note')}</Quiet>
      </Stack>
    </Screen>
  );
}
