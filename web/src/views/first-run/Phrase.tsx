// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassphraseStrength } from '../../gen/api.gen';
import { error_words, t } from '../../i18n';
import { code_of, session } from '../../models';
import { ActionStack, InlineNotice, LinkButton, PrimaryButton, Screen, Stack, Status, Waiting } from '../../ui';
import { read_secret, same_secret, SecretField, take_secret } from '../lock/SecretField';
import { top_line } from '../shell/top';
import { first_run } from './state';

/** So long the typing rests before its strength is looked at. */
const kRestMs = 300;

/** A word about the passphrase while it is typed; the core is the judge. */
function useStrength(field: { current: HTMLInputElement | null }) {
  const [strength, set_strength] = useState<PassphraseStrength | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (field.current === null || field.current.value === '') return set_strength(null);
      session.strength(read_secret(field)).then(set_strength, () => set_strength(null));
    }, kRestMs);
  };
  return { strength, look };
}

export function Phrase() {
  const field = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const { strength, look } = useStrength(field);
  const [differs, set_differs] = useState(false);
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<string | undefined>(undefined);
  const use = () => {
    if (busy || strength?.acceptable !== true) return;
    if (!same_secret(field, again)) return set_differs(true);
    set_busy(true);
    const secret = take_secret(field);
    take_secret(again).fill(0);
    first_run.keep_with_passphrase(secret).then(
      () => (first_run.step.value = 'code'),
      (cause: unknown) => {
        const words = error_words(code_of(cause));
        set_busy(false);
        set_problem(`${words.what} ${words.todo}`);
      },
    );
  };
  const reveal = { show: t('first_run.phrase.show'), hide: t('first_run.phrase.hide') };
  return (
    <Screen
      screen_id="first-run/phrase"
      title={t('first_run.phrase.title')}
      intro={t('first_run.phrase.hint')}
      top={top_line('usual', () => (first_run.step.value = 'private'))}
      actions={
        <ActionStack>
          <PrimaryButton onPress={use} busy={busy} disabled={strength?.acceptable !== true} test_id="use-phrase">
            {t('first_run.phrase.use')}
          </PrimaryButton>
          <LinkButton size="calm" onPress={() => (first_run.step.value = 'private')} disabled={busy} test_id="skip">
            {t('first_run.phrase.without')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack>
        <SecretField
          field={field}
          label={t('first_run.phrase.label')}
          error={problem}
          autocomplete="new-password"
          reveal={reveal}
          onInput={look}
          test_id="phrase"
        />
        <Status>{strength !== null && t(`first_run.phrase.strength.${strength.word}`)}</Status>
        <SecretField
          field={again}
          label={t('first_run.phrase.again')}
          hint={t('first_run.phrase.again_hint')}
          error={differs ? t('first_run.phrase.differs') : undefined}
          autocomplete="new-password"
          reveal={reveal}
          onInput={() => set_differs(false)}
          onEnter={use}
          test_id="phrase-again"
        />
        {busy && <Waiting label={t('first_run.private.making')} />}
        <InlineNotice tone="caution">{t('first_run.phrase.warning')}</InlineNotice>
      </Stack>
    </Screen>
  );
}
