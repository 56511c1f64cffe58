// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { ActionRow, ActionStack, LinkButton, QuietButton, Screen, Stack } from '../../../ui';
import { router } from '../../../app/router';
import { Emergency } from '../people/Emergency';
import { CrisisLines, Finders } from '../people/Lines';
import { NotMonitored } from '../people/NotMonitored';
import { WhereYouAre } from '../people/WhereYouAre';
import { PeopleWithAsks } from '../people/PeopleWithAsks';
import { useHelp } from '../people/use-help';
import type { RideScreenProps } from './props';

/** A person before any exercise (CS-15); the tools stay one quiet touch away. */
export function PeopleFirst({ act, top }: RideScreenProps) {
  const help = useHelp();
  return (
    <Screen
      screen_id="people-first"
      title={t('people_now.first.title')}
      intro={t('people_now.first.intro')}
      top={top}
      actions={
        <ActionStack>
          <ActionRow>
            <QuietButton href={router.path('plan_run')} test_id="plan">
              {t('help.tools.plan')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
          <LinkButton onPress={() => act({ action: 'tools_anyway' })} test_id="tools">
            {t('people_now.first.tools')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack gap="tight">
        <Emergency lines={help.lines} />
        <PeopleWithAsks
          people={help.people}
          onReached={(person) => act({ action: 'reached_contact', contact_id: person.id })}
        />
        {help.lines !== null && <CrisisLines lines={help.lines} />}
        <Finders finders={help.lines?.finders ?? []} />
        <WhereYouAre lines={help.lines} />
        <NotMonitored />
      </Stack>
    </Screen>
  );
}
