// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { SegmentedControl } from '../../../ui';

/** Four weeks while a plan is young, a quarter of a year later on, or never. */
export const kReviewUsual = 28;
const kReviewLater = 91;
const kReviewNever = 0;

interface ReviewWhenProps {
  value: number;
  onChange: (days: number) => void;
}

export function ReviewWhen({ value, onChange }: ReviewWhenProps) {
  return (
    <SegmentedControl
      legend={t('plan.review.when')}
      options={[
        { value: String(kReviewUsual), label: t('plan.review.four_weeks') },
        { value: String(kReviewLater), label: t('plan.review.three_months') },
        { value: String(kReviewNever), label: t('plan.review.never') },
      ]}
      value={String(value)}
      onChange={(days) => onChange(Number(days))}
    />
  );
}
