// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { save_file } from '../../../app/save-file';
import type { PrintVariant, SectionKind } from '../../../gen/api.gen';
import { PrintVariantWords } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { print_plan } from '../../../models';
import type { Sheet } from '../../../models';
import {
  ActionRow,
  ActionStack,
  ChipGroup,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  SegmentedControl,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { one_of, section_words, typed } from '../parts/words';
import { Paper } from './Paper';

const kPapers = ['a4', 'letter'] as const;
type PaperSize = (typeof kPapers)[number];

/** The plan on paper. What is below the controls is what comes out of the printer. */
export function PrintPlan() {
  const [variant, set_variant] = useState<PrintVariant>('page');
  const [left_out, set_left_out] = useState<readonly SectionKind[]>([]);
  const [chosen, set_chosen] = useState<PaperSize | null>(null);
  const { sheet, trouble } = use_sheet(variant, left_out);
  const parts = sheet?.model.parts ?? [];
  const size = chosen ?? (sheet?.model.letter === true ? 'letter' : 'a4');
  const save = () => {
    if (sheet !== null) save_file(sheet.file, `plan-${sheet.model.printed_on}.html`);
  };
  return (
    <Screen
      screen_id="plan/print"
      title={t('plan.print.title')}
      top={top_line()}
      width="wide"
      actions={
        <ActionStack>
          <PrimaryButton
            icon="print"
            onPress={() => window.print()}
            disabled={sheet === null}
            test_id="print"
          >
            {t('plan.print.do')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={save} test_id="save-plain">
              {t('plan.print.save')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <div class="no-print">
          <Stack>
            <SegmentedControl
              legend={t('plan.print.layout')}
              options={PrintVariantWords.map((value) => ({
                value,
                label: t(`plan.print.${value}`),
              }))}
              value={variant}
              onChange={(value) => set_variant(one_of(PrintVariantWords, value) ?? 'page')}
            />
            <SegmentedControl
              legend={t('plan.print.paper')}
              options={kPapers.map((value) => ({ value, label: t(`plan.print.${value}`) }))}
              value={size}
              onChange={(value) => set_chosen(one_of(kPapers, value) ?? null)}
            />
            {parts.length > 0 && (
              <ChipGroup
                legend={t('plan.print.parts')}
                options={parts.map((kind) => ({ value: kind, label: section_words(kind) }))}
                values={parts.filter((kind) => !left_out.includes(kind))}
                onChange={(kinds) =>
                  set_left_out(parts.filter((kind) => !typed(parts, kinds).includes(kind)))
                }
              />
            )}
            {variant === 'card' && <Quiet>{t('plan.print.card_note')}</Quiet>}
            <Quiet>{t('plan.print.who')}</Quiet>
            <Trouble code={trouble} />
          </Stack>
        </div>
        {sheet !== null && <Paper model={sheet.model} size={size} />}
      </Stack>
    </Screen>
  );
}

/** Asks the core again when something was chosen; the last answer stays until the next is there. */
function use_sheet(variant: PrintVariant, left_out: readonly SectionKind[]) {
  const [sheet, set_sheet] = useState<Sheet | null>(null);
  const act = use_act();
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    void act.run(async () => {
      const next = await print_plan(variant, left_out);
      if (mine === asked.current) set_sheet(next);
    });
  }, [variant, left_out]);
  return { sheet, trouble: act.problem };
}
