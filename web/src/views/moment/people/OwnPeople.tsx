// SPDX-License-Identifier: Apache-2.0
import { t } from '../../../i18n';
import type { HelpPerson } from '../../../models';
import { ActionRow, Card, LinkButton, Quiet, QuietButton, Section, Stack } from '../../../ui';
import { reach_words } from './reach';

interface OwnPeopleProps {
  people: readonly HelpPerson[];
  /** Opens the composer; left out where nothing can be composed (the open card). */
  onAsk?: ((person: HelpPerson) => void) | undefined;
  /** Tells the ride whom the person turned to. */
  onReached?: ((person: HelpPerson) => void) | undefined;
}

function PersonCard({ person, onAsk, onReached }: { person: HelpPerson } & Omit<OwnPeopleProps, 'people'>) {
  return (
    <Card title={person.name} level={3}>
      <Stack gap="tight">
        {person.availability_text !== '' && <Quiet>{person.availability_text}</Quiet>}
        <ActionRow>
          {person.actions.map((action) => {
            const words = reach_words(action.type, person.name);
            return (
              <QuietButton
                key={`${action.type}:${action.href}`}
                href={action.href}
                icon={words.icon}
                aria_label={words.named}
                onPress={() => onReached?.(person)}
              >
                {words.short}
              </QuietButton>
            );
          })}
        </ActionRow>
        {onAsk !== undefined && (
          <LinkButton
            size="calm"
            aria_label={t('people_now.ask_named', { name: person.name })}
            onPress={() => onAsk(person)}
            test_id="ask"
          >
            {t('people_now.ask')}
          </LinkButton>
        )}
      </Stack>
    </Card>
  );
}

/** The person's own people, in the person's own order. Whoever said no is not here. */
export function OwnPeople({ people, onAsk, onReached }: OwnPeopleProps) {
  const there = people.filter((person) => person.actions.length > 0);
  if (there.length === 0) return null;
  return (
    <Section title={t('people_now.own')}>
      <Stack>
        {there.map((person) => (
          <PersonCard key={person.id} person={person} onAsk={onAsk} onReached={onReached} />
        ))}
      </Stack>
    </Section>
  );
}
