// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { UrgeList, UrgeSession } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { settings, urges } from '../../../models';
import { Card, EmptyState, LinkButton, OwnWords, Quiet, Screen, Stack } from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { moment_of } from '../parts/format';
import { KeptList, use_begin } from '../parts/KeptList';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { feeling_words, listed } from '../parts/words';

const kEmpty: UrgeList = { sessions: [], next_id: '', hidden_for_now: false };

/** The times the person kept: words and plain counts, no score and no colour. */
export default function Urges() {
  use_begin(urges.list);
  return (
    <Private of={urges.list} screen_id="urges" title={t('urges.title')} before={kEmpty}>
      {(list) => (
        <Screen
          screen_id="urges"
          title={t('urges.title')}
          intro={list.sessions.length > 0 ? intro_of(list) : undefined}
          top={top_line()}
        >
          <Kept list={list} />
        </Screen>
      )}
    </Private>
  );
}

const numbers_hidden = (): boolean =>
  settings.rating_words_only.value || settings.current.value?.hide_numbers === true;

/** They are counted when all of them are there to be counted. */
function intro_of({ sessions, next_id }: UrgeList): string {
  const is_whole = next_id === '' && urges.list.from_id.value === '';
  return numbers_hidden() || !is_whole ? t('urges.intro_plain') : t('urges.intro', { count: sessions.length });
}

function Kept({ list }: { list: UrgeList }) {
  if (list.hidden_for_now)
    return <EmptyState title={t('urges.hidden')} body={t('urges.hidden_note')} />;
  if (list.sessions.length === 0)
    return <EmptyState title={t('urges.empty')} body={t('urges.empty_note')} />;
  return (
    <KeptList items={list.sessions} of={urges.list}>
      {(urge) => <UrgeCard urge={urge} />}
    </KeptList>
  );
}

/** What was said about one time, as sentences. */
function sentences(urge: UrgeSession): string[] {
  const said: string[] = [];
  if (urge.feelings.length > 0)
    said.push(t('urges.felt', { feelings: listed(urge.feelings.map(feeling_words)) }));
  if (!numbers_hidden() && urge.skill_use_ids.length > 0) {
    said.push(t('urges.tried', { count: urge.skill_use_ids.length }));
  }
  if (urge.contact_ids.length > 0) said.push(t('urges.reached'));
  if (urge.end_state !== undefined) said.push(t(`urges.end.${urge.end_state}`));
  if (urge.who_was_there !== '') said.push(t('urges.who', { words: urge.who_was_there }));
  return said;
}

function UrgeCard({ urge }: { urge: UrgeSession }) {
  const act = use_act();
  const [asking, set_asking] = useState(false);
  return (
    <Card eyebrow={moment_of(urge.started_at_ms, urge.utc_offset_minutes)}>
      <Stack gap="tight">
        {urge.note !== '' && <OwnWords size="inline">{urge.note}</OwnWords>}
        {sentences(urge).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {urge.written_while_locked && <Quiet>{t('notes.while_locked')}</Quiet>}
        <LinkButton size="calm" onPress={() => set_asking(true)}>
          {t('urges.remove')}
        </LinkButton>
        <Trouble code={act.problem} />
      </Stack>
      <Confirm
        open={asking}
        title={t('urges.remove_ask')}
        act={t('urges.remove')}
        onAct={() => void act.run(() => urges.remove(urge.id))}
        onClose={() => set_asking(false)}
      >
        <Quiet>{t('urges.remove_note')}</Quiet>
      </Confirm>
    </Card>
  );
}
