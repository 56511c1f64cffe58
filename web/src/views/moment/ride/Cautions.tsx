// SPDX-License-Identifier: Apache-2.0
import type { Skill } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { ActionRow, ActionStack, InlineNotice, PrimaryButton, Quiet, QuietButton, Screen, Stack } from '../../../ui';
import type { RideScreenProps } from './props';

interface CautionsProps extends Pick<RideScreenProps, 'act' | 'top'> {
  skill: Skill;
  onRead: () => void;
}

/** What to know before a strong sensation, and an easy no (CS-4). */
export function Cautions({ skill, act, top, onRead }: CautionsProps) {
  return (
    <Screen
      screen_id={`cautions/${skill.id}`}
      eyebrow={t('ride.caution.legend', { name: skill.plain_name })}
      title={t('ride.caution.title')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton onPress={onRead} test_id="caution-go">
            {t('ride.caution.go')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => act({ action: 'another_way' })} test_id="caution-not">
              {t('ride.caution.not')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <InlineNotice tone="caution" title={skill.exclusion_question === '' ? undefined : skill.exclusion_question}>
          <Stack gap="tight">
            {skill.cautions.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Stack>
        </InlineNotice>
        {skill.seconds_max > 0 && <Quiet>{t('ride.caution.limit', { seconds: skill.seconds_max })}</Quiet>}
      </Stack>
    </Screen>
  );
}
