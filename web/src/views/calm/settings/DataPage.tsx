// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { router } from '../../../app/router';
import { save_file } from '../../../app/save-file';
import { t } from '../../../i18n';
import { session } from '../../../models';
import {
  InlineNotice,
  ListRow,
  PrimaryButton,
  Quiet,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
  Status,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';

/** Taking everything along, and deleting it. */
export function DataPage() {
  const act = use_act();
  const [count, set_count] = useState<number | null>(null);
  const status = session.status.value;
  const take = () =>
    void act.run(async () => {
      const { file, file_name, record_count } = await session.export_all();
      save_file(file, file_name);
      set_count(record_count);
    });
  return (
    <Screen
      screen_id="settings/data"
      title={t('settings.data.title')}
      intro={t('settings.data.intro')}
      top={top_line()}
      actions={
        status === 'locked' && (
          <PrimaryButton href={router.path('unlock')}>{t('home.unlock')}</PrimaryButton>
        )
      }
    >
      <Stack gap="wide">
        <Kept />
        <Section title={t('settings.export.title')}>
          <Stack>
            <p>{t('settings.export.what')}</p>
            <InlineNotice tone="caution">{t('settings.export.open')}</InlineNotice>
            <Quiet>{t('settings.export.where')}</Quiet>
            <QuietButton
              size="calm"
              icon="download"
              onPress={take}
              busy={act.busy}
              disabled={status !== 'open'}
              test_id="export"
            >
              {t('settings.export.do')}
            </QuietButton>
            <Status>{count !== null && t('settings.export.done', { count })}</Status>
            <Trouble code={act.problem} />
          </Stack>
        </Section>
        <RowList>
          <ListRow
            icon="remove"
            title={t('settings.delete.title')}
            note={t('settings.delete.row')}
            onPress={() => router.go('settings_page', { id: 'delete' })}
            test_id="to-delete"
          />
        </RowList>
      </Stack>
    </Screen>
  );
}

/** Whether the browser promised to keep what lies here. */
function Kept() {
  const persisted = session.persisted.value;
  if (session.status.value === 'none') return <Quiet>{t('settings.data.nothing')}</Quiet>;
  return (
    <InlineNotice tone="info">
      {persisted === true ? t('settings.data.persisted') : t('settings.data.not_persisted')}
    </InlineNotice>
  );
}
