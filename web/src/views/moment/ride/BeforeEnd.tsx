// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { ActionStack, ChipGroup, Disclosure, PrimaryButton, QuietButton, Screen, Stack } from '../../../ui';
import { AccountForm } from './AccountForm';
import { pending } from './pending';
import type { RideScreenProps } from './props';
import { RateCard } from './RateCard';
import { chosen_end, end_choices } from './words';

/** All of it optional; one touch leaves. */
export function BeforeEnd({ view, act, top }: RideScreenProps) {
  const [end, set_end] = useState<readonly string[]>(view.end_state === undefined ? [] : [view.end_state]);
  const end_state = chosen_end(end[0] ?? '');
  const said = end_state === undefined ? {} : { end_state };
  const keep = () => {
    pending.wants_keeping.value = true;
    act({ action: 'end', ...said });
  };
  return (
    <Screen
      screen_id="before-end"
      title={t('ride.before_end.title')}
      intro={t('ride.before_end.intro')}
      top={top}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => act({ action: 'stop', ...said })} test_id="leave">
            {t('ride.before_end.leave')}
          </PrimaryButton>
          <QuietButton onPress={keep} test_id="keep">
            {t('ride.before_end.keep')}
          </QuietButton>
        </ActionStack>
      }
    >
      <Stack>
        <ChipGroup
          legend={t('ride.before_end.how')}
          mode="one"
          options={end_choices()}
          values={end}
          onChange={set_end}
        />
        <RateCard view={view} act={act} />
        <Disclosure summary={t('ride.before_end.more')}>
          <AccountForm />
        </Disclosure>
      </Stack>
    </Screen>
  );
}
