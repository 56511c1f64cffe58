// SPDX-License-Identifier: Apache-2.0
import type { ContactList, ContactView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { people } from '../../../models';
import { EmptyState, ListRow, PrimaryButton, Quiet, RowList, Screen, Stack } from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Moves } from '../parts/Moves';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { consent_words } from '../parts/words';

const kEmpty: ContactList = { people: [] };

/** The people the person may turn to, in their order. */
export default function People() {
  return (
    <Private of={people.list} screen_id="people" title={t('people.title')} before={kEmpty}>
      {(list) => <List list={list} />}
    </Private>
  );
}

function List({ list }: { list: ContactList }) {
  const act = use_act();
  const ids = list.people.map(({ contact }) => contact.id);
  return (
    <Screen
      screen_id="people"
      title={t('people.title')}
      intro={list.people.length === 0 ? undefined : t('people.intro')}
      top={top_line()}
      actions={
        <PrimaryButton onPress={() => router.go('person', { id: 'new' })} test_id="add-person">
          {t('people.add')}
        </PrimaryButton>
      }
    >
      <Stack gap="wide">
        {list.people.length === 0 ? (
          <EmptyState icon="people" title={t('people.empty')} body={t('people.empty_note')} />
        ) : (
          <RowList ordered label={t('people.title')}>
            {list.people.map((view, at) => (
              <ListRow
                key={view.contact.id}
                title={view.contact.name}
                note={note_of(view)}
                onPress={() => router.go('person', { id: view.contact.id })}
                test_id="person"
                actions={
                  ids.length > 1 && (
                    <Moves
                      ids={ids}
                      at={at}
                      name={view.contact.name}
                      onMove={(id, after) => void act.run(() => people.move(id, after))}
                    />
                  )
                }
              />
            ))}
          </RowList>
        )}
        <Quiet>{t('people.nothing_is_sent')}</Quiet>
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

function note_of({ contact, details_may_be_old }: ContactView): string {
  const parts = [contact.relation, contact.availability_text, consent_words(contact.consent)];
  if (details_may_be_old) parts.push(t('people.old'));
  return parts.filter((words) => words !== '').join(' · ');
}
