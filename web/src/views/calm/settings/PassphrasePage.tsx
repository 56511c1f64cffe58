// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassphraseStrength } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session } from '../../../models';
import { InlineNotice, PrimaryButton, Screen, Stack, Status, Waiting } from '../../../ui';
import { read_secret, same_secret, SecretField, take_secret } from '../../lock/SecretField';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { Trouble } from '../parts/Trouble';

const kRestMs = 300;

/** A word about what is typed; the core is the judge. */
function use_strength(field: RefObject<HTMLInputElement>) {
  const [strength, set_strength] = useState<PassphraseStrength | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
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

/** Sets the first passphrase, or changes it. */
export function PassphrasePage() {
  const act = use_act();
  const old_field = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const { strength, look } = use_strength(field);
  const [differs, set_differs] = useState(false);
  // As it was on arrival: after the change the page is about to be left.
  const [changing] = useState(session.vault.peek()?.has_passphrase === true);
  const save = async () => {
    if (strength?.acceptable !== true) return;
    if (!same_secret(field, again)) return set_differs(true);
    const worked = await act.run(() =>
      changing
        ? session.change_passphrase(take_secret(old_field), read_secret(field), {
            keep_device: false,
          })
        : session.set_passphrase(read_secret(field), { keep_device: false }),
    );
    if (!worked) return;
    take_secret(field).fill(0);
    take_secret(again).fill(0);
    const has_code = session.vault.peek()?.has_recovery_code === true;
    router.go('settings_page', { id: has_code ? 'lock' : 'code', replace: true });
  };
  const reveal = { show: t('first_run.phrase.show'), hide: t('first_run.phrase.hide') };
  return (
    <Screen
      screen_id="settings/passphrase"
      title={changing ? t('settings.phrase.change') : t('settings.phrase.set')}
      intro={t('first_run.phrase.hint')}
      top={top_line()}
      actions={
        <PrimaryButton
          onPress={() => void save()}
          busy={act.busy}
          disabled={strength?.acceptable !== true}
          test_id="save-passphrase"
        >
          {t('first_run.phrase.use')}
        </PrimaryButton>
      }
    >
      <Stack>
        {changing && (
          <SecretField
            field={old_field}
            label={t('settings.phrase.old')}
            autocomplete="current-password"
            reveal={reveal}
            error={act.problem === 'wrong_key' ? t('settings.phrase.wrong') : undefined}
            test_id="old-passphrase"
          />
        )}
        <SecretField
          field={field}
          label={changing ? t('settings.phrase.new') : t('first_run.phrase.label')}
          autocomplete="new-password"
          reveal={reveal}
          onInput={look}
          test_id="passphrase"
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
          onEnter={() => void save()}
          test_id="passphrase-again"
        />
        {act.busy && <Waiting label={t('settings.phrase.working')} />}
        <Trouble code={act.problem} />
        <InlineNotice tone="caution">{t('first_run.phrase.warning')}</InlineNotice>
      </Stack>
    </Screen>
  );
}
