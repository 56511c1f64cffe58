// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { Quiet, Screen, Section, Stack, Waiting } from '../../../ui';
import { top_line } from '../../shell/top';

/** NOTICE as it goes with every copy, brought only when somebody wants to read it. */
function use_notice(): string | null {
  const [notice, set_notice] = useState<string | null>(null);
  useEffect(() => {
    import('../../../../../NOTICE?raw').then(
      ({ default: text }) => set_notice(text),
      () => set_notice(''),
    );
  }, []);
  return notice;
}

/** The libraries inside, and whose work they are. */
export function Licences() {
  const notice = use_notice();
  return (
    <Screen screen_id="about/licences" title={t('about.licences')} top={top_line()} width="wide">
      <Stack gap="wide">
        <Section title={t('about.own_licence')}>
          <p>{t('about.own_licence_code')}</p>
          <p>{t('about.own_licence_words')}</p>
          <p>{t('about.own_licence_lines')}</p>
        </Section>
        <Section title={t('about.libraries')}>
          <Quiet>{t('about.libraries_note')}</Quiet>
          {notice === null ? (
            <Waiting label={t('shell.loading')} />
          ) : (
            <p class="licence-text" dir="ltr" lang="en" data-test="notice">
              {notice}
            </p>
          )}
        </Section>
      </Stack>
    </Screen>
  );
}
