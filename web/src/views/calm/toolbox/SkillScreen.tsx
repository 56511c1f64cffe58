// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { SkillView } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { error_words, t } from '../../../i18n';
import { session, toolbox, use_resource } from '../../../models';
import {
  ActionStack,
  Disclosure,
  InlineNotice,
  LinkButton,
  OwnWords,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Section,
  Stack,
  Waiting,
} from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import type { Act } from '../parts/act';
import { skill_of, use_skill_name } from '../parts/skill-of';
import { Trouble } from '../parts/Trouble';
import { family_words } from '../parts/words';
import { SkillCounts } from './SkillCounts';
import { Kept } from './Kept';
import { MineOfIt } from './MineOfIt';
import { Practise } from './Practise';

/** One skill: what to know before, the steps, why it may help, and what the person made of it. */
export default function SkillScreen() {
  const id = router.id.value;
  const one = skill_of(id);
  const view = use_resource(one);
  const [practising, set_practising] = useState(false);
  useEffect(() => set_practising(false), [id]);
  if (view === null) {
    const problem = one.problem.value;
    return (
      <Screen screen_id={`skill/${id}/waiting`} title={t('toolbox.title')} top={top_line()}>
        {problem === null ? (
          <Waiting label={t('shell.loading')} />
        ) : (
          <p>{error_words(problem).what}</p>
        )}
      </Screen>
    );
  }
  if (practising) return <Practise view={view} onEnd={() => set_practising(false)} />;
  return <OneSkill view={view} onPractise={() => set_practising(true)} />;
}

function OneSkill({ view, onPractise }: { view: SkillView; onPractise: () => void }) {
  const act = use_act();
  const { skill, entry, mine } = view;
  const shut = session.status.value === 'locked';
  return (
    <Screen
      screen_id={`skill/${skill.id}`}
      eyebrow={mine ? t('skill.mine') : family_words(skill.family)}
      title={skill.name}
      title_look={mine ? 'own' : 'usual'}
      intro={skill.purpose === '' ? undefined : skill.purpose}
      top={top_line()}
      actions={<Actions view={view} act={act} onPractise={onPractise} />}
    >
      <Stack gap="wide">
        <Trouble code={act.problem} />
        <Before view={view} />
        {entry !== undefined && entry.note !== '' && (
          <Section title={t('skill.my_note')}>
            <OwnWords size="inline">{entry.note}</OwnWords>
          </Section>
        )}
        {entry !== undefined && <Kept entry={entry} />}
        <Steps view={view} />
        {skill.stop_note !== '' && <StopNote view={view} />}
        <SkillCounts view={view} />
        <LessonWords view={view} />
        {!shut && <MineOfIt key={skill.id} view={view} />}
      </Stack>
    </Screen>
  );
}

function Actions({ view, act, onPractise }: { view: SkillView; act: Act; onPractise: () => void }) {
  const { skill, entry, mine, eligibility } = view;
  const chosen = entry?.chosen === true;
  const shut = session.status.value === 'locked';
  if (eligibility === 'cautions_first') {
    return (
      <PrimaryButton
        onPress={() => router.go('settings_page', { id: 'flags' })}
        test_id="read-cautions"
      >
        {t('skill.read_cautions')}
      </PrimaryButton>
    );
  }
  const usable = eligibility === 'shown' || eligibility === 'hidden';
  return (
    <ActionStack>
      {usable && skill.steps.length > 0 && (
        <PrimaryButton onPress={onPractise} test_id="practise">
          {t('skill.practise')}
        </PrimaryButton>
      )}
      {!mine && !shut && usable && (
        <QuietButton
          icon={chosen ? 'check' : 'plus'}
          busy={act.busy}
          onPress={() => void act.run(() => toolbox.choose(view, !chosen))}
          test_id="choose"
        >
          {chosen ? t('skill.take_out') : t('skill.choose')}
        </QuietButton>
      )}
      {mine && (
        <QuietButton onPress={() => router.go('skill_edit', { id: skill.id })} test_id="edit-own">
          {t('skill.edit')}
        </QuietButton>
      )}
      {!usable && !mine && (
        <QuietButton href={router.path('skills')}>{t('toolbox.find_ideas')}</QuietButton>
      )}
    </ActionStack>
  );
}

/** What has to be read first: cautions, and why it may not be shown. */
function Before({ view }: { view: SkillView }) {
  const { skill, eligibility } = view;
  return (
    <>
      {view.resembles_substitute && (
        <InlineNotice tone="info">
          <p>{t('skill.resembles')}</p>
        </InlineNotice>
      )}
      {eligibility === 'cautions_first' && (
        <InlineNotice tone="caution">
          <p>{t('skill.cautions_first')}</p>
        </InlineNotice>
      )}
      {(eligibility === 'excluded' || eligibility === 'muted' || eligibility === 'adult_only') && (
        <InlineNotice tone="info" title={t(`skill.left_out.${eligibility}`)}>
          <p>{t('skill.left_out.note')}</p>
        </InlineNotice>
      )}
      {(skill.cautions.length > 0 || skill.seconds_max > 0) && (
        <InlineNotice tone="caution" title={t('skill.cautions')}>
          <ul class="plain-list plain-list--ink">
            {skill.cautions.map((words) => (
              <li key={words}>{words}</li>
            ))}
            {skill.seconds_max > 0 && (
              <li>{t('ride.caution.limit', { seconds: skill.seconds_max })}</li>
            )}
          </ul>
        </InlineNotice>
      )}
    </>
  );
}

function Steps({ view }: { view: SkillView }) {
  if (view.skill.steps.length === 0) return null;
  return (
    <Section title={t('skill.steps')}>
      <ol class="step-list">
        {view.skill.steps.map((step, at) => (
          <li key={at}>
            <bdi>{step.text}</bdi>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StopNote({ view }: { view: SkillView }) {
  const { stop_note, grounding_alternative_id } = view.skill;
  return (
    <InlineNotice tone="info">
      <p>{stop_note}</p>
      {grounding_alternative_id !== '' && <Alternative id={grounding_alternative_id} />}
    </InlineNotice>
  );
}

function Alternative({ id }: { id: string }) {
  const name = use_skill_name(id);
  if (name === '') return null;
  return (
    <LinkButton size="calm" onPress={() => router.go('skill', { id })}>
      {t('skill.instead', { name })}
    </LinkButton>
  );
}

function LessonWords({ view }: { view: SkillView }) {
  const { lesson, evidence_note, clinically_reviewed } = view.skill;
  if (view.mine) return null;
  return (
    <Stack gap="tight">
      {lesson.why !== '' && (
        <Disclosure summary={t('skill.why')}>
          <p>{lesson.why}</p>
        </Disclosure>
      )}
      {(lesson.known !== '' || evidence_note !== '') && (
        <Disclosure summary={t('skill.known')}>
          <Stack gap="tight">
            {lesson.known !== '' && <p>{lesson.known}</p>}
            {evidence_note !== '' && <Quiet>{evidence_note}</Quiet>}
          </Stack>
        </Disclosure>
      )}
      {lesson.not_when !== '' && (
        <Disclosure summary={t('skill.not_when')}>
          <p>{lesson.not_when}</p>
        </Disclosure>
      )}
      {!clinically_reviewed && <Quiet>{t('skill.not_reviewed')}</Quiet>}
    </Stack>
  );
}
