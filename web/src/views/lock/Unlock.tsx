// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { router } from '../../app/router';
import { error_words, t } from '../../i18n';
import { code_of, session } from '../../models';
import type { ProblemCode } from '../../models';
import { ActionRow, ActionStack, LinkButton, PrimaryButton, QuietButton, Screen, Status } from '../../ui';
import { top_line } from '../shell/top';
import { LockedNote } from './LockedNote';
import { NothingToOpen } from './NothingToOpen';
import { SecretField, take_secret } from './SecretField';

type Way = 'passphrase' | 'recovery_code';

/** Calm and exact: what did not happen, and that nothing was lost. */
function refusal(code: ProblemCode, way: Way): string {
  if (code === 'wrong_key') return way === 'passphrase' ? t('lock.wrong') : t('lock.wrong_code');
  const words = error_words(code);
  return `${words.what} ${words.safe}`;
}

/** The vault is found to be damaged when it is opened; from then on it is opened only to read. */
function useOpening(way: Way) {
  const field = useRef<HTMLInputElement>(null);
  const [busy, set_busy] = useState(false);
  // What opens by itself at the start has been tried already.
  const [damaged, set_damaged] = useState(session.problem.peek() === 'corrupt');
  const [problem, set_problem] = useState<ProblemCode | null>(null);
  const settle = (opening: Promise<void>) => {
    set_busy(true);
    set_problem(null);
    opening.then(
      () => router.go('home', { replace: true }),
      (cause: unknown) => {
        const code = code_of(cause);
        set_busy(false);
        if (code === 'corrupt' && !damaged) set_damaged(true);
        else set_problem(code);
        field.current?.focus();
      },
    );
  };
  const open = () => {
    if (busy || field.current === null || field.current.value === '') return;
    const secret = take_secret(field);
    if (damaged) settle(session.open_damaged(way, secret));
    else if (way === 'passphrase') settle(session.open_with_passphrase(secret));
    else settle(session.open_with_recovery_code(secret));
  };
  const open_with_device = () =>
    settle(damaged ? session.open_damaged_with_device() : session.open_with_device());
  const forget_problem = () => set_problem(null);
  return { field, busy, damaged, problem, open, open_with_device, forget_problem };
}

function OpenForm({ onNote }: { onNote: () => void }) {
  const [way, set_way] = useState<Way>('passphrase');
  const opening = useOpening(way);
  const { field, busy, damaged, problem, open, open_with_device, forget_problem } = opening;
  const vault = session.vault.value;
  const by_device = vault?.slots.some((slot) => slot.kind === 'device') === true;
  const by_passphrase = vault?.has_passphrase !== false;
  const device_only = by_device && !by_passphrase && way === 'passphrase';
  const other_way = way === 'passphrase' ? 'recovery_code' : 'passphrase';
  const change_way = () => {
    forget_problem();
    set_way(other_way);
  };
  return (
    <Screen
      screen_id={damaged ? 'unlock-damaged' : 'unlock'}
      title={damaged ? t('lock.damaged.title') : t('lock.title')}
      intro={damaged ? t('lock.damaged.intro') : device_only ? t('lock.device.intro') : undefined}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={device_only ? open_with_device : open} busy={busy} test_id="open">
            {damaged ? t('lock.damaged.open') : t('lock.open')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton size="calm" onPress={onNote} test_id="write-note">
              {t('lock.note')}
            </QuietButton>
            <QuietButton size="calm" href={router.path('plan_run')} test_id="plan">
              {t('lock.plan')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      {!device_only && (
        <SecretField
          key={way}
          field={field}
          label={way === 'passphrase' ? t('lock.passphrase') : t('lock.code')}
          hint={way === 'passphrase' ? undefined : t('lock.code_hint')}
          error={problem === null ? undefined : refusal(problem, way)}
          autocomplete={way === 'passphrase' ? 'current-password' : 'off'}
          seen={way === 'recovery_code'}
          reveal={way === 'passphrase' ? { show: t('lock.show'), hide: t('lock.hide') } : undefined}
          onEnter={open}
          test_id={way}
        />
      )}
      <Status>
        {busy && t('lock.opening')}
        {device_only && problem !== null && t('lock.device.failed')}
      </Status>
      {by_passphrase && (
        <LinkButton size="calm" onPress={change_way} test_id="other-way">
          {way === 'passphrase' ? t('lock.use_code') : t('lock.use_passphrase')}
        </LinkButton>
      )}
    </Screen>
  );
}

/** Opening what is private. Help and the plan are one touch away whatever happens here. */
export default function Unlock() {
  const [noting, set_noting] = useState(false);
  const status = session.status.value;
  if (noting) return <LockedNote onBack={() => set_noting(false)} />;
  switch (status) {
    case 'locked':
      return <OpenForm onNote={() => set_noting(true)} />;
    case 'starting':
    case 'no_core':
    case 'no_storage':
    case 'none':
    case 'open':
    case 'damaged':
    case 'newer_format':
    case 'busy':
      return <NothingToOpen status={status} />;
  }
}
