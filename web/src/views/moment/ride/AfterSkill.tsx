// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { LinkButton, OptionList, Screen } from '../../../ui';
import type { RideScreenProps } from './props';
import { chosen_helped } from './words';

/** Asked once after a skill. Better, same and worse are equal answers. */
export function AfterSkill({ view, act, top }: RideScreenProps) {
  const options = (['better', 'same', 'worse'] as const).map((value) => ({
    value,
    label: t(`ride.after.${value}`),
  }));
  return (
    <Screen
      screen_id={`after/${view.tried_count}`}
      title={t('ride.after.title')}
      eyebrow={view.skill?.plain_name}
      top={top}
      align="end"
      actions={
        <LinkButton onPress={() => act({ action: 'finish_skill', helped: 'skip' })} test_id="skip">
          {t('ride.after.skip')}
        </LinkButton>
      }
    >
      <OptionList
        legend={t('ride.after.title')}
        legend_hidden
        options={options}
        onSelect={(value) => act({ action: 'finish_skill', helped: chosen_helped(value) })}
      />
    </Screen>
  );
}
