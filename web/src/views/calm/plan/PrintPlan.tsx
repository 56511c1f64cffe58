// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { PlanItem, PlanView } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { help, people, use_resource } from '../../../models';
import { ChipGroup, PrimaryButton, Quiet, Screen, SegmentedControl, Stack } from '../../../ui';
import { top_line } from '../../shell/top';
import { day_of } from '../parts/format';
import { section_words } from '../parts/words';
import { parts_in_use } from './sections';
import type { Part } from './sections';

const kLayouts = ['page', 'large', 'card'] as const;
type Layout = (typeof kLayouts)[number];

/** The plan on paper. What is below the controls is what comes out of the printer. */
export function PrintPlan({ view }: { view: PlanView }) {
  useEffect(() => {
    void help.open();
  }, []);
  const all = parts_in_use(view);
  const [layout, set_layout] = useState<Layout>('page');
  const [left_out, set_left_out] = useState<string[]>([]);
  const parts = all.filter((part) => !left_out.includes(part.kind));
  return (
    <Screen
      screen_id="plan/print"
      title={t('plan.print.title')}
      top={top_line()}
      width="wide"
      actions={
        <PrimaryButton
          icon="print"
          onPress={() => window.print()}
          disabled={parts.length === 0}
          test_id="print"
        >
          {t('plan.print.do')}
        </PrimaryButton>
      }
    >
      <Stack gap="wide">
        <div class="no-print">
          <Stack>
            <SegmentedControl
              legend={t('plan.print.layout')}
              options={kLayouts.map((value) => ({ value, label: t(`plan.print.${value}`) }))}
              value={layout}
              onChange={(value) => set_layout(kLayouts.find((each) => each === value) ?? 'page')}
            />
            <ChipGroup
              legend={t('plan.print.parts')}
              options={all.map(({ kind }) => ({ value: kind, label: section_words(kind) }))}
              values={parts.map(({ kind }) => kind)}
              onChange={(kinds) =>
                set_left_out(all.map(({ kind }) => kind).filter((kind) => !kinds.includes(kind)))
              }
            />
            <Quiet>
              {layout === 'card' ? t('plan.print.card_note') : t('plan.print.paper_note')}
            </Quiet>
            <Quiet>{t('plan.print.who')}</Quiet>
          </Stack>
        </div>
        {layout === 'card' ? (
          <WalletCard parts={parts} />
        ) : (
          <Page parts={parts} view={view} large={layout === 'large'} />
        )}
      </Stack>
    </Screen>
  );
}

function Page({ parts, view, large }: { parts: readonly Part[]; view: PlanView; large: boolean }) {
  const made = view.current?.updated_at_ms;
  return (
    <article class={large ? 'paper paper--large' : 'paper'} data-test="paper">
      <h2 class="paper__title">{t('plan.title')}</h2>
      {parts.map((part) => (
        <section class="paper__part" key={part.kind}>
          <h3 class="paper__heading">{section_words(part.kind)}</h3>
          <ul class="paper__lines">
            {part.items.map((item) => (
              <PaperLine key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      <Emergency />
      {made !== undefined && (
        <p class="paper__foot">{t('plan.print.from', { day: day_of(made) })}</p>
      )}
    </article>
  );
}

/** A line with the number beside it: paper cannot be touched to call. */
function PaperLine({ item }: { item: PlanItem }) {
  const reach = use_reach(item);
  return (
    <li>
      <span class="paper__words" dir="auto">
        {item.text}
      </span>
      {reach.map((words) => (
        <span class="paper__reach" key={words}>
          <bdi>{words}</bdi>
        </span>
      ))}
      {item.workaround !== '' && (
        <span class="paper__aside">{t('plan.link.workaround', { words: item.workaround })}</span>
      )}
    </li>
  );
}

function use_reach(item: PlanItem): string[] {
  const list = use_resource(people.list);
  if (item.contact_id !== undefined) {
    const person = list?.people.find(({ contact }) => contact.id === item.contact_id);
    return (person?.actions ?? []).map((action) => action.label);
  }
  const service = help.now.value.lines?.services.find(({ id }) => id === item.crisis_service_id);
  return (service?.channels ?? [])
    .map((channel) => channel.dial_string)
    .filter((number) => number !== '');
}

function Emergency() {
  const lines = help.now.value.lines;
  return (
    <p class="paper__emergency">
      {lines === null || lines.emergency.length === 0
        ? t('help.emergency_unknown')
        : lines.emergency
            .map((line) => t('plan.print.emergency', { who: line.label, number: line.dial_string }))
            .join(' · ')}
    </p>
  );
}

const kPanels = 4;

/** Four panels the size of a bank card, in one strip: cut round it, fold it twice. */
function WalletCard({ parts }: { parts: readonly Part[] }) {
  const panels = split(parts, kPanels - 1);
  return (
    <div class="wallet" data-test="paper">
      <div class="wallet__panel wallet__panel--front">
        <p class="wallet__title">{t('plan.title')}</p>
        <Emergency />
      </div>
      {panels.map((panel, at) => (
        <div class="wallet__panel" key={at}>
          {panel.map((part) => (
            <div key={part.kind}>
              <p class="wallet__heading">{section_words(part.kind)}</p>
              <ul class="paper__lines">
                {part.items.map((item) => (
                  <PaperLine key={item.id} item={item} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Parts in order over panels, each panel filled about evenly by the number of lines. */
function split(parts: readonly Part[], panels: number): Part[][] {
  const weight = (part: Part) => part.items.length + 1;
  const share = parts.reduce((sum, part) => sum + weight(part), 0) / panels;
  const filled: Part[][] = Array.from({ length: panels }, () => []);
  let before = 0;
  for (const part of parts) {
    filled[Math.min(panels - 1, Math.floor(before / share))]?.push(part);
    before += weight(part);
  }
  return filled;
}
