// SPDX-License-Identifier: Apache-2.0
import type { RideView, Suggestion } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { ActionRow, ActionStack, OptionList, PrimaryButton, Quiet, QuietButton, Screen } from '../../../ui';
import type { RideScreenProps } from './props';

/** Why it stands here, in words; never a score, and nothing of the past while history is hidden. */
function why(suggestion: Suggestion, view: RideView): string {
  if (!view.history_hidden && suggestion.helped_count > 0) return t('ride.why.helped');
  if (suggestion.source === 'catalogue') return '';
  return t(`ride.why.${suggestion.source}`);
}

function title_of(view: RideView): string {
  const count = view.suggestions.length;
  return count === 0 ? t('ride.suggestions.title_none') : t('ride.suggestions.title', { count });
}

export function Suggestions({ view, act, top }: RideScreenProps) {
  const options = view.suggestions.map((each) => ({
    value: each.skill.id,
    label: each.skill.plain_name,
    note: [each.skill.purpose, why(each, view)].filter((words) => words !== '').join(' '),
  }));
  const people_first = view.people_offered || options.length === 0;
  const people = () => act({ action: 'people' });
  return (
    <Screen
      screen_id={`suggestions/${view.tried_count}/${options.map((each) => each.value).join('+')}`}
      title={title_of(view)}
      intro={people_first && options.length > 0 ? t('ride.suggestions.people_note') : undefined}
      top={top}
      align="end"
      actions={
        <ActionStack>
          {people_first && (
            <PrimaryButton onPress={people} test_id="people">
              {view.lines_offered ? t('ride.suggestions.lines') : t('ride.suggestions.people')}
            </PrimaryButton>
          )}
          <ActionRow>
            <QuietButton onPress={() => act({ action: 'another_way' })} test_id="others">
              {t('ride.suggestions.others')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      {options.length === 0 ? (
        <Quiet>{t('ride.suggestions.none')}</Quiet>
      ) : (
        <OptionList
          legend={t('ride.suggestions.choices')}
          legend_hidden
          options={options}
          onSelect={(skill_id) => act({ action: 'open_skill', skill_id })}
        />
      )}
    </Screen>
  );
}
