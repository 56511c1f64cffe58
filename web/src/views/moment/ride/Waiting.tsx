// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { open_card } from '../../../models';
import type { CardSkill } from '../../../models';
import { ActionRow, ActionStack, OptionList, Pacer, PrimaryButton, QuietButton, Screen, usePace } from '../../../ui';
import type { TopLineProps } from '../../../ui';

const kBreath = { in_s: 4, out_s: 6, hold_s: 0 } as const;
const kRoughness = 0.6;

interface WithoutCoreProps {
  /** True when the core will not come: people, plan and the skills of the open card remain. */
  broken: boolean;
  onAgain: () => void;
  top: TopLineProps;
}

function CardSkillSteps({ skill, top, onDone }: { skill: CardSkill; top: TopLineProps; onDone: () => void }) {
  const [at, set_at] = useState(0);
  const count = skill.steps.length;
  const last = at + 1 >= count;
  return (
    <Screen
      screen_id={`card-skill/${skill.id}/${at}`}
      eyebrow={t('ride.skill.step', { name: skill.name, step: at + 1, count })}
      title={skill.steps[at] ?? skill.name}
      title_look="own"
      top={{ ...top, back: { label: t('shell.back'), onPress: at === 0 ? onDone : () => set_at(at - 1) } }}
      actions={
        <ActionStack>
          <PrimaryButton onPress={last ? onDone : () => set_at(at + 1)} test_id="next">
            {last ? t('ride.skill.done') : t('ride.next')}
          </PrimaryButton>
          <QuietButton href={router.path('home')} test_id="stop">
            {t('ride.stop_here')}
          </QuietButton>
        </ActionStack>
      }
    />
  );
}

/** Before the tools are there, or when they will not come: water, breath, and people. */
export function WithoutCore({ broken, onAgain, top }: WithoutCoreProps) {
  const [running, set_running] = useState(true);
  const [open_id, set_open_id] = useState('');
  const pace = usePace(kBreath, running);
  const skills = open_card.card.value?.skills.filter((each) => each.steps.length > 0) ?? [];
  const open = skills.find((each) => each.id === open_id);
  if (open !== undefined) return <CardSkillSteps skill={open} top={top} onDone={() => set_open_id('')} />;
  return (
    <Screen
      screen_id={broken ? 'ride-broken' : 'ride-waiting'}
      title={broken ? t('ride.broken.title') : t('ride.words.1')}
      intro={broken ? t('ride.broken.intro') : t('ride.waiting')}
      top={top}
      scene={{ room: 'half', roughness: kRoughness, breath: pace.breath, breath_ms: pace.breath_ms, alive: running }}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('help')} test_id="people">
            {t('ride.ended.people')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('plan_run')} test_id="plan">
              {t('home.plan')}
            </QuietButton>
            {broken ? (
              <QuietButton onPress={onAgain}>{t('ride.broken.again')}</QuietButton>
            ) : (
              <QuietButton href={router.path('home')} test_id="stop">
                {t('ride.stop_here')}
              </QuietButton>
            )}
          </ActionRow>
        </ActionStack>
      }
    >
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
      {broken && skills.length > 0 && (
        <OptionList
          legend={t('ride.suggestions.choices')}
          options={skills.map((each) => ({ value: each.id, label: each.name }))}
          onSelect={set_open_id}
        />
      )}
    </Screen>
  );
}
