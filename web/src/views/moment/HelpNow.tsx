// SPDX-License-Identifier: Apache-2.0
import { t } from '../../i18n';
import { ListRow, RowList, Screen, Section, Stack } from '../../ui';
import { router } from '../../app/router';
import { top_line } from '../shell/top';
import { Emergency } from './people/Emergency';
import { CrisisLines, Finders } from './people/Lines';
import { NotMonitored } from './people/NotMonitored';
import { PeopleWithAsks } from './people/PeopleWithAsks';
import { useHelp } from './people/use-help';
import { WhereYouAre } from './people/WhereYouAre';
import { go_to_tools } from './ride/doors';

/** In the order of CS-12: emergency number, own people, lines, then tools. */
export default function HelpNow() {
  const help = useHelp();
  return (
    <Screen screen_id="help" title={t('help.title')} intro={t('people_now.first.intro')} top={top_line('without_call')}>
      <Stack gap="tight">
        <Emergency lines={help.lines} />
        <PeopleWithAsks people={help.people} />
        {help.lines !== null && <CrisisLines lines={help.lines} />}
        <Finders finders={help.lines?.finders ?? []} />
        <WhereYouAre lines={help.lines} />
        <Section title={t('help.tools')}>
          <RowList>
            <ListRow title={t('help.tools.something')} onPress={go_to_tools} icon="wave" test_id="tools" />
            <ListRow title={t('help.tools.plan')} href={router.path('plan_run')} icon="plan" />
            <ListRow title={t('help.tools.medical')} href={router.path('medical')} icon="touch" />
            <ListRow title={t('people_now.add')} href={router.path('people')} icon="person" />
            <ListRow title={t('help.static')} href="/help.html" icon="file" />
          </RowList>
        </Section>
        <NotMonitored />
      </Stack>
    </Screen>
  );
}
