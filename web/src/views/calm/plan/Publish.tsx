// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { MadeWithWords } from '../../../gen/api.gen';
import type { MadeWith, PlanView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan, session, settings } from '../../../models';
import {
  ActionRow,
  ActionStack,
  ChipGroup,
  PrimaryButton,
  QuietButton,
  Screen,
  Section,
  Stack,
  Switch,
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { typed } from '../parts/words';
import { NobodyYet } from './ReadPlan';
import { Changes } from './Changes';
import { ReviewWhen, kReviewUsual, when_is_ahead } from './ReviewWhen';
import type { When } from './ReviewWhen';
import { line_count } from './sections';

/** Puts the draft into use. What was in use before is kept. */
export function Publish({ view }: { view: PlanView }) {
  const act = use_act();
  const [change_note, set_note] = useState('');
  const [made_with, set_made_with] = useState<MadeWith[]>(['self']);
  const [when, set_when] = useState<When>(kReviewUsual);
  const [while_locked, set_while_locked] = useState(view.current?.while_locked ?? true);
  const publish = async () => {
    const worked = await act.run(async () => {
      if (while_locked && settings.current.peek()?.card_plan === false)
        await settings.put({ card_plan: true });
      await plan.publish({ change_note, made_with, ...when, while_locked });
    });
    if (worked) router.go('plan', { replace: true });
  };
  const empty = line_count(view) === 0;
  return (
    <Screen
      screen_id="plan-make/publish"
      title={view.current === undefined ? t('plan.publish.title_first') : t('plan.publish.title')}
      intro={empty ? t('plan.publish.empty') : t('plan.publish.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            onPress={() => void publish()}
            busy={act.busy}
            disabled={empty || view.draft === undefined || !when_is_ahead(when)}
            test_id="publish"
          >
            {t('plan.publish.do')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => router.go('plan_make')}>
              {t('plan.publish.not_yet')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="wide">
        {view.nobody_to_contact && <NobodyYet />}
        {view.current !== undefined && view.changes.length > 0 && (
          <Section title={t('plan.publish.differs')}>
            <Changes changes={view.changes} />
          </Section>
        )}
        {view.current !== undefined && (
          <TextArea
            label={t('plan.publish.changed')}
            hint={t('plan.publish.changed_hint')}
            value={change_note}
            onInput={set_note}
            rows={2}
            test_id="change-note"
          />
        )}
        <ChipGroup
          legend={t('plan.publish.with')}
          options={MadeWithWords.map((value) => ({ value, label: t(`plan.with.${value}`) }))}
          values={made_with}
          onChange={(values) => set_made_with(typed(MadeWithWords, values))}
        />
        <ReviewWhen value={when} onChange={set_when} />
        <Switch
          label={t('plan.publish.while_locked')}
          note={
            session.vault.value?.has_passphrase === true
              ? t('plan.publish.while_locked_note')
              : t('plan.publish.while_locked_device')
          }
          checked={while_locked}
          onChange={set_while_locked}
          test_id="while-locked"
        />
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
