// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Skill, SkillStep as Step } from '../../../gen/api.gen';
import { locale, t } from '../../../i18n';
import {
  ActionRow,
  ActionStack,
  InlineNotice,
  LinkButton,
  PrimaryButton,
  Quiet,
  QuietButton,
  ReadAloud,
  Screen,
  Stack,
  Status,
} from '../../../ui';
import { Cautions } from './Cautions';
import type { RideScreenProps } from './props';

function length_words(seconds: number): string {
  return seconds < 60
    ? t('ride.skill.seconds', { seconds })
    : t('ride.skill.minutes', { minutes: Math.round(seconds / 60) });
}

/** A timer as a hint: it never counts down, never sounds, and nothing waits for it (CS-16). */
function TimeHint({ seconds }: { seconds: number }) {
  const [state, set_state] = useState<'offered' | 'running' | 'over'>('offered');
  useEffect(() => {
    if (state !== 'running') return;
    const timer = setTimeout(() => set_state('over'), seconds * 1000);
    return () => clearTimeout(timer);
  }, [state, seconds]);
  return (
    <div>
      <Quiet>{length_words(seconds)}</Quiet>
      {state === 'offered' && (
        <LinkButton size="calm" icon="clock" onPress={() => set_state('running')}>
          {t('ride.skill.start_hint')}
        </LinkButton>
      )}
      <Status>
        {state === 'running' && t('ride.skill.timing')}
        {state === 'over' && t('ride.skill.time_up')}
      </Status>
    </div>
  );
}

/** What to know of an ordinary skill stands beside its first step; nothing has to be agreed to. */
function Notes({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <InlineNotice tone="info">
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </InlineNotice>
  );
}

interface StepBodyProps extends Pick<RideScreenProps, 'act'> {
  skill: Skill;
  step: Step;
  step_index: number;
}

function StepBody({ skill, step, step_index, act }: StepBodyProps) {
  const outward = skill.grounding_alternative_id;
  return (
    <Stack>
      {step_index === 0 && skill.tier === 't0' && <Notes words={skill.cautions} />}
      {skill.seconds_max > 0 && (
        <Quiet>{t('ride.caution.limit', { seconds: skill.seconds_max })}</Quiet>
      )}
      {step.seconds > 0 && <TimeHint key={step_index} seconds={step.seconds} />}
      {skill.stop_note !== '' && <Quiet>{skill.stop_note}</Quiet>}
      {skill.attention_inward && outward !== '' && (
        <LinkButton
          size="calm"
          onPress={() => act({ action: 'open_skill', skill_id: outward })}
          test_id="outward"
        >
          {t('ride.skill.outward')}
        </LinkButton>
      )}
      <ReadAloud
        text={step.text}
        lang={locale.value}
        read_label={t('ride.skill.read')}
        stop_label={t('ride.skill.hush')}
      />
    </Stack>
  );
}

/** One step a screen, one action a step; what to know comes before a strong one. */
export function SkillStep({ view, act, top }: RideScreenProps) {
  const [read, set_read] = useState<string | null>(null);
  const skill = view.skill;
  const step = skill?.steps[view.step_index];
  if (skill === undefined || step === undefined) return null;
  if (skill.tier === 't1' && read !== skill.id && view.step_index === 0) {
    return <Cautions skill={skill} act={act} top={top} onRead={() => set_read(skill.id)} />;
  }
  const count = skill.steps.length;
  const last = view.step_index + 1 >= count;
  const previous = view.step_index > 0 && { label: t('shell.back'), onPress: () => act({ action: 'previous_step' }) };
  return (
    <Screen
      screen_id={`skill/${skill.id}/${view.step_index}`}
      eyebrow={t('ride.skill.step', { name: skill.plain_name, step: view.step_index + 1, count })}
      title={step.text}
      title_look="own"
      top={previous === false ? top : { ...top, back: previous }}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => act({ action: 'next_step' })} test_id="next">
            {last ? t('ride.skill.done') : t('ride.next')}
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
      <StepBody skill={skill} step={step} step_index={view.step_index} act={act} />
    </Screen>
  );
}
