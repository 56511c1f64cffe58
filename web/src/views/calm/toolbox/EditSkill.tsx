// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { FeelingWords, SettingWords, SkillFamilyWords } from '../../../gen/api.gen';
import type { Skill, SkillStep, SkillView, ToolboxEntry } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { attachments, kNewSkill, session, toolbox, use_resource } from '../../../models';
import {
  ChipGroup,
  Disclosure,
  FileButton,
  IconButton,
  LinkButton,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Section,
  SelectField,
  Stack,
  Status,
  Switch,
  TextArea,
  TextField,
  Waiting,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { skill_of } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { family_words, feeling_choices, one_of, place_choices, typed } from '../parts/words';
import { Kept } from './Kept';
import { small_picture } from './picture';

/** A skill of the person's own: a name and steps are enough. */
export default function EditSkill() {
  const id = router.id.value;
  if (id === '' || id.startsWith('card:')) return <Form key={id} entry={undefined} />;
  return <Existing key={id} id={id} />;
}

function Existing({ id }: { id: string }) {
  const view: SkillView | null = use_resource(skill_of(id));
  if (view === null) {
    return (
      <Screen screen_id="skill-edit/waiting" title={t('skill.edit_title')} top={top_line()}>
        <Waiting label={t('shell.loading')} />
      </Screen>
    );
  }
  return <Form entry={view.entry} />;
}

type Kinds = Pick<ToolboxEntry, 'photo_attachment_id' | 'sound_attachment_id'>;

function kinds_of(entry: ToolboxEntry | undefined): Kinds {
  const { photo_attachment_id, sound_attachment_id } = entry ?? {};
  return {
    ...(photo_attachment_id === undefined ? {} : { photo_attachment_id }),
    ...(sound_attachment_id === undefined ? {} : { sound_attachment_id }),
  };
}

function Form({ entry }: { entry: ToolboxEntry | undefined }) {
  const act = use_act();
  const [own, set_own] = useState<Skill>(
    entry?.own ?? { ...kNewSkill, steps: [{ text: '', seconds: 0 }] },
  );
  const [kinds, set_kinds] = useState<Kinds>(kinds_of(entry));
  const change = (next: Partial<Skill>) => set_own({ ...own, ...next });
  const name = own.name.trim();
  const save = async () => {
    const steps = own.steps.filter((step) => step.text.trim() !== '');
    const skill: Skill = { ...own, name, plain_name: name, steps };
    const worked = await act.run(() => {
      if (entry === undefined) return toolbox.add_own(skill, kinds);
      const { photo_attachment_id: _photo, sound_attachment_id: _sound, ...rest } = entry;
      return toolbox.put({ ...rest, ...kinds, own: skill });
    });
    if (worked) router.back();
  };
  return (
    <Screen
      screen_id={`skill-edit/${entry?.id ?? 'new'}`}
      title={entry === undefined ? t('skill.new_title') : t('skill.edit_title')}
      intro={t('skill.new_intro')}
      top={top_line()}
      actions={
        <PrimaryButton
          onPress={() => void save()}
          busy={act.busy}
          disabled={name === ''}
          test_id="save-own"
        >
          {t('skill.keep')}
        </PrimaryButton>
      }
    >
      <Stack gap="wide">
        <TextField
          label={t('skill.name')}
          value={own.name}
          onInput={(words) => change({ name: words })}
          own_words
          max_length={120}
          test_id="own-name"
        />
        <StepFields steps={own.steps} onChange={(steps) => change({ steps })} />
        <Media entry={entry} kinds={kinds} onChange={set_kinds} />
        <Details own={own} onChange={change} />
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

interface StepFieldsProps {
  steps: readonly SkillStep[];
  onChange: (steps: SkillStep[]) => void;
}

function StepFields({ steps, onChange }: StepFieldsProps) {
  const put = (at: number, text: string) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, text } : step)));
  const swap = (at: number, other: number) => {
    const moved = [...steps];
    const [step] = moved.splice(at, 1);
    if (step !== undefined) moved.splice(other, 0, step);
    onChange(moved);
  };
  return (
    <Section title={t('skill.steps')}>
      <Quiet>{t('skill.steps_hint')}</Quiet>
      {steps.map((step, at) => (
        <div class="step-field" key={at}>
          <TextArea
            label={t('skill.step', { step: at + 1 })}
            value={step.text}
            onInput={(text) => put(at, text)}
            rows={1}
            own_words
            test_id={`own-step-${at}`}
          />
          {steps.length > 1 && (
            <div class="step-field__acts">
              {at > 0 && (
                <IconButton
                  icon="up"
                  label={t('skill.step_up', { step: at + 1 })}
                  onPress={() => swap(at, at - 1)}
                />
              )}
              {at + 1 < steps.length && (
                <IconButton
                  icon="down"
                  label={t('skill.step_down', { step: at + 1 })}
                  onPress={() => swap(at, at + 1)}
                />
              )}
              <IconButton
                icon="remove"
                label={t('skill.step_remove', { step: at + 1 })}
                onPress={() => onChange(steps.filter((_, i) => i !== at))}
              />
            </div>
          )}
        </div>
      ))}
      <QuietButton
        size="calm"
        icon="plus"
        onPress={() => onChange([...steps, { text: '', seconds: 0 }])}
        test_id="add-step"
      >
        {t('skill.step_add')}
      </QuietButton>
    </Section>
  );
}

