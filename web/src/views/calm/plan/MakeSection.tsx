// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem, PlanView, SectionView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan } from '../../../models';
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
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import type { Act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { Moves } from '../parts/Moves';
import { Trouble } from '../parts/Trouble';
import { section_words } from '../parts/words';
import { QuickLinks } from './QuickLinks';
import { next_step } from './sections';

interface MakeSectionProps {
  view: PlanView;
  section: SectionView;
}

/** Words that were typed but not added are added when the screen is left, so that none are lost. */
function use_new_line(section: SectionView, act: Act) {
  const [words, set_words] = useState('');
  const latest = useRef('');
  const write = (next: string) => {
    latest.current = next;
    set_words(next);
  };
  const add = async (): Promise<boolean> => {
    const text = latest.current.trim();
    if (text === '') return true;
    write('');
    const worked = await act.run(() => plan.add(section.kind, text, new_line_of(section)));
    if (!worked && latest.current === '') write(text);
    return worked;
  };
  const keep = useRef(add);
  keep.current = add;
  useEffect(() => {
    const leave = () => void keep.current();
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);
  return { words, write, add };
}

const new_line_of = (section: SectionView): Partial<PlanItem> =>
  section.kind === 'safer_space' ? { safer_status: 'idea' } : {};

/** One part of the plan: the question, what the person wrote, and room for one more line. */
export function MakeSection({ view, section }: MakeSectionProps) {
  const act = use_act();
  const line = use_new_line(section, act);
  const next = next_step(view, section.kind);
  const steps = view.sections.filter((each) => each.core);
  const step = steps.findIndex((each) => each.kind === section.kind) + 1;
  const go_on = async () => {
    if (!(await line.add())) return;
    if (next !== undefined) router.go('plan_make', { id: next.kind });
    else if (section.core) router.go('plan_make', { id: 'publish' });
    else router.go('plan_make');
  };
  const leave = async () => {
    if (await line.add()) router.go('plan_make');
  };
  return (
    <Screen
      screen_id={`plan-make/${section.kind}`}
      eyebrow={
        section.core
          ? t('plan.make.step', { step, count: steps.length })
          : section_words(section.kind)
      }
      title={section.prompt.question}
      intro={section.prompt.hint}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => void go_on()} test_id="next-part">
            {section.core ? t('first_run.next') : t('plan.make.done')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => void leave()} test_id="all-parts">
              {t('plan.make.all_parts')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <Lines section={section} act={act} />
        <Stack>
          <TextArea
            label={section.items.length === 0 ? t('plan.line.first') : t('plan.line.another')}
            value={line.words}
            onInput={line.write}
            own_words
            rows={2}
            test_id="new-line"
          />
          <QuietButton
            size="calm"
            icon="plus"
            onPress={() => void line.add()}
            disabled={line.words.trim() === ''}
            test_id="add-line"
          >
            {t('plan.line.add')}
          </QuietButton>
          <Trouble code={act.problem} />
        </Stack>
        <QuickLinks section={section} act={act} />
        <Starters examples={section.prompt.examples} onPick={line.write} />
      </Stack>
    </Screen>
  );
}

/** Ordinary examples; a touch puts one into the field, to be made one's own. */
function Starters({
  examples,
  onPick,
}: {
  examples: readonly string[];
  onPick: (words: string) => void;
}) {
  if (examples.length === 0) return null;
  return (
    <ChipGroup
      legend={t('plan.line.starters')}
      mode="one"
      options={examples.map((words) => ({ value: words, label: words }))}
      values={[]}
      onChange={([words]) => {
        if (words === undefined) return;
        onPick(words);
        document.querySelector<HTMLElement>('[data-test="new-line"]')?.focus();
      }}
    />
  );
}

function Lines({ section, act }: { section: SectionView; act: Act }) {
  const [removing, set_removing] = useState<PlanItem | null>(null);
  const ids = section.items.map((item) => item.id);
  if (ids.length === 0) return null;
  return (
    <Section title={t('plan.line.yours')} title_hidden>
      <RowList label={t('plan.line.yours')} ordered>
        {section.items.map((item, at) => (
          <ListRow
            key={item.id}
            title={item.text}
            note={
              item.kind === 'safer_space'
                ? t(`plan.safer.${item.safer_status ?? 'idea'}`)
                : note_of(item)
            }
            onPress={() => router.go('plan_make', { id: `line:${item.id}` })}
            test_id="line"
            actions={
              <>
                <Moves
                  ids={ids}
                  at={at}
                  name={item.text}
                  onMove={(id, after) => void act.run(() => plan.move_item(id, after))}
                />
                <IconButton
                  icon="remove"
                  label={t('plan.line.remove_named', { words: item.text })}
                  onPress={() => set_removing(item)}
                />
              </>
            }
          />
        ))}
      </RowList>
      <Confirm
        open={removing !== null}
        title={t('plan.line.remove_ask')}
        act={t('plan.line.remove')}
        onAct={() => removing !== null && void act.run(() => plan.remove_item(removing.id))}
        onClose={() => set_removing(null)}
      >
        <p dir="auto">{removing?.text}</p>
      </Confirm>
    </Section>
  );
}

const note_of = (item: PlanItem): string | undefined =>
  item.workaround === '' ? undefined : t('plan.link.workaround', { words: item.workaround });
