// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Note } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { notes, session, use_resource } from '../../../models';
import {
  ActionRow,
  ActionStack,
  Card,
  EmptyState,
  LinkButton,
  ListRow,
  OwnWords,
  PrimaryButton,
  Quiet,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
  Status,
  TextArea,
  Waiting,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { moment_of } from '../parts/format';
import { KeptList, use_begin } from '../parts/KeptList';
import { Trouble } from '../parts/Trouble';

/** Notes in the person's own words. One may be written while locked; it is sealed then. */
export default function Notes() {
  const act = use_act();
  const [words, set_words] = useState('');
  const [said, set_said] = useState<'kept' | 'sealed' | null>(null);
  const locked = session.status.value === 'locked';
  const keep = async () => {
    const text = words.trim();
    if (text === '') return;
    const worked = await act.run(async () => {
      const { sealed } = await notes.write(text);
      set_said(sealed ? 'sealed' : 'kept');
    });
    if (worked) set_words('');
  };
  return (
    <Screen
      screen_id="notes"
      title={t('notes.title')}
      intro={locked ? t('lock.note.intro') : undefined}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            onPress={() => void keep()}
            busy={act.busy}
            disabled={words.trim() === ''}
            test_id="keep-note"
          >
            {locked ? t('lock.note.keep') : t('notes.keep')}
          </PrimaryButton>
          {locked && (
            <ActionRow>
              <QuietButton href={router.path('unlock')}>{t('home.unlock')}</QuietButton>
            </ActionRow>
          )}
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <Stack gap="tight">
          <TextArea
            label={t('notes.label')}
            value={words}
            onInput={(next) => {
              set_words(next);
              if (next !== '') set_said(null);
            }}
            own_words
            rows={4}
            test_id="note"
          />
          <Status>
            {said === 'sealed' ? t('lock.note.kept') : said === 'kept' && t('notes.kept')}
          </Status>
          <Trouble code={act.problem} />
        </Stack>
        {!locked && <Kept />}
        {!locked && <Others />}
      </Stack>
    </Screen>
  );
}

function Kept() {
  use_begin(notes.list);
  const list = use_resource(notes.list);
  const status = session.status.value;
  if (list === null) {
    if (status === 'none') return null;
    return notes.list.problem.value === null ? (
      <Waiting label={t('shell.loading')} />
    ) : (
      <Trouble code={notes.list.problem.value} />
    );
  }
  if (list.notes.length === 0)
    return <EmptyState title={t('notes.empty')} body={t('notes.empty_note')} />;
  return (
    <Section title={t('notes.yours')}>
      <KeptList items={list.notes} of={notes.list}>
        {(note) => <NoteCard note={note} />}
      </KeptList>
    </Section>
  );
}

function NoteCard({ note }: { note: Note }) {
  const act = use_act();
  const [asking, set_asking] = useState(false);
  return (
    <Card eyebrow={moment_of(note.written_at_ms, note.utc_offset_minutes)}>
      <Stack gap="tight">
        <OwnWords size="inline">{note.text}</OwnWords>
        {note.written_while_locked && <Quiet>{t('notes.while_locked')}</Quiet>}
        <LinkButton size="calm" onPress={() => set_asking(true)} test_id="remove-note">
          {t('notes.remove')}
        </LinkButton>
        <Trouble code={act.problem} />
      </Stack>
      <Confirm
        open={asking}
        title={t('notes.remove_ask')}
        act={t('notes.remove')}
        onAct={() => void act.run(() => notes.remove(note.id))}
        onClose={() => set_asking(false)}
      >
        <p dir="auto">{note.text}</p>
      </Confirm>
    </Card>
  );
}

/** Where the other things that were written lie. */
function Others() {
  return (
    <Section title={t('notes.more')} title_hidden>
      <RowList label={t('notes.more')}>
        <ListRow icon="search" title={t('search.title')} href={router.path('search')} />
        <ListRow icon="path" title={t('triggers.title')} href={router.path('triggers')} />
        <ListRow icon="wave" title={t('urges.title')} href={router.path('urges')} />
      </RowList>
    </Section>
  );
}
