// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { PlanReview, PlanVersion, PlanVersions } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { plan, use_resource } from '../../../models';
import {
  ActionRow,
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
import { Changes } from './Changes';
import { OneVersion } from './OneVersion';

const kNone: PlanVersions = { versions: [] };

/** Every version, what changed and why. Any of them can be read, and come back as a draft. */
export default function Versions() {
  const id = router.id.value;
  return (
    <Private
      of={plan.versions}
      screen_id="plan-versions"
      title={t('plan.versions.title')}
      before={kNone}
    >
      {({ versions }) => {
        const open = versions.find((version) => version.id === id);
        return open === undefined ? (
          <List versions={versions} />
        ) : (
          <OneVersion key={id} version={open} />
        );
      }}
    </Private>
  );
}

function List({ versions }: { versions: readonly PlanVersion[] }) {
  return (
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
            <VersionCard key={version.id} version={version} />
          ))}
        </Stack>
      )}
    </Screen>
  );
}

export const version_line = (version: PlanVersion): string =>
  t('plan.versions.when', {
    day: day_of(version.created_at_ms),
    status: t(`plan.status.${version.status}`),
  });

function VersionCard({ version }: { version: PlanVersion }) {
  return (
    <Card
      title={t('plan.versions.version', { version: version.version })}
      eyebrow={version_line(version)}
      lit={version.status === 'current'}
    >
      <Stack>
        {version.change_note !== '' && <OwnWords size="inline">{version.change_note}</OwnWords>}
        {version.has_twin && <Quiet>{t('plan.versions.twin')}</Quiet>}
        {version.changes.length > 0 && (
          <Disclosure summary={t('plan.versions.changes', { count: version.changes.length })}>
            <Changes changes={version.changes} />
          </Disclosure>
        )}
        {version.reviews.map((review) => (
          <Look key={review.id} review={review} />
        ))}
        <ActionRow>
          <QuietButton
            size="calm"
            onPress={() => router.go('plan_versions', { id: version.id })}
            test_id={`read-${version.version}`}
          >
            {t('plan.versions.read')}
          </QuietButton>
          {version.status === 'superseded' && <Restore version={version} />}
        </ActionRow>
      </Stack>
    </Card>
  );
}

/** One look at it, with what the person noted then. */
function Look({ review }: { review: PlanReview }) {
  return (
    <div>
      <Quiet>
        {t('plan.versions.looked', {
          day: day_of(review.at_ms),
          usable: t(`plan.usable.${review.feels_usable}`),
        })}
      </Quiet>
      {review.note !== '' && <OwnWords size="inline">{review.note}</OwnWords>}
    </div>
  );
}

/** Makes a draft of it and shows what it would change. Nothing is in use before the person says so. */
export function Restore({ version }: { version: PlanVersion }) {
  const [asking, set_asking] = useState(false);
  const act = use_act();
  const writing = (use_resource(plan.view)?.changed_count ?? 0) > 0;
  const restore = async () => {
    const restored = () => plan.restore(version.version, version.id, true);
    if (await act.run(restored)) router.go('plan_make', { id: 'publish' });
  };
  return (
    <>
      <QuietButton
        size="calm"
        onPress={() => set_asking(true)}
        test_id={`restore-${version.version}`}
      >
        {t('plan.versions.restore')}
      </QuietButton>
      <Trouble code={act.problem} />
      <Confirm
        open={asking}
        title={t('plan.versions.restore_ask', { version: version.version })}
        act={t('plan.versions.restore_do')}
        onAct={() => void restore()}
        onClose={() => set_asking(false)}
      >
        <p>{t('plan.versions.restore_note')}</p>
        {writing && <p>{t('plan.versions.restore_draft')}</p>}
      </Confirm>
    </>
  );
}
