// SPDX-License-Identifier: Apache-2.0
import type { PlanView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan, session } from '../../../models';
import {
  ActionRow,
  ActionStack,
  InlineNotice,
  LinkButton,
  ListRow,
  OwnWords,
  PrimaryButton,
  QuietButton,
  RowList,
  Screen,
  Section,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { day_words } from '../../moment/people/format';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { listed, section_words } from '../parts/words';
import { ItemLinks } from './links';
import { line_count, parts_in_use } from './sections';
import type { Part } from './sections';

/** The plan in use, all of it, the person's own words larger than ours. */
export function ReadPlan({ view }: { view: PlanView }) {
  if (view.current === undefined) return line_count(view) > 0 ? <Begun view={view} /> : <None />;
  return (
    <Screen
      screen_id="plan"
      title={t('plan.title')}
      top={top_line()}
      width="wide"
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('plan_run')} test_id="run-plan">
            {t('plan.run_it')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('plan_make')} test_id="change-plan">
              {t('plan.change')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <Notices view={view} />
        <div class="plan-parts">
          {parts_in_use(view).map((part) => (
            <PartWords key={part.kind} part={part} />
          ))}
        </div>
        <StillFits view={view} />
        {view.checks.length > 0 && !view.ask.includes('contacts') && <PeopleOfIt view={view} />}
        <More view={view} />
      </Stack>
    </Screen>
  );
}

function PartWords({ part }: { part: Part }) {
  return (
    <section class="plan-part">
      <h2 class="plan-part__title">{section_words(part.kind)}</h2>
      {part.items.map((item) => (
        <div class="plan-line" key={item.id}>
          <OwnWords>{item.text}</OwnWords>
          <ItemLinks item={item} />
        </div>
      ))}
    </section>
  );
}

function Notices({ view }: { view: PlanView }) {
  return (
    <>
      {view.draft !== undefined && view.changed_count > 0 && (
        <InlineNotice tone="info" title={t('plan.draft.waiting')}>
          <LinkButton size="calm" href={router.path('plan_make')} test_id="see-draft">
            {t('plan.draft.look')}
          </LinkButton>
        </InlineNotice>
      )}
      {view.nobody_to_contact && <NobodyYet />}
    </>
  );
}

const kLaterDays = 28;

/** Said once, without hurry. "Not now" holds for everything it says. */
function StillFits({ view }: { view: PlanView }) {
  const act = use_act();
  if (view.ask.length === 0) return null;
  return (
    <InlineNotice tone="info" title={t('plan.ask.title')}>
      {view.ask.map((cause) => (
        <p key={cause}>{t(`plan.ask.${cause}`)}</p>
      ))}
      <div class="link-row">
        <LinkButton
          size="calm"
          onPress={() => router.go('plan', { id: 'review' })}
          test_id="ask-look"
        >
          {t('plan.ask.look')}
        </LinkButton>
        <LinkButton
          size="calm"
          onPress={() => void act.run(() => plan.later(kLaterDays))}
          busy={act.busy}
          test_id="ask-later"
        >
          {t('plan.ask.later')}
        </LinkButton>
      </div>
      <Trouble code={act.problem} />
    </InlineNotice>
  );
}

/** People in the plan of whom something may no longer hold: a way there, no question. */
export function PeopleOfIt({ view }: { view: PlanView }) {
  const names = view.checks.map((check) => (check.name === '' ? check.words : check.name));
  return (
    <InlineNotice
      tone="info"
      title={t('plan.check.some', { names: listed(names.filter((name) => name !== '')) })}
    >
      <LinkButton
        size="calm"
        onPress={() => router.go('plan', { id: 'people' })}
        test_id="check-people"
      >
        {t('plan.check.open')}
      </LinkButton>
    </InlineNotice>
  );
}

/** No line reaches anybody. A kindness, not a mistake. */
export function NobodyYet() {
  return (
    <InlineNotice tone="info" title={t('plan.nobody.title')}>
      <p>{t('plan.nobody.words')}</p>
      <LinkButton size="calm" onPress={() => router.go('plan_make', { id: 'ask_for_help' })}>
        {t('plan.nobody.add')}
      </LinkButton>
    </InlineNotice>
  );
}

function More({ view }: { view: PlanView }) {
  const due = view.current?.review_due ?? '';
  return (
    <Section title={t('plan.more')}>
      <RowList>
        <ListRow
          title={t('plan.review.title')}
          note={due === '' ? undefined : t('plan.review.on', { day: day_words(due) })}
          onPress={() => router.go('plan', { id: 'review' })}
          test_id="review-plan"
        />
        <ListRow
          title={t('plan.print.title')}
          note={t('plan.print.note')}
          onPress={() => router.go('plan', { id: 'print' })}
          test_id="print-plan"
        />
        <ListRow
          title={t('plan.versions.title')}
          note={t('plan.versions.note')}
          href={router.path('plan_versions')}
          test_id="plan-versions"
        />
        <ListRow title={t('triggers.title')} href={router.path('triggers')} />
      </RowList>
    </Section>
  );
}

/** A first plan that is not in use yet. */
function Begun({ view }: { view: PlanView }) {
  return (
    <Screen
      screen_id="plan/begun"
      title={t('plan.begun.title')}
      intro={t('plan.begun.intro', { count: line_count(view) })}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('plan_make')} test_id="make-plan">
            {t('plan.begun.go_on')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => router.go('plan_make', { id: 'publish' })}>
              {t('plan.publish.open')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      {view.nobody_to_contact && <NobodyYet />}
    </Screen>
  );
}

function None() {
  const act = use_act();
  const begin = () =>
    void act.run(async () => {
      await session.ensure_vault();
      await plan.view.refresh();
      router.go('plan_make');
    });
  return (
    <Screen
      screen_id="plan/none"
      title={t('plan.none.title')}
      intro={t('plan.none.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={begin} busy={act.busy} test_id="make-plan">
            {t('plan.none.make')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('home')}>{t('plan.none.later')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <p>{t('plan.none.pieces')}</p>
        <p>{t('plan.none.someone')}</p>
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
