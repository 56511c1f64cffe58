// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { help, session, settings, use_resource } from '../../../models';
import { Columns, ListRow, QuietButton, RowList, Screen, Section, Stack } from '../../../ui';
import { top_line } from '../../shell/top';

interface PageRow {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly value?: string | undefined;
}

function Rows({ rows }: { rows: readonly PageRow[] }) {
  return (
    <RowList>
      {rows.map(({ id, title, note, value }) => (
        <ListRow
          key={id}
          title={title}
          note={note}
          value={value}
          onPress={() => router.go('settings_page', { id })}
          test_id={`settings-${id}`}
        />
      ))}
    </RowList>
  );
}

function lock_words(): string | undefined {
  const vault = session.vault.value;
  if (vault === null || vault.status === 'none') return undefined;
  return vault.has_passphrase ? t('settings.lock.by_passphrase') : t('settings.lock.by_device');
}

/** Everything that can be set, each on a page of its own. */
export default function Settings() {
  const regions = use_resource(help.regions);
  const region = settings.region.value;
  const country = regions?.regions.find((each) => each.region === region)?.name ?? region;
  const is_open = session.is_open.value && session.vault.value?.has_passphrase === true;
  return (
    <Screen screen_id="settings" title={t('settings.title')} top={top_line()} width="wide">
      <Stack gap="wide">
        {is_open && (
          <div>
            <QuietButton
              size="calm"
              icon="lock"
              onPress={() => void session.lock().then(() => router.go('home'))}
              test_id="lock-now"
            >
              {t('settings.lock_now')}
            </QuietButton>
          </div>
        )}
        <Columns>
          <Section title={t('settings.group.private')}>
            <Rows
              rows={[
                { id: 'lock', title: t('settings.lock.title'), note: lock_words() },
                { id: 'card', title: t('settings.card.title'), note: t('settings.card.row') },
                { id: 'exit', title: t('settings.exit.title'), note: t('settings.exit.row') },
              ]}
            />
          </Section>
          <Section title={t('settings.group.me')}>
            <Rows
              rows={[
                { id: 'look', title: t('settings.look.title'), note: t('settings.look.row') },
                {
                  id: 'region',
                  title: t('settings.region.title'),
                  value: country === '' ? undefined : country,
                },
                { id: 'age', title: t('settings.age.title') },
                { id: 'flags', title: t('cautions.title'), note: t('cautions.row_note') },
                { id: 'topics', title: t('settings.topics.title'), note: t('settings.topics.row') },
                { id: 'ways', title: t('settings.ways.title'), note: t('settings.ways.row') },
              ]}
            />
          </Section>
          <Section title={t('settings.group.mine')}>
            <RowList>
              <ListRow
                title={t('settings.data.title')}
                note={t('settings.data.row')}
                onPress={() => router.go('settings_page', { id: 'data' })}
                test_id="settings-data"
              />
              <ListRow
                title={t('about.title')}
                href={router.path('about')}
                test_id="settings-about"
              />
            </RowList>
          </Section>
          <Section title={t('settings.group.kept')}>
            <RowList>
              <ListRow title={t('triggers.title')} href={router.path('triggers')} />
              <ListRow title={t('urges.title')} href={router.path('urges')} />
              <ListRow title={t('search.title')} href={router.path('search')} />
            </RowList>
          </Section>
        </Columns>
      </Stack>
    </Screen>
  );
}
