// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { ride } from '../../../models';
import {
  ActionRow,
  ActionStack,
  ChipGroup,
  Disclosure,
  Pacer,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Stack,
  Switch,
  usePace,
} from '../../../ui';
import type { RideScreenProps } from './props';
import { RateCard } from './RateCard';

/** Slow and light: out is longer than in, and nobody is told to hold. */
const kBreath = { in_s: 4, out_s: 6, hold_s: 0 } as const;
const kMinutes = [5, 10, 15, 20, 30] as const;
const kOpenEnded = 'open';

interface MomentWords {
  words: string;
  note: string;
}

function moment_words(door: RideScreenProps['view']['door']): MomentWords[] {
  const all: MomentWords[] = [
    { words: t('ride.words.1'), note: t('ride.words.1_note') },
    { words: t('ride.words.2'), note: t('ride.words.2_note') },
    { words: t('ride.words.3'), note: t('ride.words.3_note') },
    { words: t('ride.words.4'), note: t('ride.words.4_note') },
    { words: t('ride.words.5'), note: t('ride.words.5_note') },
    { words: t('ride.words.6'), note: t('ride.words.6_note') },
    { words: t('ride.words.7'), note: t('ride.words.7_note') },
    { words: t('ride.words.8'), note: t('ride.words.8_note') },
  ];
  if (door !== 'building') return all;
  return [{ words: t('ride.words_building.1'), note: t('ride.words_building.1_note') }, ...all];
}

/** Told softly: whole minutes, from the first one on. */
function SoFar() {
  const minutes = Math.floor(ride.elapsed_s.value / 60);
  return minutes < 1 ? null : <Quiet>{t('ride.so_far', { minutes })}</Quiet>;
}

function LengthChoice({ view, act }: Pick<RideScreenProps, 'view' | 'act'>) {
  const options = [
    ...kMinutes.map((minutes) => ({ value: String(minutes), label: t('ride.minutes', { minutes }) })),
    { value: kOpenEnded, label: t('ride.minutes.open') },
  ];
  const now = view.planned_minutes === 0 ? kOpenEnded : String(view.planned_minutes);
  const choose = ([value]: string[]) =>
    act({ action: 'begin_ride', minutes: value === undefined || value === kOpenEnded ? 0 : Number(value) });
  return (
    <Stack gap="tight">
      <ChipGroup legend={t('ride.how_long')} legend_hidden mode="one" options={options} values={[now]} onChange={choose} />
      <Quiet>{t('ride.how_long.hint')}</Quiet>
    </Stack>
  );
}

/** Being with the urge: water, breath, a few words, and always a way out. */
export function Riding({ view, act, top }: RideScreenProps) {
  const [at, set_at] = useState(0);
  const [running, set_running] = useState(true);
  const [guided, set_guided] = useState(true);
  const pace = usePace(kBreath, running && guided);
  const all = moment_words(view.door);
  const now = all[at % all.length];
  return (
    <Screen
      screen_id={`ride/${at}`}
      title={now?.words ?? ''}
      intro={now?.note}
      top={top}
      scene={{
        room: 'half',
        roughness: view.roughness,
        breath: pace.breath,
        breath_ms: pace.breath_ms,
        alive: running && guided,
      }}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => set_at(at + 1)} test_id="next">
            {t('ride.next')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={() => act({ action: 'another_way' })} test_id="another-way">
              {t('ride.another_way')}
            </QuietButton>
            <QuietButton onPress={() => act({ action: 'stop' })} test_id="stop">
              {t('ride.stop_here')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      {guided && (
        <Pacer
          pace={pace}
          in_label={t('ride.pacer.in')}
          out_label={t('ride.pacer.out')}
          hold_label={t('ride.pacer.hold')}
          paused_label={t('ride.pacer.paused')}
          pause_label={t('ride.pacer.pause')}
          resume_label={t('ride.pacer.resume')}
          onPause={() => set_running(false)}
          onResume={() => set_running(true)}
        />
      )}
      <SoFar />
      <Disclosure summary={t('ride.how_long')}>
        <Stack>
          <LengthChoice view={view} act={act} />
          <Switch label={t('ride.pacer.switch')} checked={guided} onChange={set_guided} />
        </Stack>
      </Disclosure>
      <RateCard view={view} act={act} />
    </Screen>
  );
}
