// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { error_words, t } from '../../i18n';
import { code_of, session } from '../../models';
import { ActionRow, ActionStack, CodeGroups, LinkButton, PrimaryButton, Quiet, QuietButton, Screen, Stack, Status, Waiting } from '../../ui';
import { top_line } from '../shell/top';
import { first_run } from './state';

function useCode(): { groups: readonly string[]; problem: string | null } {
  const [problem, set_problem] = useState<string | null>(null);
  useEffect(() => {
    if (first_run.code.peek().length > 0) return;
    session.make_recovery().then(
      (groups) => {
        first_run.code.value = groups;
      },
      (cause: unknown) => set_problem(error_words(code_of(cause)).what),
    );
  }, []);
  return { groups: first_run.code.value, problem };
}

/** The way back in. On paper the sheet is all there is: no picture, no buttons. */
export function RecoveryCode() {
  const { groups, problem } = useCode();
  return (
    <Screen
      screen_id="first-run/code"
      title={t('first_run.code.title')}
      intro={t('first_run.code.intro')}
      top={top_line('without_back')}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => (first_run.step.value = 'test')} disabled={groups.length === 0} test_id="written">
            {t('first_run.code.written')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => window.print()} disabled={groups.length === 0} icon="print" test_id="print">
              {t('first_run.code.print')}
            </QuietButton>
          </ActionRow>
          <LinkButton size="calm" onPress={first_run.leave} test_id="later">
            {t('first_run.code.later')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack>
        {groups.length === 0 && problem === null && <Waiting label={t('shell.loading')} />}
        {groups.length > 0 && <CodeGroups groups={groups} label={t('first_run.code.label')} />}
        <Quiet>{t('first_run.code.keep')}</Quiet>
        <Quiet>{t('first_run.code.sheet.use')}</Quiet>
        <div class="no-print">
          <Quiet>{t('first_run.code.later_note')}</Quiet>
        </div>
        <Status>{problem}</Status>
      </Stack>
    </Screen>
  );
}
