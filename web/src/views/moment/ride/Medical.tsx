// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { MedicalPage } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import type { HelpPerson } from '../../../models';
import { ActionRow, ActionStack, LinkButton, ListRow, Quiet, QuietButton, RowList, Screen, Section, Stack } from '../../../ui';
import type { TopLineProps } from '../../../ui';
import { Emergency } from '../people/Emergency';
import { CrisisLines, Finders } from '../people/Lines';
import { NotMonitored } from '../people/NotMonitored';
import { PeopleWithAsks } from '../people/PeopleWithAsks';
import { useHelp, useMedicalPage } from '../people/use-help';
import type { RideScreenProps } from './props';

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Section title={title}>
      <RowList>
        {lines.map((words) => (
          <ListRow key={words} title={words} />
        ))}
      </RowList>
    </Section>
  );
}

function PageBody({ page }: { page: MedicalPage }) {
  return (
    <>
      <Lines title={t('medical.emergency_now')} lines={page.emergency_now} />
      <Section title={t('medical.poison')}>
        <p>{page.poison_note}</p>
      </Section>
      <Lines title={t('medical.then')} lines={page.then} />
      <Lines title={t('medical.same_day')} lines={page.same_day} />
      {!page.clinically_reviewed && <Quiet>{t('medical.not_reviewed')}</Quiet>}
    </>
  );
}

interface MedicalScreenProps {
  top: TopLineProps;
  actions: ComponentChildren;
  onReached?: ((person: HelpPerson) => void) | undefined;
}

/** The body first. The number to call stands above everything that has to be read. */
export function MedicalScreen({ top, actions, onReached }: MedicalScreenProps) {
  const help = useHelp();
  const page = useMedicalPage();
  return (
    <Screen
      screen_id="medical"
      title={page?.title ?? t('medical.title')}
      intro={page?.intro ?? t('medical.fallback')}
      top={top}
      actions={actions}
    >
      <Stack gap="tight">
        <Emergency lines={help.lines} />
        {page !== null && <PageBody page={page} />}
        <PeopleWithAsks people={help.people} onReached={onReached} />
        {help.lines !== null && <CrisisLines lines={help.lines} />}
        <Finders finders={help.lines?.finders ?? []} />
        <NotMonitored />
      </Stack>
    </Screen>
  );
}

/** Within a ride: people, then something gentle (CS-22), and an end without questions. */
export function Medical({ act, top }: RideScreenProps) {
  return (
    <MedicalScreen
      top={top}
      onReached={(person) => act({ action: 'reached_contact', contact_id: person.id })}
      actions={
        <ActionStack>
          <ActionRow>
            <QuietButton onPress={() => act({ action: 'people' })} test_id="people">
              {t('medical.people')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
          <LinkButton onPress={() => act({ action: 'tools_anyway' })} test_id="tools">
            {t('medical.comfort')}
          </LinkButton>
        </ActionStack>
      }
    />
  );
}
