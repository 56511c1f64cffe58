// SPDX-License-Identifier: Apache-2.0
import { EntryChoiceWords } from '../../gen/api.gen';
import { t } from '../../i18n';
import { LinkButton, OptionList, Screen } from '../../ui';
import type { RideScreenProps } from './ride/props';

/** One plain question, skippable, never scored; it only decides who comes first. */
export function EntryCheck({ act, top }: Pick<RideScreenProps, 'act' | 'top'>) {
  const options = (['hurt_not_die', 'dying_or_unsure', 'already_hurt', 'something_to_do'] as const).map(
    (value) => ({ value, label: t(`entry.${value}`) }),
  );
  const choose = (value: string) => {
    const entry_choice = EntryChoiceWords.find((word) => word === value);
    if (entry_choice !== undefined) act({ action: 'choose_entry', entry_choice });
  };
  return (
    <Screen
      screen_id="entry"
      title={t('entry.title')}
      top={top}
      align="end"
      actions={
        <LinkButton onPress={() => act({ action: 'skip_entry' })} test_id="skip">
          {t('entry.skip')}
        </LinkButton>
      }
    >
      <OptionList legend={t('entry.title')} legend_hidden options={options} onSelect={choose} />
    </Screen>
  );
}
