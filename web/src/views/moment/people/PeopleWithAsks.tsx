// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { people as people_model, session } from '../../../models';
import type { HelpPerson } from '../../../models';
import { AskComposer } from './AskComposer';
import { OwnPeople } from './OwnPeople';

interface PeopleWithAsksProps {
  people: readonly HelpPerson[];
  onReached?: ((person: HelpPerson) => void) | undefined;
}

/** The person's own people, with the composer for graded asks behind each. */
export function PeopleWithAsks({ people, onReached }: PeopleWithAsksProps) {
  const [asked, set_asked] = useState<HelpPerson | null>(null);
  return (
    <>
      <OwnPeople people={people} onAsk={session.is_open.value ? set_asked : undefined} onReached={onReached} />
      <AskComposer
        person={asked}
        compose={(ask) => people_model.compose(ask.contact_id, ask.kind)}
        onReached={onReached}
        onClose={() => set_asked(null)}
      />
    </>
  );
}
