// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { UsableWords } from '../../../gen/api.gen';
import type { PlanView, Usable } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan } from '../../../models';
import {
  ActionRow,
  ActionStack,
  OptionList,
  PrimaryButton,
  QuietButton,
  Screen,
  Stack,
  TextArea,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { one_of } from '../parts/words';
import { ReviewWhen, kReviewUsual } from './ReviewWhen';

/** Does the plan still hold? A look, not an examination. */
export function ReviewPlan({ view }: { view: PlanView }) {
  const act = use_act();
  const [feels_usable, set_usable] = useState<Usable | null>(null);
  const [note, set_note] = useState('');
  const [review_in_days, set_days] = useState(kReviewUsual);
  const keep = async (then: 'plan' | 'plan_make') => {
    if (feels_usable === null) return;
    const prompted_by = view.review_is_due ? 'date' : 'user';
    if (await act.run(() => plan.review({ feels_usable, prompted_by, note, review_in_days }))) {
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
            disabled={feels_usable === null}
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
        <ReviewWhen value={review_in_days} onChange={set_days} />
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}
