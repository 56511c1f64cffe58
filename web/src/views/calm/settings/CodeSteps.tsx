// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { error_words, t } from '../../../i18n';
import { code_of, session } from '../../../models';
import {
  ActionRow,
  ActionStack,
  CodeGroups,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Stack,
} from '../../../ui';
import { SecretField, take_secret } from '../../lock/SecretField';
import { top_line } from '../../shell/top';

interface CodeStepsProps {
  groups: readonly string[];
  /** Said above the code when it takes the place of an older one. */
  intro: string;
  onDone: () => void;
}

/** Shows a recovery code, prints it, and has it typed back: only then it opens anything. */
export function CodeSteps({ groups, intro, onDone }: CodeStepsProps) {
  const [testing, set_testing] = useState(false);
  if (testing) return <TypeBack onBack={() => set_testing(false)} onDone={onDone} />;
  return (
    <Screen
      screen_id="settings/code/show"
      title={t('first_run.code.title')}
      intro={intro}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => set_testing(true)} test_id="code-written">
            {t('first_run.code.written')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton icon="print" onPress={() => window.print()}>
              {t('first_run.code.print')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <CodeGroups groups={groups} label={t('first_run.code.label')} />
        <Quiet>{t('first_run.code.keep')}</Quiet>
        <Quiet>{t('first_run.code.sheet.use')}</Quiet>
      </Stack>
    </Screen>
  );
}

function TypeBack({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [error, set_error] = useState<string | undefined>(undefined);
  const [busy, set_busy] = useState(false);
  const check = () => {
    if (busy || field.current === null || field.current.value === '') return;
    set_busy(true);
    set_error(undefined);
    session.confirm_recovery(take_secret(field)).then(onDone, (cause: unknown) => {
      const code = code_of(cause);
      const mistyped = code === 'wrong_key' || code === 'invalid_argument';
      set_busy(false);
      set_error(mistyped ? t('first_run.test.wrong') : error_words(code).what);
      field.current?.focus();
    });
  };
  return (
    <Screen
      screen_id="settings/code/test"
      title={t('first_run.test.title')}
      intro={t('first_run.test.intro')}
      top={top_line('usual', onBack)}
      actions={
        <ActionStack>
          <PrimaryButton onPress={check} busy={busy} test_id="code-check">
            {t('first_run.test.check')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={onBack}>{t('first_run.test.see_again')}</QuietButton>
          </ActionRow>
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
        test_id="code-typed"
      />
    </Screen>
  );
}
