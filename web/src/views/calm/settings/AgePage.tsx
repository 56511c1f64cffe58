// SPDX-License-Identifier: Apache-2.0
import { AgeBandWords } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { OptionList, Quiet, Stack } from '../../../ui';
import { one_of } from '../parts/words';
import type { SettingsProps } from './props';

export function AgePage({ now, onChange }: SettingsProps) {
  return (
    <Stack gap="wide">
      <OptionList
        legend={t('settings.age.title')}
        legend_hidden
        mode="radio"
        options={AgeBandWords.map((value) => ({ value, label: t(`settings.age.${value}`) }))}
        value={now.age_band}
        onSelect={(value) => onChange({ age_band: one_of(AgeBandWords, value) ?? now.age_band })}
      />
      <Quiet>{t('settings.age.what')}</Quiet>
      <Quiet>{t('settings.age.nobody')}</Quiet>
    </Stack>
  );
}