interface MediaProps {
  entry: ToolboxEntry | undefined;
  kinds: Kinds;
  onChange: (kinds: Kinds) => void;
}

/** A picture or a sound of the person's own; both are stored encrypted with the rest. */
function Media({ entry, kinds, onChange }: MediaProps) {
  const act = use_act();
  const keep_picture = (file: File) =>
    void act.run(async () => {
      onChange({ ...kinds, photo_attachment_id: await attachments.put(await small_picture(file)) });
    });
  const keep_sound = (file: File) =>
    void act.run(async () => {
      onChange({ ...kinds, sound_attachment_id: await attachments.put(file) });
    });
  const drop = (kind: keyof Kinds) => {
    const { [kind]: _dropped, ...rest } = kinds;
    onChange(rest);
  };
  const shown = { ...(entry ?? kNoEntry), ...kNoKinds, ...kinds };
  const [noticed, set_noticed] = useState(false);
  useEffect(() => set_noticed(session.status.value === 'none'), []);
  return (
    <Section title={t('skill.media')}>
      <Kept entry={shown} />
      <div class="action-row">
        {kinds.photo_attachment_id === undefined ? (
          <FileButton
            label={t('skill.add_picture')}
            accept="image/*"
            onFile={keep_picture}
            test_id="own-picture"
          />
        ) : (
          <LinkButton size="calm" onPress={() => drop('photo_attachment_id')}>
            {t('skill.drop_picture')}
          </LinkButton>
        )}
        {kinds.sound_attachment_id === undefined ? (
          <FileButton
            label={t('skill.add_sound')}
            accept="audio/*"
            onFile={keep_sound}
            test_id="own-sound"
          />
        ) : (
          <LinkButton size="calm" onPress={() => drop('sound_attachment_id')}>
            {t('skill.drop_sound')}
          </LinkButton>
        )}
      </div>
      <Quiet>{noticed ? t('skill.media_note_first') : t('skill.media_note')}</Quiet>
      <Status>{act.busy && t('skill.media_keeping')}</Status>
      <Trouble code={act.problem} />
    </Section>
  );
}

const kNoKinds: Kinds = {};
const kNoEntry: ToolboxEntry = {
  id: '',
  skill_id: '',
  chosen: true,
  hidden: false,
  order_key: '',
  settings: [],
  note: '',
  while_locked: false,
  updated_at_ms: 0,
};

function Details({ own, onChange }: { own: Skill; onChange: (next: Partial<Skill>) => void }) {
  return (
    <Disclosure summary={t('skill.details')}>
      <Stack>
        <SelectField
          label={t('skill.family')}
          value={own.family}
          options={SkillFamilyWords.map((value) => ({ value, label: family_words(value) }))}
          onChange={(value) => onChange({ family: one_of(SkillFamilyWords, value) ?? own.family })}
        />
        <ChipGroup
          legend={t('skill.feelings')}
          options={feeling_choices()}
          values={own.feelings}
          onChange={(values) => onChange({ feelings: typed(FeelingWords, values) })}
        />
        <ChipGroup
          legend={t('skill.places')}
          options={place_choices()}
          values={own.settings}
          onChange={(values) => onChange({ settings: typed(SettingWords, values) })}
        />
        <Switch
          label={t('skill.involves_person')}
          checked={own.involves_person}
          onChange={(involves_person) => onChange({ involves_person })}
        />
      </Stack>
    </Disclosure>
  );
}
