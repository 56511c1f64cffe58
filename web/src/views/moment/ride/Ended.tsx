// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { router } from '../../../app/router';
import type { RideKept } from '../../../gen/api.gen';
import { error_words, t } from '../../../i18n';
import { code_of } from '../../../models';
import type { ProblemCode } from '../../../models';
import { ActionStack, LinkButton, PrimaryButton, Quiet, QuietButton, Screen, Status } from '../../../ui';
import type { TopLineProps } from '../../../ui';
import { AccountForm } from './AccountForm';
import { keep_ride, pending } from './pending';

/** Where the ride leaves the sea: settled, whatever it was before. */
const kAtRest = 0.15;

interface EndedProps {
  /** False once it was kept, and after human help was offered: nothing is asked then (CS-15). */
  may_keep: boolean;
  top: TopLineProps;
}

function kept_words(kept: RideKept | null): string | undefined {
  if (kept === null || !kept.kept) return undefined;
  return kept.sealed ? t('ride.ended.sealed') : t('ride.ended.kept');
}

function NotKept({ code }: { code: ProblemCode }) {
  const words = error_words(code);
  return (
    <Quiet>
      {words.what} {t('ride.ended.not_kept')}
    </Quiet>
  );
}

function KeepForm({ top, onKeep }: { top: TopLineProps; onKeep: () => void }) {
  return (
    <Screen
      screen_id="keep-words"
      title={t('ride.before_end.more')}
      intro={t('ride.before_end.intro')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton onPress={onKeep} test_id="keep">
            {t('ride.before_end.keep')}
          </PrimaryButton>
          <LinkButton href={router.path('home')} test_id="leave">
            {t('ride.before_end.leave')}
          </LinkButton>
        </ActionStack>
      }
    >
      <AccountForm />
    </Screen>
  );
}

/** A neutral, kind line. No praise, no count, no question. */
export function Ended({ may_keep, top }: EndedProps) {
  const [kept, set_kept] = useState<RideKept | null>(null);
  const [problem, set_problem] = useState<ProblemCode | null>(null);
  const [writing, set_writing] = useState(false);
  const keep = () => {
    set_writing(false);
    keep_ride().then(set_kept, (cause: unknown) => set_problem(code_of(cause)));
  };
  useEffect(() => {
    if (pending.wants_keeping.peek()) keep();
  }, []);
  if (writing) return <KeepForm top={top} onKeep={keep} />;
  return (
    <Screen
      screen_id="ended"
      title={t('ride.ended.title')}
      top={top}
      scene={{ room: 'half', roughness: kAtRest }}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('home')} test_id="to-start">
            {t('ride.ended.start')}
          </PrimaryButton>
          <QuietButton href={router.path('help')} test_id="people">
            {t('ride.ended.people')}
          </QuietButton>
          {may_keep && kept === null && (
            <LinkButton onPress={() => set_writing(true)} test_id="write">
              {t('ride.before_end.more')}
            </LinkButton>
          )}
        </ActionStack>
      }
    >
      <Status>{kept_words(kept)}</Status>
      {problem !== null && <NotKept code={problem} />}
    </Screen>
  );
}
