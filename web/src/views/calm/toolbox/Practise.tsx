// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { HelpedWords } from '../../../gen/api.gen';
import type { SkillView } from '../../../gen/api.gen';
import { locale, t } from '../../../i18n';
import { session, skills } from '../../../models';
import {
  ActionRow,
  ActionStack,
  InlineNotice,
  LinkButton,
  OptionList,
  PrimaryButton,
  Quiet,
  QuietButton,
  ReadAloud,
  Screen,
  Stack,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { short_name } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { one_of } from '../parts/words';

interface PractiseProps {
  view: SkillView;
  onEnd: () => void;
}

/** A skill tried in a calm hour: one step a screen, left at any time. */
export function Practise({ view, onEnd }: PractiseProps) {
  const [at, set_at] = useState(0);
  const { steps } = view.skill;
  if (at >= steps.length)
    return <After view={view} onBack={() => set_at(steps.length - 1)} onEnd={onEnd} />;
  return <Step view={view} at={at} onStep={set_at} onEnd={onEnd} />;
}

interface StepProps extends PractiseProps {
  at: number;
  onStep: (at: number) => void;
}

function Step({ view, at, onStep, onEnd }: StepProps) {
  const { skill } = view;
  const step = skill.steps[at];
  if (step === undefined) return null;
  const back = () => (at === 0 ? onEnd() : onStep(at - 1));
  return (
    <Screen
      screen_id={`skill/${skill.id}/step/${at}`}
      eyebrow={t('ride.skill.step', {
        name: short_name(skill),
        step: at + 1,
        count: skill.steps.length,
      })}
      title={step.text}
      title_look={view.mine ? 'own' : 'usual'}
      top={top_line('usual', back)}
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => onStep(at + 1)} test_id="next-step">
            {at + 1 === skill.steps.length ? t('ride.skill.done') : t('ride.next')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton onPress={onEnd}>{t('ride.stop_here')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        {step.seconds > 0 && <Quiet>{t('ride.skill.seconds', { seconds: step.seconds })}</Quiet>}
        {at === 0 && (skill.cautions.length > 0 || skill.seconds_max > 0) && (
          <Careful view={view} />
        )}
        {at === 0 && skill.stop_note !== '' && <Quiet>{skill.stop_note}</Quiet>}
        <ReadAloud
          text={step.text}
          lang={locale.value}
          read_label={t('ride.skill.read')}
          stop_label={t('ride.skill.hush')}
        />
      </Stack>
    </Screen>
  );
}

function Careful({ view }: { view: SkillView }) {
  return (
    <InlineNotice tone="caution" title={t('skill.cautions')}>
      <ul class="plain-list plain-list--ink">
        {view.skill.cautions.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {view.skill.seconds_max > 0 && (
          <li>{t('ride.caution.limit', { seconds: view.skill.seconds_max })}</li>
        )}
      </ul>
    </InlineNotice>
  );
}

/** Asked once, and easy to leave out. */
function After({ view, onBack, onEnd }: PractiseProps & { onBack: () => void }) {
  const act = use_act();
  const answer = async (value: string) => {
    const helped = one_of(HelpedWords, value);
    if (helped === undefined) return;
    if (await act.run(() => skills.used(view.skill.id, { context: 'practice', helped }))) onEnd();
  };
  const shut = session.status.value === 'locked';
  return (
    <Screen
      screen_id={`skill/${view.skill.id}/after`}
      title={t('skill.after.title')}
      intro={t('skill.after.intro')}
      top={top_line('usual', onBack)}
      align="end"
      actions={<LinkButton onPress={onEnd}>{t('skill.after.skip')}</LinkButton>}
    >
      {!shut && (
        <OptionList
          legend={t('skill.after.title')}
          legend_hidden
          options={HelpedWords.filter((word) => word !== 'skip').map((value) => ({
            value,
            label: t(`skill.after.${value}`),
          }))}
          onSelect={(value) => void answer(value)}
        />
      )}
      <Trouble code={act.problem} />
    </Screen>
  );
}
