// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { ContactAction, PlanRun as Run, RunItem } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { open_card, plan, session } from '../../../models';
import { ActionRow, ActionStack, Eyebrow, OwnWords, PrimaryButton, QuietButton, Screen, Stack } from '../../../ui';
import type { TopLineProps } from '../../../ui';
import { router } from '../../../app/router';
import { top_line } from '../../shell/top';
import { go_to_skill } from '../ride/doors';
import { reach_words } from '../people/reach';

/** The first two ways are enough for one screen; the person's card has the others. */
const kActionsShown = 2;

function ActButton({ action, name }: { action: ContactAction; name: string }) {
  const whom = name === '' ? action.label : name;
  const { icon, named } = reach_words(action.type, whom);
  return (
    <QuietButton href={action.href} icon={icon}>
      {named}
    </QuietButton>
  );
}

function ItemActions({ item }: { item: RunItem }) {
  return (
    <>
      {item.actions.slice(0, kActionsShown).map((action) => (
        <ActButton key={action.href} action={action} name={item.contact_name} />
      ))}
      {item.skill_id !== undefined && (
        <QuietButton onPress={() => go_to_skill(item.skill_id ?? '')} test_id="open-skill">
          {t('plan.run.skill')}
        </QuietButton>
      )}
    </>
  );
}

interface ItemScreenProps {
  item: RunItem;
  at: number;
  count: number;
  top: TopLineProps;
  onNext: () => void;
}

/** One thing the person wrote, exactly as written, and nothing else that asks for anything. */
function ItemScreen({ item, at, count, top, onNext }: ItemScreenProps) {
  const kind = t(`plan.run.kind.${item.kind}`);
  return (
    <Screen
      screen_id={`plan-run/${item.item_id}`}
      eyebrow={t('plan.run.of', { kind, step: at + 1, count })}
      title={item.text}
      title_look="own"
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton onPress={onNext} test_id="next">
            {t('plan.run.next')}
          </PrimaryButton>
          <ActionRow>
            <ItemActions item={item} />
            <QuietButton href={router.path('home')} test_id="stop">
              {t('plan.run.stop')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      {item.workaround !== '' && (
        <Stack gap="tight">
          <Eyebrow>{t('plan.run.workaround')}</Eyebrow>
          <OwnWords size="inline">{item.workaround}</OwnWords>
        </Stack>
      )}
    </Screen>
  );
}

function AllDone({ top, onAgain }: { top: TopLineProps; onAgain: () => void }) {
  return (
    <Screen
      screen_id="plan-run/end"
      title={t('plan.run.end.title')}
      intro={t('plan.run.end.intro')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('help')} test_id="people">
            {t('plan.run.end.people')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={onAgain}>{t('plan.run.end.again')}</QuietButton>
            <QuietButton href={router.path('home')} test_id="stop">
              {t('plan.run.stop')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    />
  );
}

/** No plan, or none that may be read now. Making one is never a duty. */
function NoPlan({ top }: { top: TopLineProps }) {
  const shut = session.status.value === 'locked';
  return (
    <Screen
      screen_id="plan-run/none"
      title={shut ? t('plan.run.locked.title') : t('plan.run.empty.title')}
      intro={shut ? t('plan.run.locked.intro') : t('plan.run.empty.intro')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('ride')} test_id="tools">
            {t('plan.run.empty.tools')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('help')} test_id="people">
              {t('plan.run.empty.people')}
            </QuietButton>
            {shut ? (
              <QuietButton href={router.path('unlock')} test_id="unlock">
                {t('home.unlock')}
              </QuietButton>
            ) : (
              <QuietButton href={router.path('plan_make')} test_id="make-plan">
                {t('plan.run.empty.make')}
              </QuietButton>
            )}
          </ActionRow>
        </ActionStack>
      }
    />
  );
}

function useRun(): Run | null {
  useEffect(() => {
    void plan.open_run();
  }, []);
  return plan.run.value;
}

/** The plan, one line a screen. Nothing is recorded, and nothing here can be: it only reads. */
export default function PlanRun() {
  const run = useRun();
  const [at, set_at] = useState(0);
  const base = top_line('usual');
  const items = run?.items ?? [];
  const item = items[at];
  const top = at > 0 ? { ...base, back: { label: t('shell.back'), onPress: () => set_at(at - 1) } } : base;
  const known = run !== null || (open_card.was_read.value && session.status.value !== 'starting');
  if (!known) return <Screen screen_id="plan-run/waiting" title={t('home.plan')} intro={t('shell.loading')} top={top} />;
  if (items.length === 0) return <NoPlan top={base} />;
  if (item === undefined) return <AllDone top={top} onAgain={() => set_at(0)} />;
  return <ItemScreen item={item} at={at} count={items.length} top={top} onNext={() => set_at(at + 1)} />;
}
