// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { UsableWords } from '../../../gen/api.gen';
import type { PlanView, ReviewReason, Settings, Usable } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan, settings } from '../../../models';
import {
  ActionRow,
  ActionStack,
  OptionList,
  PrimaryButton,
  QuietButton,
  Screen,
  Stack,
  Switch,
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import type { Act } from '../parts/act';
import { use_ahead } from '../parts/ahead';
import { Trouble } from '../parts/Trouble';
import { one_of } from '../parts/words';
import { PeopleOfIt } from './ReadPlan';
import { ReviewWhen, kReviewUsual, when_is_ahead } from './ReviewWhen';
import type { When } from './ReviewWhen';

/** One quiet line now and then, or none at all. */
function Asks({ stored, act }: { stored: Settings; act: Act }) {
  const ahead = use_ahead(stored, act);
  return (
    <Switch
      label={t('plan.ask.switch')}
      note={t('plan.ask.switch_note')}
      checked={ahead.now.review_asks}
      onChange={(review_asks) => ahead.put({ review_asks }, settings.put)}
      test_id="review-asks"
    />
  );
}

function reason_of(view: PlanView): ReviewReason {
  if (view.ask.length === 0) return 'user';
  return view.ask.includes('date') ? 'date' : 'event';
}

/** Does the plan still hold? A look, not an examination. */
export function ReviewPlan({ view }: { view: PlanView }) {
  const act = use_act();
  const [feels_usable, set_usable] = useState<Usable | null>(null);
  const [note, set_note] = useState('');
  const [when, set_when] = useState<When>(kReviewUsual);
  const keep = async (then: 'plan' | 'plan_make') => {
    if (feels_usable === null) return;
    const prompted_by = reason_of(view);
    if (await act.run(() => plan.review({ feels_usable, prompted_by, note, ...when }))) {
      router.go(then, { replace: true });
    }
  };
  const wants_change = feels_usable === 'partly' || feels_usable === 'no';
  return (
    <Screen
      screen_id="plan/review"
      title={t('plan.review.title')}
      intro={t('plan.review.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton
            onPress={() => void keep(wants_change ? 'plan_make' : 'plan')}
            disabled={feels_usable === null || !when_is_ahead(when)}
            busy={act.busy}
            test_id="review-keep"
          >
            {wants_change ? t('plan.review.keep_change') : t('plan.review.keep')}
          </PrimaryButton>
          {wants_change && (
            <ActionRow>
              <QuietButton onPress={() => void keep('plan')}>
                {t('plan.review.keep_later')}
              </QuietButton>
            </ActionRow>
          )}
        </ActionStack>
      }
    >
      <Stack gap="wide">
        <OptionList
          legend={t('plan.review.usable')}
          mode="radio"
          options={UsableWords.map((value) => ({ value, label: t(`plan.usable.${value}`) }))}
          value={feels_usable}
          onSelect={(value) => set_usable(one_of(UsableWords, value) ?? null)}
        />
        <TextArea
          label={t('plan.review.note')}
          value={note}
          onInput={set_note}
          rows={2}
          own_words
        />
        {view.checks.length > 0 && <PeopleOfIt view={view} />}
        <ReviewWhen value={when} onChange={set_when} />
        {settings.current.value !== null && <Asks stored={settings.current.value} act={act} />}
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
