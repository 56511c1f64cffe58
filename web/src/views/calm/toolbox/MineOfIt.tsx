// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { SettingWords } from '../../../gen/api.gen';
import type { SkillView, ToolboxEntry } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { toolbox } from '../../../models';
import { ChipGroup, Disclosure, LinkButton, Quiet, Stack, Switch, TextArea } from '../../../ui';
import { use_act } from '../parts/act';
import { use_ahead } from '../parts/ahead';
import { Confirm } from '../parts/Confirm';
import { Trouble } from '../parts/Trouble';
import { place_choices, typed } from '../parts/words';

const kUntouched: Partial<ToolboxEntry> = {};

/** What the person makes of a skill: their own words, where it fits, hidden, readable while locked. */
export function MineOfIt({ view }: { view: SkillView }) {
  const act = use_act();
  const { skill, mine } = view;
  const ahead = use_ahead<Partial<ToolboxEntry>>(view.entry ?? kUntouched, act);
  const entry = ahead.now;
  const [note, set_note] = useState(entry.note ?? '');
  const change = (next: Partial<ToolboxEntry>) =>
    ahead.put(next, (all) => toolbox.change(view, all));
  const places =
    entry.settings !== undefined && entry.settings.length > 0 ? entry.settings : skill.settings;
  return (
    <Disclosure summary={t('skill.make_mine')}>
      <Stack>
        <TextArea
          label={t('skill.note')}
          hint={t('skill.note_hint')}
          value={note}
          onInput={set_note}
          onSave={(words) => change({ note: words })}
          own_words
          rows={2}
          test_id="skill-note"
        />
        <ChipGroup
          legend={t('skill.places')}
          options={place_choices()}
          values={places}
          onChange={(values) => change({ settings: typed(SettingWords, values) })}
        />
        {(mine || entry.chosen === true) && !view.resembles_substitute && (
          <Switch
            label={t('skill.while_locked')}
            note={t('skill.while_locked_note')}
            checked={entry.while_locked ?? false}
            onChange={(while_locked) => change({ while_locked })}
            test_id="skill-while-locked"
          />
        )}
        <Switch
          label={t('skill.hide')}
          note={t('skill.hide_note')}
          checked={entry.hidden ?? false}
          onChange={(next) => change({ hidden: next })}
          test_id="skill-hide"
        />
        {view.entry !== undefined && <Remove entry={view.entry} mine={mine} />}
        <Trouble code={act.problem} />
      </Stack>
    </Disclosure>
  );
}

function Remove({ entry, mine }: { entry: ToolboxEntry; mine: boolean }) {
  const [asking, set_asking] = useState(false);
  const act = use_act();
  const remove = async () => {
    if ((await act.run(() => toolbox.remove(entry.id))) && mine)
      router.go('toolbox', { replace: true });
  };
  return (
    <>
      <LinkButton size="calm" onPress={() => set_asking(true)} test_id="skill-remove">
        {mine ? t('skill.remove') : t('skill.reset')}
      </LinkButton>
      <Confirm
        open={asking}
        title={mine ? t('skill.remove_ask') : t('skill.reset_ask')}
        act={mine ? t('skill.remove') : t('skill.reset')}
        onAct={() => void remove()}
        onClose={() => set_asking(false)}
      >
        <Quiet>{mine ? t('skill.remove_note') : t('skill.reset_note')}</Quiet>
      </Confirm>
      <Trouble code={act.problem} />
    </>
  );
}
