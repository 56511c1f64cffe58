// SPDX-License-Identifier: Apache-2.0
import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { router } from '../../app/router';
import { t } from '../../i18n';
import { plan, ride, session } from '../../models';
import { InlineNotice, LinkButton } from '../../ui';

const kLaterDays = 28;

/**
 * On the start page, once it is open and the core says so: one quiet line about the plan. It says no
 * more than that there is one, because others may see this page.
 */
export function PlanAsk() {
  const [busy, set_busy] = useState(false);
  useSignalEffect(() => {
    if (session.is_open.value) void plan.view.open();
  });
  const asks = plan.view.value.value?.ask ?? [];
  if (asks.length === 0 || ride.is_active.value) return null;
  const later = () => {
    set_busy(true);
    void plan
      .later(kLaterDays)
      .catch(() => undefined)
      .finally(() => set_busy(false));
  };
  return (
    <InlineNotice tone="info">
      <p>{t('home.plan_ask')}</p>
      <div class="link-row">
        <LinkButton
          size="calm"
          onPress={() => router.go('plan', { id: 'review' })}
          test_id="plan-ask"
        >
          {t('home.plan_look')}
        </LinkButton>
        <LinkButton size="calm" onPress={later} busy={busy} test_id="plan-ask-later">
          {t('home.plan_later')}
        </LinkButton>
      </div>
    </InlineNotice>
  );
}
