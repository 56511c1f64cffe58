// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Settings, SlotView, VaultState } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session, settings } from '../../../models';
import {
  InlineNotice,
  LinkButton,
  ListRow,
  PrimaryButton,
  Quiet,
  RowList,
  Screen,
  Section,
  SelectField,
  Stack,
  Switch,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { use_ahead } from '../parts/ahead';
import { Confirm } from '../parts/Confirm';
import { day_of } from '../parts/format';
import { Trouble } from '../parts/Trouble';

/** How the person's things are locked, and when. */
export function LockPage() {
  const vault = session.vault.value;
  const locked = session.status.value === 'locked';
  return (
    <Screen
      screen_id="settings/lock"
      title={t('settings.lock.title')}
      intro={locked ? t('settings.locked') : intro_of(vault)}
      top={top_line()}
      actions={
        locked && <PrimaryButton href={router.path('unlock')}>{t('home.unlock')}</PrimaryButton>
      }
    >
      {!locked && (
        <Stack gap="wide">
          <Ways vault={vault} />
          {vault?.has_passphrase === true && <When />}
          {vault !== null && vault.slots.length > 0 && <Slots slots={vault.slots} />}
        </Stack>
      )}
    </Screen>
  );
}

function intro_of(vault: VaultState | null): string {
  return vault?.has_passphrase === true
    ? t('settings.lock.intro_passphrase')
    : t('settings.lock.intro_device');
}

const go = (id: string) => () => router.go('settings_page', { id });

function Ways({ vault }: { vault: VaultState | null }) {
  const has_passphrase = vault?.has_passphrase === true;
  return (
    <Stack>
      {vault?.rotation_pending === true && (
        <InlineNotice tone="info">
          <p>{t('settings.key.begun')}</p>
          <LinkButton size="calm" onPress={go('key')} test_id="key-begun">
            {t('settings.key.go_on')}
          </LinkButton>
        </InlineNotice>
      )}
      <RowList>
        <ListRow
          title={has_passphrase ? t('settings.phrase.change') : t('settings.phrase.set')}
          onPress={go('passphrase')}
          test_id="to-passphrase"
        />
        {has_passphrase && (
          <ListRow
            title={t('settings.code.title')}
            note={vault.has_recovery_code ? t('settings.code.there') : t('settings.code.none')}
            onPress={go('code')}
            test_id="to-code"
          />
        )}
        {vault !== null && vault.slots.length > 0 && (
          <ListRow
            title={t('settings.key.title')}
            note={t('settings.key.row')}
            onPress={go('key')}
            test_id="to-key"
          />
        )}
      </RowList>
      {!has_passphrase && <Quiet>{t('settings.lock.device_means')}</Quiet>}
    </Stack>
  );
}

const kMinutes = [1, 2, 5, 10, 15, 30, 60] as const;

function When() {
  const stored = settings.current.value;
  return stored === null ? null : <WhenOf stored={stored} />;
}

function WhenOf({ stored }: { stored: Settings }) {
  const act = use_act();
  const ahead = use_ahead(stored, act);
  const { now } = ahead;
  const put = (next: Partial<Settings>) => ahead.put(next, settings.put);
  return (
    <Section title={t('settings.lock.when')}>
      <SelectField
        label={t('settings.lock.auto')}
        value={String(now.auto_lock_minutes)}
        options={[
          ...kMinutes.map((minutes) => ({
            value: String(minutes),
            label: t('settings.lock.minutes', { minutes }),
          })),
          { value: '0', label: t('settings.lock.never') },
        ]}
        onChange={(value) => put({ auto_lock_minutes: Number(value) })}
        test_id="auto-lock"
      />
      <Switch
        label={t('settings.lock.leave')}
        note={t('settings.lock.leave_note')}
        checked={now.lock_on_leave}
        onChange={(lock_on_leave) => put({ lock_on_leave })}
        test_id="lock-on-leave"
      />
      <Switch
        label={t('settings.lock.blank')}
        note={t('settings.lock.blank_note')}
        checked={now.blank_on_leave}
        onChange={(blank_on_leave) => put({ blank_on_leave })}
      />
      <Trouble code={act.problem} />
    </Section>
  );
}

function Slots({ slots }: { slots: readonly SlotView[] }) {
  return (
    <Section title={t('settings.slots.title')}>
      <RowList label={t('settings.slots.title')}>
        {slots.map((slot) => (
          <ListRow
            key={slot.slot_id}
            title={t(`settings.slots.${slot.kind}`)}
            note={t('settings.slots.since', { day: day_of(slot.created_at_ms) })}
            actions={
              slots.length > 1 && slot.kind !== 'passphrase' ? (
                <RemoveSlot slot={slot} />
              ) : undefined
            }
          />
        ))}
      </RowList>
      {slots.some((slot) => slot.kind === 'passphrase') && <WithoutPassphrase />}
    </Section>
  );
}

function RemoveSlot({ slot }: { slot: SlotView }) {
  const act = use_act();
  const [asking, set_asking] = useState(false);
  return (
    <>
      <LinkButton size="calm" onPress={() => set_asking(true)} busy={act.busy}>
        {t('settings.slots.remove')}
      </LinkButton>
      <Confirm
        open={asking}
        title={t('settings.slots.remove_ask', { name: t(`settings.slots.${slot.kind}`) })}
        act={t('settings.slots.remove')}
        onAct={() => void act.run(() => session.remove_slot(slot.slot_id))}
        onClose={() => set_asking(false)}
      >
        <p>{t('settings.slots.remove_note')}</p>
      </Confirm>
      <Trouble code={act.problem} />
    </>
  );
}

/** Back to "this device only": honest about what that gives up. */
function WithoutPassphrase() {
  const act = use_act();
  const [asking, set_asking] = useState(false);
  return (
    <>
      <LinkButton
        size="calm"
        onPress={() => set_asking(true)}
        busy={act.busy}
        test_id="no-passphrase"
      >
        {t('settings.phrase.without')}
      </LinkButton>
      <Confirm
        open={asking}
        title={t('settings.phrase.without_ask')}
        act={t('settings.phrase.without_do')}
        onAct={() => void act.run(() => session.use_device_only())}
        onClose={() => set_asking(false)}
      >
        <p>{t('settings.phrase.without_note')}</p>
      </Confirm>
      <Trouble code={act.problem} />
    </>
  );
}
