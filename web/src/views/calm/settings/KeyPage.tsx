// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session } from '../../../models';
import {
  ActionRow,
  ActionStack,
  PrimaryButton,
  QuietButton,
  Screen,
  Stack,
  Waiting,
} from '../../../ui';
import { SecretField, take_secret } from '../../lock/SecretField';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import type { Act } from '../parts/act';
import { Trouble } from '../parts/Trouble';
import { CodeSteps } from './CodeSteps';

const leave = () => router.go('settings_page', { id: 'lock', replace: true });

/**
 * A fresh key for everything, when somebody may have got hold of the old one. The new recovery code
 * comes first: until it was typed back the old one works, whenever this page is closed.
 */
export function KeyPage() {
  const act = use_act();
  const [share, set_share] = useState<number | null>(null);
  const [groups, set_groups] = useState<readonly string[]>([]);
  const [done, set_done] = useState(false);
  const vault = session.vault.value;
  const go_on = async () => {
    set_groups([]);
    set_share(0);
    await session.rotate_on((progress) => set_share(progress.done_permille / 1000));
    set_done(true);
  };
  const code_first = async (make: () => Promise<string[]>) => {
    const fresh = await make();
    if (session.vault.peek()?.rotation_needs_code === true) set_groups(fresh);
    else await go_on();
  };
  if (groups.length > 0)
    return (
      <CodeSteps
        groups={groups}
        intro={t('settings.key.new_code')}
        onDone={() => void act.run(go_on)}
      />
    );
  if (done) return <Done />;
  if (vault?.rotation_pending === true)
    return (
      <Begun
        act={act}
        share={share}
        onGo={() => void act.run(() => code_first(next_code))}
        onLetGo={() => void act.run(session.rotate_abandon)}
      />
    );
  return <Ask act={act} share={share} onGo={(begin) => void act.run(() => code_first(begin))} />;
}

/** The code that was shown went with the page; where one is needed there is another. */
function next_code(): Promise<string[]> {
  return session.vault.peek()?.rotation_needs_code === true
    ? session.make_recovery()
    : Promise.resolve([]);
}

interface PartProps {
  act: Act;
  /** How far it is; null before it began. */
  share: number | null;
}

function Ask({ act, share, onGo }: PartProps & { onGo: (begin: () => Promise<string[]>) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const has_passphrase = session.vault.value?.has_passphrase === true;
  const begin = () =>
    has_passphrase
      ? session.rotate_begin('passphrase', take_secret(field))
      : session.rotate_begin('device', null);
  return (
    <Screen
      screen_id="settings/key"
      title={t('settings.key.title')}
      intro={t('settings.key.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => onGo(begin)} busy={act.busy} test_id="rotate">
            {t('settings.key.do')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={router.back}>{t('plan.none.later')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <p>{t('settings.key.what')}</p>
        {has_passphrase && (
          <SecretField
            field={field}
            label={t('first_run.phrase.label')}
            autocomplete="current-password"
            reveal={{ show: t('first_run.phrase.show'), hide: t('first_run.phrase.hide') }}
            error={act.problem === 'wrong_key' ? t('settings.phrase.wrong') : undefined}
            test_id="key-passphrase"
          />
        )}
        {act.busy && <Waiting label={t('settings.key.working')} progress={share ?? 0} />}
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

/** It was begun on another day, or the page was closed. Nothing is lost, and nothing is pressing. */
function Begun({
  act,
  share,
  onGo,
  onLetGo,
}: PartProps & { onGo: () => void; onLetGo: () => void }) {
  const needs_code = session.vault.value?.rotation_needs_code === true;
  const working = act.busy && share !== null;
  return (
    <Screen
      screen_id="settings/key/begun"
      title={working ? t('settings.key.title') : t('settings.key.begun')}
      intro={working || !needs_code ? undefined : t('settings.key.begun_code')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={onGo} busy={act.busy} test_id="rotate-on">
            {t('settings.key.go_on')}
          </PrimaryButton>
          {!working && (
            <ActionRow>
              <QuietButton onPress={onLetGo} test_id="rotate-let-go">
                {t('settings.key.let_go')}
              </QuietButton>
            </ActionRow>
          )}
        </ActionStack>
      }
    >
      <Stack>
        {!working && <p>{t('settings.key.begun_note')}</p>}
        {working && <Waiting label={t('settings.key.working')} progress={share} />}
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

function Done() {
  return (
    <Screen
      screen_id="settings/key/done"
      title={t('settings.key.done')}
      intro={t('settings.key.done_note')}
      top={top_line()}
      actions={
        <PrimaryButton onPress={leave} test_id="key-done">
          {t('plan.make.done')}
        </PrimaryButton>
      }
    />
  );
}
