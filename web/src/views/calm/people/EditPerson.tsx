// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import {
  AskKindWords,
  ConsentWords,
  ContactRoleWords,
  GoodForWords,
  KnowsWords,
} from '../../../gen/api.gen';
import type { AskKind, Contact } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { kNewContact, people } from '../../../models';
import {
  ActionRow,
  ActionStack,
  ChipGroup,
  Disclosure,
  OptionList,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Section,
  SelectField,
  Stack,
  Switch,
  TextArea,
  TextField,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { today } from '../parts/format';
import { Trouble } from '../parts/Trouble';
import { ask_words, consent_words, one_of, role_words, typed } from '../parts/words';
import { ChannelFields } from './ChannelFields';

type Change = (next: Partial<Contact>) => void;

export function EditPerson({ contact }: { contact: Contact | undefined }) {
  const act = use_act();
  const [draft, set_draft] = useState<Contact>(contact ?? kNewContact);
  const [removing, set_removing] = useState(false);
  const change: Change = (next) => set_draft((before) => ({ ...before, ...next }));
  const save = async () => {
    const channels = draft.channels.filter((channel) => channel.value_as_dialled.trim() !== '');
    const asks = draft.asks.filter((ask) => ask.text.trim() !== '');
    if (await act.run(() => people.put({ ...draft, name: draft.name.trim(), channels, asks })))
      router.back();
  };
  const remove = async () => {
    if (await act.run(() => people.remove(draft.id))) router.go('people', { replace: true });
  };
  return (
    <Screen
      screen_id={`person/edit/${draft.id}`}
      title={
        contact === undefined
          ? t('people.new_title')
          : t('people.edit_title', { name: contact.name })
      }
      intro={contact === undefined ? t('people.new_intro') : undefined}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            onPress={() => void save()}
            busy={act.busy}
            disabled={draft.name.trim() === ''}
            test_id="save-person"
          >
            {t('people.keep')}
          </PrimaryButton>
          {contact !== undefined && (
            <ActionRow>
              <QuietButton onPress={() => set_removing(true)} test_id="remove-person">
                {t('people.remove')}
              </QuietButton>
            </ActionRow>
          )}
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <Who draft={draft} onChange={change} />
        <ChannelFields channels={draft.channels} onChange={(channels) => change({ channels })} />
        <GoodAt draft={draft} onChange={change} />
        <Agreement draft={draft} onChange={change} />
        <Asks draft={draft} onChange={change} />
        <Switch
          label={t('people.while_locked')}
          note={t('people.while_locked_note')}
          checked={draft.while_locked}
          onChange={(while_locked) => change({ while_locked })}
          test_id="person-while-locked"
        />
        <Trouble
          code={act.problem}
          advice={act.problem === 'invalid_argument' ? t('people.look_at_numbers') : undefined}
        />
      </Stack>
      <Confirm
        open={removing}
        title={t('people.remove_ask', { name: draft.name })}
        act={t('people.remove')}
        onAct={() => void remove()}
        onClose={() => set_removing(false)}
      >
        <Quiet>{t('people.remove_note')}</Quiet>
      </Confirm>
    </Screen>
  );
}

interface PartProps {
  draft: Contact;
  onChange: Change;
}

function Who({ draft, onChange }: PartProps) {
  return (
    <Stack>
      <TextField
        label={t('people.name')}
        hint={t('people.name_hint')}
        value={draft.name}
        onInput={(name) => onChange({ name })}
        own_words
        max_length={120}
        test_id="person-name"
      />
      <SelectField
        label={t('people.role')}
        value={draft.role}
        options={ContactRoleWords.map((value) => ({ value, label: role_words(value) }))}
        onChange={(value) => onChange({ role: one_of(ContactRoleWords, value) ?? draft.role })}
        test_id="person-role"
      />
      <TextField
        label={t('people.relation')}
        value={draft.relation}
        onInput={(relation) => onChange({ relation })}
        max_length={200}
      />
    </Stack>
  );
}

function GoodAt({ draft, onChange }: PartProps) {
  return (
    <Section title={t('people.good_title')}>
      <ChipGroup
        legend={t('people.good_for')}
        options={GoodForWords.map((value) => ({ value, label: t(`people.good.${value}`) }))}
        values={draft.good_for}
        onChange={(values) => onChange({ good_for: typed(GoodForWords, values) })}
      />
      <TextField
        label={t('people.when')}
        hint={t('people.when_hint')}
        value={draft.availability_text}
        onInput={(availability_text) => onChange({ availability_text })}
        max_length={300}
        test_id="person-when"
      />
      <OptionList
        legend={t('people.knows')}
        mode="radio"
        options={KnowsWords.map((value) => ({ value, label: t(`people.knows.${value}`) }))}
        value={draft.knows_about}
        onSelect={(value) =>
          onChange({ knows_about: one_of(KnowsWords, value) ?? draft.knows_about })
        }
      />
    </Section>
  );
}

/** Whether they agreed to be here, and how to ask. The person says it; nothing is sent to find out. */
function Agreement({ draft, onChange }: PartProps) {
  const asked = draft.consent !== 'not_asked';
  const choose = (value: string) => {
    const consent = one_of(ConsentWords, value);
    if (consent === undefined) return;
    const { consent_date, ...rest } = draft;
    if (consent === 'not_asked') onChange({ ...rest, consent, consent_date: '' });
    else
      onChange({
        consent,
        consent_date: consent_date === undefined || consent_date === '' ? today() : consent_date,
      });
  };
  return (
    <Section title={t('people.consent_title')}>
      <Quiet>{t('people.consent_why')}</Quiet>
      <OptionList
        legend={t('people.consent_title')}
        legend_hidden
        mode="radio"
        options={ConsentWords.map((value) => ({
          value,
          label: consent_words(value),
          note: t(`people.consent.${value}_note`),
        }))}
        value={draft.consent}
        onSelect={choose}
      />
      {asked && (
        <TextField
          label={t('people.consent_date')}
          type="date"
          value={draft.consent_date ?? ''}
          onInput={(consent_date) => onChange({ consent_date })}
        />
      )}
      <Disclosure summary={t('people.consent_how')}>
        <Stack gap="tight">
          <p>{t('people.consent_how_1')}</p>
          <p>{t('people.consent_how_2')}</p>
          <p>{t('people.consent_how_3')}</p>
        </Stack>
      </Disclosure>
    </Section>
  );
}

/** The person's own words for each ask, chosen in a calm hour. Empty means: ours, to be changed then. */
function Asks({ draft, onChange }: PartProps) {
  const text_of = (kind: AskKind) => draft.asks.find((ask) => ask.kind === kind)?.text ?? '';
  const put = (kind: AskKind, text: string) =>
    onChange({ asks: [...draft.asks.filter((ask) => ask.kind !== kind), { kind, text }] });
  return (
    <Disclosure summary={t('people.asks')} open={draft.asks.length > 0}>
      <Stack>
        <Quiet>{t('people.asks_note')}</Quiet>
        {AskKindWords.map((kind) => (
          <TextArea
            key={kind}
            label={ask_words(kind)}
            hint={t('people.for_example', { words: t(`people.ask_example.${kind}`) })}
            value={text_of(kind)}
            onInput={(text) => put(kind, text)}
            rows={2}
            own_words
            max_length={900}
            test_id={`ask-${kind}`}
          />
        ))}
      </Stack>
    </Disclosure>
  );
}
