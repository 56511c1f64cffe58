// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { SegmentedControl, Stack, TextField } from '../../../ui';
import { day_ahead, today } from '../parts/format';

/** When to look again, as the core takes it: a number of days, 0 for never, or a day. */
export interface When {
  readonly review_in_days: number;
  readonly review_on: string;
}

/** Four weeks while a plan is young, a quarter of a year later on, a day of one's own, or never. */
const kFourWeeks = '28';
const kThreeMonths = '91';
const kNever = '0';
const kPicked = 'picked';

export const kReviewUsual: When = { review_in_days: 28, review_on: '' };

interface ReviewWhenProps {
  value: When;
  onChange: (when: When) => void;
}

export function ReviewWhen({ value, onChange }: ReviewWhenProps) {
  const picks = value.review_on !== '';
  return (
    <Stack gap="tight">
      <SegmentedControl
        legend={t('plan.review.when')}
        options={[
          { value: kFourWeeks, label: t('plan.review.four_weeks') },
          { value: kThreeMonths, label: t('plan.review.three_months') },
          { value: kPicked, label: t('plan.review.pick') },
          { value: kNever, label: t('plan.review.never') },
        ]}
        value={picks ? kPicked : String(value.review_in_days)}
        onChange={(chosen) =>
          onChange(
            chosen === kPicked
              ? { review_in_days: 0, review_on: day_ahead(kWeek) }
              : { review_in_days: Number(chosen), review_on: '' },
          )
        }
      />
      {picks && (
        <TextField
          label={t('plan.review.pick_day')}
          type="date"
          value={value.review_on}
          onInput={(review_on) => review_on !== '' && onChange({ ...value, review_on })}
          error={is_ahead(value.review_on) ? undefined : t('plan.review.pick_ahead')}
          test_id="review-on"
        />
      )}
    </Stack>
  );
}

const kWeek = 7;
const kYear = 366;

/** Whether the core will take it: a day from tomorrow to a year from now. */
export const when_is_ahead = ({ review_on }: When): boolean =>
  review_on === '' || is_ahead(review_on);

function is_ahead(day: string): boolean {
  return day > today() && day <= day_ahead(kYear);
}
