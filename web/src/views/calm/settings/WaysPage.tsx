// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { Stack, Switch } from '../../../ui';
import type { SettingsProps } from './props';

/** How suggestions are chosen, and what is asked. */
export function WaysPage({ now, onChange }: SettingsProps) {
  return (
    <Stack>
      <Switch
        label={t('settings.ways.learn')}
        note={t('settings.ways.learn_note')}
        checked={now.learn_from_use}
        onChange={(learn_from_use) => onChange({ learn_from_use })}
        test_id="learn"
      />
      <Switch
        label={t('settings.ways.try_new')}
        note={t('settings.ways.try_new_note')}
        checked={now.try_new}
        onChange={(try_new) => onChange({ try_new })}
        test_id="try-new"
      />
      <Switch
        label={t('settings.ways.numbers')}
        note={t('settings.ways.numbers_note')}
        checked={now.hide_numbers}
        onChange={(hide_numbers) => onChange({ hide_numbers })}
        test_id="hide-numbers"
      />
      <Switch
        label={t('settings.ways.entry')}
        note={t('settings.ways.entry_note')}
        checked={now.keep_entry_choice}
        onChange={(keep_entry_choice) => onChange({ keep_entry_choice })}
        test_id="keep-entry"
      />
    </Stack>
  );
}
