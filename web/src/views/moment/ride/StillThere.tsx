// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { ActionRow, ActionStack, OptionList, PrimaryButton, QuietButton, Screen } from '../../../ui';
import type { RideScreenProps } from './props';
import { chosen_end, end_choices } from './words';

const kMoreMinutes = 10;

/** Asked at the person's own mark. Saying nothing and going on is a full answer. */
export function StillThere({ view, act, top }: RideScreenProps) {
  const answer = (value: string) => {
    const end_state = chosen_end(value);
    if (end_state !== undefined) act({ action: 'still_here', end_state });
  };
  return (
    <Screen
      screen_id={`still/${view.next_mark_s}`}
      title={t('ride.still.title')}
      intro={t('ride.still.intro')}
      top={top}
      align="end"
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => act({ action: 'still_here' })} test_id="keep-going">
            {t('ride.keep_going')}
          </PrimaryButton>
          <ActionRow>
            {view.planned_minutes > 0 && (
              <QuietButton onPress={() => act({ action: 'extend', minutes: kMoreMinutes })} test_id="extend">
                {t('ride.still.extend')}
              </QuietButton>
            )}
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <OptionList legend={t('ride.still.intro')} legend_hidden options={end_choices()} onSelect={answer} />
    </Screen>
  );
}
