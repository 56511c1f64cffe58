// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { Disclosure, LinkButton, QuietButton, Scale, Stack, Stepper } from '../../../ui';
import type { ScaleOption } from '../../../ui';
import type { RideScreenProps } from './props';

/** Words for people who do not want numbers, and what the core keeps for each. */
const kWordSteps = [0, 3, 5, 8, 10] as const;

function word_options(): ScaleOption[] {
  return [
    { value: '0', label: t('ride.rate.w0'), step: 0 },
    { value: '1', label: t('ride.rate.w1'), step: 1 },
    { value: '2', label: t('ride.rate.w2'), step: 2 },
    { value: '3', label: t('ride.rate.w3'), step: 3 },
    { value: '4', label: t('ride.rate.w4'), step: 4 },
  ];
}

/** Offered folded, at most twice in a ride, and only where the core says so (CS-50). */
export function RateCard({ view, act }: Pick<RideScreenProps, 'view' | 'act'>) {
  const [value, set_value] = useState<number | null>(null);
  if (view.rate_moment === 'none') return null;
  const word = kWordSteps.findIndex((step) => step === value);
  return (
    <Disclosure summary={t('ride.rate.summary')}>
      <Stack>
        {view.use_words ? (
          <Scale
            legend={t('ride.rate.label')}
            picture="sea"
            options={word_options()}
            value={word < 0 ? null : String(word)}
            onChange={(chosen) => set_value(kWordSteps[Number(chosen)] ?? null)}
          />
        ) : (
          <Stepper
            label={t('ride.rate.label')}
            value={value}
            onChange={set_value}
            less_label={t('ride.rate.less')}
            more_label={t('ride.rate.more')}
            unset_label={t('ride.rate.unset')}
            low_label={t('ride.rate.low')}
            high_label={t('ride.rate.high')}
          />
        )}
        <QuietButton
          size="calm"
          disabled={value === null}
          onPress={() => value !== null && act({ action: 'rate', urge_0_10: value })}
          test_id="rate-send"
        >
          {t('ride.rate.send')}
        </QuietButton>
        <LinkButton size="calm" onPress={() => act({ action: 'rate' })} test_id="rate-skip">
          {t('ride.rate.skip')}
        </LinkButton>
      </Stack>
    </Disclosure>
  );
}
