// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import { open_card, session } from '../../../models';
import type { OpenCard } from '../../../models';
import {
  EmptyState,
  Eyebrow,
  InlineNotice,
  OwnWords,
  Quiet,
  Section,
  Stack,
  Switch,
} from '../../../ui';
import { as_dialled, section_words } from '../parts/words';
import type { SettingsProps } from './props';

/** What may be read without the passphrase, with the card as it lies on this device. */
export function CardPage({ now, onChange }: SettingsProps) {
  const card = open_card.card.value;
  return (
    <Stack>
      <InlineNotice tone="caution" title={t('settings.card.honest')}>
        <p>
          {session.vault.value?.has_passphrase === true
            ? t('settings.card.honest_note')
            : t('settings.card.honest_device')}
        </p>
      </InlineNotice>
      <Switch
        label={t('settings.card.plan')}
        note={t('settings.card.plan_note')}
        checked={now.card_plan}
        onChange={(card_plan) => onChange({ card_plan })}
        test_id="card-plan"
      />
      <Switch
        label={t('settings.card.people')}
        note={t('settings.card.people_note')}
        checked={now.card_people}
        onChange={(card_people) => onChange({ card_people })}
        test_id="card-people"
      />
      <Switch
        label={t('settings.card.skills')}
        note={t('settings.card.skills_note')}
        checked={now.card_skills}
        onChange={(card_skills) => onChange({ card_skills })}
        test_id="card-skills"
      />
      <Section title={t('settings.card.preview')}>
        <Quiet>{t('settings.card.preview_note')}</Quiet>
        <Preview card={card} />
      </Section>
    </Stack>
  );
}

function Preview({ card }: { card: OpenCard | null }) {
  const empty = card === null || card.plan.length + card.people.length + card.skills.length === 0;
  return (
    <div class="card-preview" data-test="card-preview">
      {empty ? (
        <EmptyState title={t('settings.card.nothing')} />
      ) : (
        <>
          {card.plan.map((line, at) => (
            <div key={`plan-${at}`}>
              <Eyebrow>{section_words(line.kind)}</Eyebrow>
              <OwnWords size="inline">{line.text}</OwnWords>
              {line.contact_name !== '' && (
                <Quiet>{t('plan.link.reaches', { name: line.contact_name })}</Quiet>
              )}
            </div>
          ))}
          {card.people.map((person) => (
            <div key={person.id}>
              <Eyebrow>{t('settings.card.person')}</Eyebrow>
              <OwnWords size="inline">{person.name}</OwnWords>
              {person.actions.map((action) => (
                <Quiet key={action.href}>{as_dialled(action.label)}</Quiet>
              ))}
            </div>
          ))}
          {card.skills.map((skill) => (
            <div key={skill.id}>
              <Eyebrow>{t('settings.card.skill')}</Eyebrow>
              <OwnWords size="inline">{skill.name}</OwnWords>
            </div>
          ))}
        </>
      )}
      <Quiet>{t('settings.card.always')}</Quiet>
    </div>
  );
}
