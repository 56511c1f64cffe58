// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { PlanChange, PlanVersion, PlanVersions } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan } from '../../../models';
import {
  Card,
  Disclosure,
  EmptyState,
  OwnWords,
  Quiet,
  QuietButton,
  Screen,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Confirm } from '../parts/Confirm';
import { day_of } from '../parts/format';
import { Private } from '../parts/Private';
import { Trouble } from '../parts/Trouble';
import { section_words } from '../parts/words';

const kNone: PlanVersions = { versions: [] };

/** Every version, what changed and why. Any of them can come back, as a draft. */
export default function Versions() {
  return (
    <Private
      of={plan.versions}
      screen_id="plan-versions"
      title={t('plan.versions.title')}
      before={kNone}
    >
      {({ versions }) => (
        <Screen
          screen_id="plan-versions"
          title={t('plan.versions.title')}
          intro={t('plan.versions.intro')}
          top={top_line()}
          width="wide"
        >
          {versions.length === 0 ? (
            <EmptyState title={t('plan.versions.none')} />
          ) : (
            <Stack>
              {versions.map((version) => (
                <VersionCard key={version.version} version={version} />
              ))}
            </Stack>
          )}
        </Screen>
      )}
    </Private>
  );
}

function VersionCard({ version }: { version: PlanVersion }) {
  const [asking, set_asking] = useState(false);
  const act = use_act();
  const restore = async () => {
    if (await act.run(() => plan.restore(version.version))) router.go('plan_make');
  };
  return (
    <Card
      title={t('plan.versions.version', { version: version.version })}
      eyebrow={t('plan.versions.when', {
        day: day_of(version.created_at_ms),
        status: t(`plan.status.${version.status}`),
      })}
      lit={version.status === 'current'}
    >
      <Stack>
        {version.change_note !== '' && <OwnWords size="inline">{version.change_note}</OwnWords>}
        {version.changes.length > 0 && (
          <Disclosure summary={t('plan.versions.changes', { count: version.changes.length })}>
            <Stack>
              {version.changes.map((change, at) => (
                <Change key={at} change={change} />
              ))}
            </Stack>
          </Disclosure>
        )}
        {version.status === 'superseded' && (
          <QuietButton
            size="calm"
            onPress={() => set_asking(true)}
            test_id={`restore-${version.version}`}
          >
            {t('plan.versions.restore')}
          </QuietButton>
        )}
        <Trouble code={act.problem} />
      </Stack>
      <Confirm
        open={asking}
        title={t('plan.versions.restore_ask', { version: version.version })}
        act={t('plan.versions.restore_do')}
        onAct={() => void restore()}
        onClose={() => set_asking(false)}
      >
        <p>{t('plan.versions.restore_note')}</p>
      </Confirm>
    </Card>
  );
}

function Change({ change }: { change: PlanChange }) {
  return (
    <div>
      <p class="eyebrow">{section_words(change.kind)}</p>
      {change.before !== '' && (
        <div>
          <Quiet>
            {change.after === '' ? t('plan.versions.taken_out') : t('plan.versions.before')}
          </Quiet>
          <OwnWords size="inline">{change.before}</OwnWords>
        </div>
      )}
      {change.after !== '' && (
        <div>
          <Quiet>
            {change.before === '' ? t('plan.versions.added') : t('plan.versions.after')}
          </Quiet>
          <OwnWords size="inline">{change.after}</OwnWords>
        </div>
      )}
    </div>
  );
}
