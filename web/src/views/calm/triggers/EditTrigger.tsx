// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { TriggerGroupWords } from '../../../gen/api.gen';
import type { Trigger } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { kNewTrigger, triggers } from '../../../models';
import {
  ActionRow,
  ActionStack,
  ChipGroup,
  IconButton,
  ListRow,
  PrimaryButton,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
  Switch,
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { SkillPicker } from '../parts/SkillPicker';
import { use_skill_name } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { group_words, one_of } from '../parts/words';

export function EditTrigger({ trigger }: { trigger: Trigger | undefined }) {
  const act = use_act();
  const [draft, set_draft] = useState<Trigger>(trigger ?? kNewTrigger);
  const [removing, set_removing] = useState(false);
  const change = (next: Partial<Trigger>) => set_draft({ ...draft, ...next });
  const save = async () => {
    if (await act.run(() => triggers.put(draft))) router.back();
  };
  const remove = async () => {
    if (await act.run(() => triggers.remove(draft.id))) router.back();
  };
  return (
    <Screen
      screen_id={`triggers/${draft.id === '' ? 'new' : draft.id}`}
      title={trigger === undefined ? t('triggers.new_title') : t('triggers.edit_title')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            onPress={() => void save()}
            busy={act.busy}
            disabled={draft.label.trim() === ''}
            test_id="save-trigger"
          >
            {t('triggers.keep')}
          </PrimaryButton>
          {trigger !== undefined && (
            <ActionRow>
              <QuietButton onPress={() => set_removing(true)}>{t('triggers.remove')}</QuietButton>
            </ActionRow>
          )}
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <TextArea
          label={t('triggers.label')}
          hint={t('triggers.label_hint')}
          value={draft.label}
          onInput={(label) => change({ label })}
          own_words
          rows={2}
          test_id="trigger-label"
        />
        <ChipGroup
          legend={t('triggers.group')}
          mode="one"
          options={TriggerGroupWords.map((value) => ({ value, label: group_words(value) }))}
          values={[draft.group]}
          onChange={([value]) =>
            change({ group: one_of(TriggerGroupWords, value ?? '') ?? 'other' })
          }
        />
        <Switch
          label={t('triggers.warning')}
          note={t('triggers.warning_note')}
          checked={draft.warning_sign}
          onChange={(warning_sign) => change({ warning_sign })}
          test_id="trigger-sign"
        />
        <Switch
          label={t('triggers.sensitive')}
          note={t('triggers.sensitive_note')}
          checked={draft.sensitive}
          onChange={(sensitive) => change({ sensitive })}
          test_id="trigger-sensitive"
        />
        <Skills ids={draft.skill_ids} onChange={(skill_ids) => change({ skill_ids })} />
        <Trouble code={act.problem} />
      </Stack>
      <Confirm
        open={removing}
        title={t('triggers.remove_ask')}
        act={t('triggers.remove')}
        onAct={() => void remove()}
        onClose={() => set_removing(false)}
      >
        <p dir="auto">{draft.label}</p>
      </Confirm>
    </Screen>
  );
}

interface SkillsProps {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}

/** What the person wants to try when it happens. */
function Skills({ ids, onChange }: SkillsProps) {
  const [picking, set_picking] = useState(false);
  return (
    <Section title={t('triggers.skills')}>
      {ids.length > 0 && (
        <RowList label={t('triggers.skills')}>
          {ids.map((id) => (
            <SkillRow
              key={id}
              id={id}
              onRemove={() => onChange(ids.filter((each) => each !== id))}
            />
          ))}
        </RowList>
      )}
      <QuietButton size="calm" icon="plus" onPress={() => set_picking(true)}>
        {t('triggers.add_skill')}
      </QuietButton>
      <SkillPicker
        open={picking}
        onPick={(skill) => {
          set_picking(false);
          if (!ids.includes(skill.id)) onChange([...ids, skill.id]);
        }}
        onClose={() => set_picking(false)}
      />
    </Section>
  );
}

function SkillRow({ id, onRemove }: { id: string; onRemove: () => void }) {
  const name = use_skill_name(id);
  return (
    <ListRow
      title={name}
      actions={
        <IconButton
          icon="remove"
          label={t('plan.line.remove_named', { words: name })}
          onPress={onRemove}
        />
      }
    />
  );
}
