// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { SaferStatusWords } from '../../../gen/api.gen';
import type { PlanItem, PlanView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { help, people, plan, use_resource } from '../../../models';
import {
  ActionRow,
  ActionStack,
  Disclosure,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Section,
  SegmentedControl,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { SkillPicker } from '../parts/SkillPicker';
import { use_skill_name } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { one_of, section_words } from '../parts/words';

interface EditLineProps {
  view: PlanView;
  line: PlanItem;
}

type Change = (
  change: Partial<PlanItem>,
  drop?: 'skill_id' | 'contact_id' | 'crisis_service_id',
) => void;

/** One line with everything that may hang on it. Kept as it is typed. */
export function EditLine({ view, line }: EditLineProps) {
  const act = use_act();
  const [item, set_item] = useState(line);
  const latest = useRef(line);
  const [removing, set_removing] = useState(false);
  const change: Change = (next, drop) => {
    const changed = { ...latest.current, ...next };
    if (drop !== undefined) delete changed[drop];
    latest.current = changed;
    set_item(changed);
  };
  const save = () => act.run(() => plan.put_item(latest.current));
  const change_and_save: Change = (next, drop) => {
    change(next, drop);
    void save();
  };
  const remove = async () => {
    if (await act.run(() => plan.remove_item(line.id))) router.back();
  };
  const done = async () => {
    if (await save()) router.back();
  };
  return (
    <Screen
      screen_id={`plan-make/line/${line.id}`}
      eyebrow={section_words(line.kind)}
      title={t('plan.edit.title')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => void done()} test_id="line-done">
            {t('plan.make.done')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => set_removing(true)}>{t('plan.line.remove')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <TextArea
          label={t('plan.edit.words')}
          value={item.text}
          onInput={(text) => change({ text })}
          onSave={() => void save()}
          own_words
          test_id="line-words"
        />
        <Trouble
          code={act.problem}
          advice={act.problem === 'invalid_argument' ? t('plan.edit.needs_words') : undefined}
        />
        {item.kind === 'safer_space' ? (
          <Safer item={item} onChange={change_and_save} />
        ) : (
          <LineLinks item={item} onChange={change_and_save} />
        )}
        <Barrier view={view} item={item} onChange={change} onSave={() => void save()} />
      </Stack>
      <Confirm
        open={removing}
        title={t('plan.line.remove_ask')}
        act={t('plan.line.remove')}
        onAct={() => void remove()}
        onClose={() => set_removing(false)}
      >
        <p dir="auto">{item.text}</p>
      </Confirm>
    </Screen>
  );
}

function LineLinks({ item, onChange }: { item: PlanItem; onChange: Change }) {
  return (
    <Section title={t('plan.edit.links')}>
      <Quiet>{t('plan.edit.links_note')}</Quiet>
      <SkillLink item={item} onChange={onChange} />
      <PersonLink item={item} onChange={onChange} />
      <ServiceLink item={item} onChange={onChange} />
    </Section>
  );
}

function SkillLink({ item, onChange }: { item: PlanItem; onChange: Change }) {
  const [picking, set_picking] = useState(false);
  const name = use_skill_name(item.skill_id ?? '');
  return (
    <>
      <ActionRow>
        <QuietButton size="calm" icon="touch" onPress={() => set_picking(true)}>
          {item.skill_id === undefined ? t('plan.edit.skill') : t('plan.link.opens', { name })}
        </QuietButton>
        {item.skill_id !== undefined && (
          <QuietButton size="calm" onPress={() => onChange({}, 'skill_id')}>
            {t('plan.edit.unlink')}
          </QuietButton>
        )}
      </ActionRow>
      <SkillPicker
        open={picking}
        onPick={(skill) => {
          set_picking(false);
          onChange({ skill_id: skill.id });
        }}
        onClose={() => set_picking(false)}
      />
    </>
  );
}

function PersonLink({ item, onChange }: { item: PlanItem; onChange: Change }) {
  const list = use_resource(people.list);
  const options = (list?.people ?? [])
    .filter(({ may_be_asked }) => may_be_asked)
    .map(({ contact }) => ({ value: contact.id, label: contact.name }));
  if (options.length === 0) return null;
  return (
    <SelectField
      label={t('plan.edit.person')}
      value={item.contact_id ?? ''}
      empty_label={t('plan.edit.nobody')}
      options={options}
      onChange={(contact_id) =>
        contact_id === '' ? onChange({}, 'contact_id') : onChange({ contact_id })
      }
    />
  );
}

function ServiceLink({ item, onChange }: { item: PlanItem; onChange: Change }) {
  useEffect(() => {
    void help.open();
  }, []);
  const lines = help.now.value.lines;
  const wanted =
    item.kind === 'crisis_lines' ||
    item.kind === 'professional_support' ||
    item.kind === 'ask_for_help';
  if (!wanted || lines === null || !lines.region_known) return null;
  return (
    <SelectField
      label={t('plan.edit.service')}
      value={item.crisis_service_id ?? ''}
      empty_label={t('plan.edit.no_service')}
      options={lines.services.map((service) => ({ value: service.id, label: service.name }))}
      onChange={(id) =>
        id === '' ? onChange({}, 'crisis_service_id') : onChange({ crisis_service_id: id })
      }
    />
  );
}

function Safer({ item, onChange }: { item: PlanItem; onChange: Change }) {
  const list = use_resource(people.list);
  return (
    <Section title={t('plan.safer.title')}>
      <Quiet>{t('plan.safer.note')}</Quiet>
      <SegmentedControl
        legend={t('plan.safer.status')}
        options={SaferStatusWords.map((value) => ({ value, label: t(`plan.safer.${value}`) }))}
        value={item.safer_status ?? 'idea'}
        onChange={(value) => {
          const safer_status = one_of(SaferStatusWords, value);
          if (safer_status !== undefined) onChange({ safer_status });
        }}
      />
      <SelectField
        label={t('plan.safer.who')}
        value={item.who_helps_contact_id}
        empty_label={t('plan.safer.nobody_yet')}
        options={(list?.people ?? []).map(({ contact }) => ({
          value: contact.id,
          label: contact.name,
        }))}
        onChange={(who_helps_contact_id) => onChange({ who_helps_contact_id })}
      />
    </Section>
  );
}

interface BarrierProps {
  view: PlanView;
  item: PlanItem;
  onChange: Change;
  onSave: () => void;
}

/** What could get in the way, and what then: asked for each line, never demanded. */
function Barrier({ view, item, onChange, onSave }: BarrierProps) {
  const { question, hint, examples } = view.barrier_prompt;
  return (
    <Disclosure summary={question} open={item.barrier !== '' || item.workaround !== ''}>
      <Stack>
        <Quiet>{hint}</Quiet>
        <TextArea
          label={t('plan.edit.barrier')}
          value={item.barrier}
          onInput={(barrier) => onChange({ barrier })}
          onSave={onSave}
          rows={2}
          test_id="line-barrier"
        />
        <TextArea
          label={t('plan.edit.workaround')}
          hint={t('plan.edit.workaround_hint')}
          value={item.workaround}
          onInput={(workaround) => onChange({ workaround })}
          onSave={onSave}
          rows={2}
          test_id="line-workaround"
        />
        <Quiet>{t('plan.edit.for_example')}</Quiet>
        <ul class="plain-list">
          {examples.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Stack>
    </Disclosure>
  );
}
