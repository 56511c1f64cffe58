// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan } from '../../../models';
import { Private } from '../parts/Private';
import { CheckPeople } from './CheckPeople';
import { PrintPlan } from './PrintPlan';
import { ReadPlan } from './ReadPlan';
import { ReviewPlan } from './ReviewPlan';
import { kNoPlan } from './sections';

/** The plan: read, printed, looked at again. Which of these is open lies in the history entry. */
export default function PlanScreen() {
  const id = router.id.value;
  return (
    <Private of={plan.view} screen_id="plan" title={t('plan.title')} before={kNoPlan}>
      {(view) => {
        if (id === 'print' && view.current !== undefined) return <PrintPlan view={view} />;
        if (id === 'review' && view.current !== undefined) return <ReviewPlan view={view} />;
        if (id === 'people' && view.current !== undefined) return <CheckPeople view={view} />;
        return <ReadPlan view={view} />;
      }}
    </Private>
  );
}
