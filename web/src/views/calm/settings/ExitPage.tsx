// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { Card, Screen, Stack } from '../../../ui';
import { top_line } from '../../shell/top';

/** What leaving at once does, and what it cannot do. */
export function ExitPage() {
  return (
    <Screen
      screen_id="settings/exit"
      title={t('settings.exit.title')}
      intro={t('settings.exit.intro')}
      top={top_line()}
    >
      <Stack>
        <Card title={t('settings.exit.does')}>
          <ul class="plain-list plain-list--ink">
            <li>{t('settings.exit.does_1')}</li>
            <li>{t('settings.exit.does_2')}</li>
            <li>{t('settings.exit.does_3')}</li>
          </ul>
        </Card>
        <Card title={t('settings.exit.cannot')} tone="mist">
          <ul class="plain-list plain-list--ink">
            <li>{t('settings.exit.cannot_1')}</li>
            <li>{t('settings.exit.cannot_2')}</li>
            <li>{t('settings.exit.cannot_3')}</li>
          </ul>
        </Card>
        <p>{t('settings.exit.tip')}</p>
      </Stack>
    </Screen>
  );
}
