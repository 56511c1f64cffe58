// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { ContactList, ContactView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { people } from '../../../models';
import type { HelpPerson } from '../../../models';
import {
  ActionRow,
  ActionStack,
  Dialled,
  InlineNotice,
  LinkButton,
  ListRow,
  PrimaryButton,
  Quiet,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { AskComposer } from '../../moment/people/AskComposer';
import { day_words } from '../../moment/people/format';
import { reach_words } from '../../moment/people/reach';
import { use_act } from '../parts/act';
import { now_ms } from '../parts/format';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { as_dialled, consent_words, listed, role_words } from '../parts/words';
import { EditPerson } from './EditPerson';

const kEmpty: ContactList = { people: [] };
const kEdit = 'edit:';

/** One person: how to reach them, what to ask, what was agreed. */
export default function Person() {
  const id = router.id.value;
  return (
    <Private of={people.list} screen_id="person" title={t('people.title')} before={kEmpty}>
      {(list) => {
        const wanted = id.startsWith(kEdit) ? id.slice(kEdit.length) : id;
        const view = list.people.find(({ contact }) => contact.id === wanted);
        if (view === undefined)
          return id === 'new' ? <EditPerson key="new" contact={undefined} /> : <Gone />;
        if (id.startsWith(kEdit)) return <EditPerson key={wanted} contact={view.contact} />;
        return <OnePerson view={view} />;
      }}
    </Private>
  );
}

function Gone() {
  return (
    <Screen
      screen_id="person/gone"
      title={t('people.gone')}
      top={top_line()}
      actions={<PrimaryButton href={router.path('people')}>{t('people.title')}</PrimaryButton>}
    />
  );
}

function OnePerson({ view }: { view: ContactView }) {
  const { contact, may_be_asked } = view;
  const [asking, set_asking] = useState<HelpPerson | null>(null);
  const person: HelpPerson = {
    id: contact.id,
    name: contact.name,
    availability_text: contact.availability_text,
    actions: view.actions,
  };
  return (
    <Screen
      screen_id={`person/${contact.id}`}
      eyebrow={contact.relation === '' ? role_words(contact.role) : contact.relation}
      title={contact.name}
      title_look="own"
      top={top_line()}
      actions={
        <ActionStack>
          {may_be_asked && (
            <PrimaryButton onPress={() => set_asking(person)} test_id="ask">
              {t('people_now.ask')}
            </PrimaryButton>
          )}
          <ActionRow>
            <QuietButton
              onPress={() => router.go('person', { id: `${kEdit}${contact.id}` })}
              test_id="edit-person"
            >
              {t('people.edit')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        {view.details_may_be_old && <StillHolds view={view} />}
        {view.actions.length > 0 && (
          <Section title={t('people.reach')}>
            <RowList label={t('people.reach')}>
              {view.actions.map((action) => {
                const words = reach_words(action.type, contact.name);
                return (
                  <ListRow
                    key={`${action.type}${action.label}`}
                    title={words.named}
                    note={as_dialled(action.label)}
                    icon={words.icon}
                    href={action.href === '' ? undefined : action.href}
                  />
                );
              })}
            </RowList>
          </Section>
        )}
        {contact.channels.length === 0 && <Quiet>{t('people.no_channels')}</Quiet>}
        <Facts view={view} />
        <Agreed view={view} />
      </Stack>
      <AskComposer
        person={asking}
        compose={({ contact_id, kind }) => people.compose(contact_id, kind)}
        onClose={() => set_asking(null)}
      />
    </Screen>
  );
}

function Facts({ view }: { view: ContactView }) {
  const { contact } = view;
  return (
    <RowList label={t('people.about', { name: contact.name })}>
      {contact.good_for.length > 0 && (
        <ListRow
          title={t('people.good_for')}
          note={listed(contact.good_for.map((each) => t(`people.good.${each}`)))}
        />
      )}
      {contact.availability_text !== '' && (
        <ListRow title={t('people.when')} note={contact.availability_text} />
      )}
      <ListRow title={t('people.knows')} note={t(`people.knows.${contact.knows_about}`)} />
      <ListRow
        title={t('people.while_locked')}
        note={contact.while_locked ? t('people.while_locked_yes') : t('people.while_locked_no')}
      />
    </RowList>
  );
}

function Agreed({ view }: { view: ContactView }) {
  const { contact } = view;
  const when = contact.consent_date ?? '';
  const words = consent_words(contact.consent);
  return (
    <InlineNotice
      tone="info"
      title={when === '' ? words : t('people.consent_on', { words, day: day_words(when) })}
    >
      <p>{t(`people.consent.${contact.consent}_note`)}</p>
    </InlineNotice>
  );
}

function StillHolds({ view }: { view: ContactView }) {
  const act = use_act();
  const { contact } = view;
  const confirm = () => void act.run(() => people.put({ ...contact, confirmed_at_ms: now_ms() }));
  return (
    <InlineNotice tone="info" title={t('people.old_ask')}>
      {contact.channels.map((channel) => (
        <p key={channel.value_as_dialled}>
          <Dialled>{channel.value_as_dialled}</Dialled>
        </p>
      ))}
      <LinkButton size="calm" onPress={confirm} busy={act.busy} test_id="still-holds">
        {t('people.old_confirm')}
      </LinkButton>
      <Trouble code={act.problem} />
    </InlineNotice>
  );
}
