// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { ActionStack, ChipGroup, Disclosure, LinkButton, PrimaryButton, Screen, Stack } from '../../../ui';
import type { RideScreenProps } from './props';
import { RateCard } from './RateCard';
import {
  chosen_feelings,
  chosen_needs,
  chosen_settings,
  feeling_choices,
  need_choices,
  setting_choices,
} from './words';

/** Any of it or none: what is chosen only orders what comes next. */
export function Feelings({ view, act, top }: RideScreenProps) {
  const [feelings, set_feelings] = useState<readonly string[]>(view.feelings);
  const [settings, set_settings] = useState<readonly string[]>(view.settings);
  const [missing, set_missing] = useState<readonly string[]>([]);
  const go = () =>
    act({
      action: 'choose_feelings',
      feelings: chosen_feelings(feelings),
      settings: chosen_settings(settings),
      missing_needs: chosen_needs(missing),
    });
  return (
    <Screen
      screen_id="feelings"
      title={t('ride.feelings.title')}
      intro={t('ride.feelings.intro')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton onPress={go} test_id="feelings-go">
            {t('ride.feelings.go')}
          </PrimaryButton>
          <LinkButton onPress={() => act({ action: 'choose_feelings' })} test_id="skip">
            {t('ride.feelings.skip')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack>
        <ChipGroup
          legend={t('ride.feelings.legend')}
          legend_hidden
          options={feeling_choices()}
          values={feelings}
          onChange={set_feelings}
        />
        <ChipGroup
          legend={t('ride.settings.legend')}
          options={setting_choices()}
          values={settings}
          onChange={set_settings}
        />
        <Disclosure summary={t('ride.missing.summary')}>
          <ChipGroup
            legend={t('ride.missing.legend')}
            legend_hidden
            options={need_choices()}
            values={missing}
            onChange={set_missing}
          />
        </Disclosure>
        <RateCard view={view} act={act} />
      </Stack>
    </Screen>
  );
}
