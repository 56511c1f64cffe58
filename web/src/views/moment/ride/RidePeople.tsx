// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { ActionRow, ActionStack, Quiet, QuietButton, Screen, Stack } from '../../../ui';
import { Emergency } from '../people/Emergency';
import { CrisisLines, Finders } from '../people/Lines';
import { NotMonitored } from '../people/NotMonitored';
import { PeopleWithAsks } from '../people/PeopleWithAsks';
import { useHelp } from '../people/use-help';
import type { RideScreenProps } from './props';

/** Within a ride: the person's own people, then lines, then the emergency number. */
export function RidePeople({ view, act, top }: RideScreenProps) {
  const help = useHelp();
  return (
    <Screen
      screen_id="ride-people"
      title={t('people_now.title')}
      intro={t('people_now.intro')}
      top={top}
      actions={
        <ActionStack>
          <ActionRow>
            <QuietButton onPress={() => act({ action: view.can_go_back ? 'back' : 'tools_anyway' })} test_id="tools">
              {t('people_now.tools')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="tight">
        <PeopleWithAsks
          people={help.people}
          onReached={(person) => act({ action: 'reached_contact', contact_id: person.id })}
        />
        {help.people.length === 0 && <Quiet>{t('people_now.own_none')}</Quiet>}
        {help.lines !== null && <CrisisLines lines={help.lines} />}
        <Emergency lines={help.lines} />
        <Finders finders={help.lines?.finders ?? []} />
        <NotMonitored />
      </Stack>
    </Screen>
  );
}
