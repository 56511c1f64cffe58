// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { error_words, t } from '../../i18n';
import { code_of, session } from '../../models';
import { ActionStack, LinkButton, PrimaryButton, QuietButton, Screen } from '../../ui';
import { SecretField, take_secret } from '../lock/SecretField';
import { top_line } from '../shell/top';
import { first_run } from './state';

function refusal(cause: unknown): string {
  const code = code_of(cause);
  return code === 'wrong_key' || code === 'invalid_argument' ? t('first_run.test.wrong') : error_words(code).what;
}

/** Typed back once, so that it is known to work before it is needed. */
export function CodeTest() {
  const field = useRef<HTMLInputElement>(null);
  const [error, set_error] = useState<string | undefined>(undefined);
  const [busy, set_busy] = useState(false);
  const check = () => {
    if (busy || field.current === null || field.current.value === '') return;
    set_busy(true);
    set_error(undefined);
    session.confirm_recovery(take_secret(field)).then(
      () => (first_run.step.value = 'done'),
      (cause: unknown) => {
        set_busy(false);
        set_error(refusal(cause));
        field.current?.focus();
      },
    );
  };
  const see_again = () => (first_run.step.value = 'code');
  return (
    <Screen
      screen_id="first-run/test"
      title={t('first_run.test.title')}
      intro={t('first_run.test.intro')}
      top={top_line('usual', see_again)}
      actions={
        <ActionStack>
          <PrimaryButton onPress={check} busy={busy} test_id="check">
            {t('first_run.test.check')}
          </PrimaryButton>
          <QuietButton onPress={see_again} test_id="see-again">
            {t('first_run.test.see_again')}
          </QuietButton>
          <LinkButton size="calm" onPress={first_run.leave} test_id="later">
            {t('first_run.code.later')}
          </LinkButton>
        </ActionStack>
      }
    >
      <SecretField
        field={field}
        label={t('first_run.test.label')}
        hint={t('first_run.test.hint')}
        error={error}
        autocomplete="off"
        seen
        onEnter={check}
        test_id="code"
      />
    </Screen>
  );
}

export function Done() {
  return (
    <Screen
      screen_id="first-run/done"
      title={t('first_run.done.title')}
      intro={t('first_run.done.intro')}
      top={top_line('without_back')}
      actions={
        <PrimaryButton onPress={first_run.leave} test_id="to-start">
          {t('first_run.done.go')}
        </PrimaryButton>
      }
    />
  );
}
