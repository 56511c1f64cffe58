// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { session } from '../../../models';
import { ChipGroup, Quiet, Stack, TextArea, TextField } from '../../../ui';
import { pending } from './pending';

/** Told in words; the core keeps minutes. */
const kLasted = ['5', '15', '30', '60', '180'] as const;

/** The person's own words about it, each of them optional, and who can read them. */
export function AccountForm() {
  const account = pending.account.value;
  const change = (part: Partial<typeof account>) => {
    pending.account.value = { ...account, ...part };
  };
  return (
    <Stack>
      <TextArea
        label={t('ride.before_end.note')}
        value={account.note}
        onInput={(note) => change({ note })}
        own_words
        test_id="ride-note"
      />
      <TextField
        label={t('ride.before_end.who')}
        value={account.who_was_there}
        onInput={(who_was_there) => change({ who_was_there })}
        own_words
        test_id="ride-who"
      />
      <ChipGroup
        legend={t('ride.before_end.lasted')}
        mode="one"
        options={kLasted.map((value) => ({ value, label: t(`ride.lasted.${value}`) }))}
        values={account.lasted}
        onChange={(lasted) => change({ lasted })}
      />
      <Quiet>
        {session.status.value === 'locked' ? t('ride.before_end.where_locked') : t('ride.before_end.where')}
      </Quiet>
    </Stack>
  );
}
