// SPDX-License-Identifier: Apache-2.0
import { TopicWords } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { ChipGroup, Quiet, Stack } from '../../../ui';
import { typed } from '../parts/words';
import type { SettingsProps } from './props';

export function TopicsPage({ now, onChange }: SettingsProps) {
  return (
    <Stack>
      <ChipGroup
        legend={t('settings.topics.legend')}
        options={TopicWords.map((value) => ({ value, label: t(`settings.topics.${value}`) }))}
        values={now.muted_topics}
        onChange={(values) => onChange({ muted_topics: typed(TopicWords, values) })}
      />
      <Quiet>{t('settings.topics.note')}</Quiet>
    </Stack>
  );
}
