// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { PlanView, SectionView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan } from '../../../models';
import {
  ActionRow,
  ActionStack,
  Disclosure,
  LinkButton,
  ListRow,
  PrimaryButton,
  Quiet,
  QuietButton,
  RowList,
  Screen,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { section_words } from '../parts/words';
import { EditLine } from './EditLine';
import { MakeSection } from './MakeSection';
import { Publish } from './Publish';
import { NobodyYet, ReadPlan } from './ReadPlan';
import { kNoPlan, line_count, section_of } from './sections';

const kLine = 'line:';

/** Making the plan: the list of its parts, one part a screen, one line, putting it into use. */
export default function MakePlan() {
  const id = router.id.value;
  return (
    <Private of={plan.view} screen_id="plan-make" title={t('plan.make.title')} before={kNoPlan}>
      {(view) => {
        if (view.sections.length === 0) return <ReadPlan view={view} />;
        if (id === 'publish') return <Publish view={view} />;
        const section = section_of(view, id);
        if (section !== undefined)
          return <MakeSection key={section.kind} view={view} section={section} />;
        const line = id.startsWith(kLine) ? line_of(view, id.slice(kLine.length)) : undefined;
        if (line !== undefined) return <EditLine key={line.id} view={view} line={line} />;
        return <Overview view={view} />;
      }}
    </Private>
  );
}

function line_of(view: PlanView, id: string) {
  return view.sections.flatMap((section) => section.items).find((item) => item.id === id);
}

function PartRow({ section }: { section: SectionView }) {
  return (
    <ListRow
      title={section_words(section.kind)}
      value={
        section.items.length === 0
          ? undefined
          : t('plan.make.lines', { count: section.items.length })
      }
      onPress={() => router.go('plan_make', { id: section.kind })}
      test_id={`part-${section.kind}`}
    />
  );
}

function Overview({ view }: { view: PlanView }) {
  const main = view.sections.filter((section) => section.core);
  const others = view.sections.filter((section) => !section.core);
  const next = main.find((section) => section.items.length === 0);
  const begun = line_count(view) > 0;
  return (
    <Screen
      screen_id="plan-make"
      title={t('plan.make.title')}
      intro={t('plan.make.intro')}
      top={top_line()}
      actions={
        <OverviewActions
          next={begun ? undefined : (next ?? main[0])}
          later={begun ? next : undefined}
        />
      }
    >
      <Stack>
        <RowList ordered label={t('plan.make.title')}>
          {main.map((section) => (
            <PartRow key={section.kind} section={section} />
          ))}
        </RowList>
        <Disclosure
          summary={t('plan.make.others')}
          open={others.some((section) => section.items.length > 0)}
        >
          <RowList label={t('plan.make.others')}>
            {others.map((section) => (
              <PartRow key={section.kind} section={section} />
            ))}
          </RowList>
        </Disclosure>
        {view.nobody_to_contact && <NobodyYet />}
        <Quiet>{t('plan.make.substances')}</Quiet>
        {view.draft !== undefined && <Discard has_current={view.current !== undefined} />}
      </Stack>
    </Screen>
  );
}

function OverviewActions({
  next,
  later,
}: {
  next: SectionView | undefined;
  later: SectionView | undefined;
}) {
  const open = (section: SectionView) => () => router.go('plan_make', { id: section.kind });
  if (next !== undefined) {
    return (
      <PrimaryButton onPress={open(next)} test_id="begin-part">
        {t('plan.make.begin')}
      </PrimaryButton>
    );
  }
  return (
    <ActionStack>
      <PrimaryButton onPress={() => router.go('plan_make', { id: 'publish' })} test_id="to-publish">
        {t('plan.publish.open')}
      </PrimaryButton>
      <ActionRow>
        {later !== undefined && (
          <QuietButton onPress={open(later)}>{t('plan.make.next_part')}</QuietButton>
        )}
        <QuietButton href={router.path('plan')}>{t('plan.make.later')}</QuietButton>
      </ActionRow>
    </ActionStack>
  );
}

function Discard({ has_current }: { has_current: boolean }) {
  const [asking, set_asking] = useState(false);
  const act = use_act();
  const discard = () =>
    void act.run(async () => {
      await plan.discard_draft();
      router.go('plan', { replace: true });
    });
  return (
    <>
      <LinkButton size="calm" onPress={() => set_asking(true)} test_id="discard">
        {has_current ? t('plan.draft.discard') : t('plan.draft.discard_first')}
      </LinkButton>
      <Trouble code={act.problem} />
      <Confirm
        open={asking}
        title={t('plan.draft.discard_ask')}
        act={t('plan.draft.discard_do')}
        onAct={discard}
        onClose={() => set_asking(false)}
      >
        <p>{has_current ? t('plan.draft.discard_note') : t('plan.draft.discard_first_note')}</p>
      </Confirm>
    </>
  );
}
