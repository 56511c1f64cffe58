// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { about, use_resource } from '../../../models';
import { Card, Columns, ListRow, Quiet, RowList, Screen, Section, Stack } from '../../../ui';
import { top_line } from '../../shell/top';
import { Licences } from './Licences';

const kIs = ['about.is_1', 'about.is_2', 'about.is_3', 'about.is_4'] as const;
const kIsNot = ['about.not_1', 'about.not_2', 'about.not_3', 'about.not_4', 'about.not_5'] as const;

/** What this is and is not, who looked at it, whose work is in it. */
export default function AboutScreen() {
  if (router.id.value === 'licences') return <Licences />;
  return <About />;
}

function About() {
  const build = use_resource(about.build);
  return (
    <Screen
      screen_id="about"
      title={t('about.title')}
      intro={t('about.intro')}
      top={top_line()}
      width="wide"
    >
      <Stack gap="wide">
        <Columns>
          <Card title={t('about.is')}>
            <ul class="plain-list plain-list--ink">
              {kIs.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </Card>
          <Card title={t('about.not')}>
            <ul class="plain-list plain-list--ink">
              {kIsNot.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </Card>
        </Columns>
        {build?.clinically_reviewed !== true && (
          <Card tone="mist" title={t('about.reviewed_not')}>
            <p>{t('about.reviewed_note')}</p>
          </Card>
        )}
        <Section title={t('about.evidence')}>
          <p>{t('about.evidence_1')}</p>
          <p>{t('about.evidence_2')}</p>
        </Section>
        <Section title={t('about.problem')}>
          <p>{t('about.problem_1')}</p>
          <p>{t('about.problem_2')}</p>
        </Section>
        <RowList>
          <ListRow
            title={t('about.licences')}
            note={t('about.licences_note')}
            onPress={() => router.go('about', { id: 'licences' })}
            test_id="licences"
          />
        </RowList>
        {build !== null && (
          <Quiet>
            {t('about.version', {
              version: build.version,
              skills: build.skill_count,
              countries: build.country_count,
            })}
          </Quiet>
        )}
      </Stack>
    </Screen>
  );
}
