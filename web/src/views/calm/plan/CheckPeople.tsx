// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { ContactCheck, PlanView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { people, plan, use_resource } from '../../../models';
import {
  ActionRow,
  ActionStack,
  Dialled,
  LinkButton,
  OwnWords,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { day_of } from '../parts/format';
import { Trouble } from '../parts/Trouble';

/** "Still right?" of one person after another. Each may be left for another day. */
export function CheckPeople({ view }: { view: PlanView }) {
  const [left, set_left] = useState<readonly string[]>([]);
  const check = view.checks.find(({ contact_id }) => !left.includes(contact_id));
  if (check === undefined) return <AllDone view={view} />;
  return (
    <OneCheck
      key={`${check.contact_id}${check.doubt}`}
      check={check}
      onLeave={() => set_left([...left, check.contact_id])}
    />
  );
}

function why_words({ doubt, confirmed_at_ms, name }: ContactCheck): string {
  if (doubt === 'old' && confirmed_at_ms > 0)
    return t('plan.check.old_since', { day: day_of(confirmed_at_ms) });
  return t(`plan.check.${doubt}`, { name });
}

function OneCheck({ check, onLeave }: { check: ContactCheck; onLeave: () => void }) {
  const act = use_act();
  const answer = (what: 'yes' | 'take_out') =>
    void act.run(() => plan.answer_check(check.contact_id, what));
  const change = () =>
    check.doubt === 'gone'
      ? router.go('plan_make', { id: `line:${check.item_ids[0] ?? ''}` })
      : router.go('person', { id: `edit:${check.contact_id}` });
  const stays = check.doubt === 'old' || check.doubt === 'not_dialable';
  return (
    <Screen
      screen_id="plan/people"
      eyebrow={check.name === '' ? t('plan.title') : check.name}
      title={t('plan.check.title')}
      intro={why_words(check)}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => answer('yes')} busy={act.busy} test_id="check-yes">
            {stays ? t('plan.check.yes') : t('plan.check.keep_line')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={change} test_id="check-change">
              {check.doubt === 'gone' ? t('plan.check.choose') : t('plan.check.change')}
            </QuietButton>
            <QuietButton onPress={() => answer('take_out')} test_id="check-take-out">
              {t('plan.check.take_out')}
            </QuietButton>
          </ActionRow>
          <LinkButton size="calm" onPress={onLeave} test_id="check-later">
            {t('plan.check.later')}
          </LinkButton>
        </ActionStack>
      }
    >
      <Stack>
        {check.words !== '' && check.words !== check.name && <OwnWords>{check.words}</OwnWords>}
        <Reach contact_id={check.contact_id} />
        <Quiet>{t('plan.check.take_out_note')}</Quiet>
        <Trouble code={act.problem} />
      </Stack>
    </Screen>
  );
}

/** What is kept of how to reach them, so that it can be compared. */
function Reach({ contact_id }: { contact_id: string }) {
  const list = use_resource(people.list);
  const contact = list?.people.find((view) => view.contact.id === contact_id)?.contact;
  return (
    <>
      {(contact?.channels ?? []).map((channel) => (
        <p key={channel.value_as_dialled}>
          <Dialled>{channel.value_as_dialled}</Dialled>
        </p>
      ))}
    </>
  );
}

function AllDone({ view }: { view: PlanView }) {
  const changed = view.changed_count > 0;
  return (
    <Screen
      screen_id="plan/people-done"
      title={t('plan.check.done')}
      intro={changed ? t('plan.check.done_changed') : undefined}
      top={top_line()}
      actions={
        <ActionStack>
          {changed && (
            <PrimaryButton
              onPress={() => router.go('plan_make', { id: 'publish', replace: true })}
              test_id="check-publish"
            >
              {t('plan.check.see')}
            </PrimaryButton>
          )}
          <ActionRow>
            <QuietButton onPress={() => router.go('plan', { replace: true })} test_id="to-plan">
              {t('plan.title')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    />
  );
}
