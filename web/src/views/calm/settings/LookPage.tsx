// SPDX-License-Identifier: Apache-2.0
import { TextSizeWords, ThemeWords } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { OptionList, SegmentedControl, Stack, Switch } from '../../../ui';
import { one_of } from '../parts/words';
import type { SettingsProps } from './props';

export function LookPage({ now, onChange }: SettingsProps) {
  return (
    <Stack>
      <SegmentedControl
        legend={t('settings.look.theme')}
        options={ThemeWords.map((value) => ({ value, label: t(`settings.look.theme.${value}`) }))}
        value={now.theme}
        onChange={(value) => onChange({ theme: one_of(ThemeWords, value) ?? now.theme })}
      />
      <OptionList
        legend={t('settings.look.text')}
        mode="radio"
        options={TextSizeWords.map((value) => ({ value, label: t(`settings.look.text.${value}`) }))}
        value={now.text_size}
        onSelect={(value) => onChange({ text_size: one_of(TextSizeWords, value) ?? now.text_size })}
      />
      <Switch
        label={t('settings.look.easy')}
        note={t('settings.look.easy_note')}
        checked={now.easy_letters}
        onChange={(easy_letters) => onChange({ easy_letters })}
        test_id="easy-letters"
      />
      <Switch
        label={t('settings.look.low')}
        note={t('settings.look.low_note')}
        checked={now.low_stimulus}
        onChange={(low_stimulus) => onChange({ low_stimulus })}
        test_id="low-stimulus"
      />
      <Switch
        label={t('settings.look.still')}
        note={t('settings.look.still_note')}
        checked={now.motion === 'still'}
        onChange={(still) => onChange({ motion: still ? 'still' : 'system' })}
        test_id="still"
      />
      <Switch
        label={t('settings.look.discreet')}
        note={t('settings.look.discreet_note')}
        checked={now.discreet_name}
        onChange={(discreet_name) => onChange({ discreet_name })}
        test_id="discreet"
      />
    </Stack>
  );
}
