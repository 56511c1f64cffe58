// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan, session } from '../../../models';
import { QuietButton } from '../../../ui';
import { Private } from '../parts/Private';
import { CheckPeople } from './CheckPeople';
import { PrintPlan } from './PrintPlan';
import { ReadPlan } from './ReadPlan';
import { ReviewPlan } from './ReviewPlan';
import { kNoPlan } from './sections';

/** The plan: read, printed, looked at again. Which of these is open lies in the history entry. */
export default function PlanScreen() {
  const id = router.id.value;
  // Also while locked, with what the person left open. A lock forgets what was drawn before it.
  if (id === 'print') return <PrintPlan key={session.status.value} />;
  return (
    <Private
      of={plan.view}
      screen_id="plan"
      title={t('plan.title')}
      before={kNoPlan}
      locked_act={
        <QuietButton onPress={() => router.go('plan', { id: 'print' })} test_id="print-plan">
          {t('plan.print.title')}
        </QuietButton>
      }
    >
      {(view) => {
        if (id === 'review' && view.current !== undefined) return <ReviewPlan view={view} />;
        if (id === 'people' && view.current !== undefined) return <CheckPeople view={view} />;
        return <ReadPlan view={view} />;
      }}
    </Private>
  );
}
