// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { router } from '../../../app/router';
import type { RideView } from '../../../gen/api.gen';
import { error_words, load_words, t } from '../../../i18n';
import { ride } from '../../../models';
import type { ProblemCode } from '../../../models';
import { Toast } from '../../../ui';
import { top_line } from '../../shell/top';
import { EntryCheck } from '../EntryCheck';
import { AfterSkill } from './AfterSkill';
import { BeforeEnd } from './BeforeEnd';
import { Ended } from './Ended';
import type { Entrance } from './doors';
import { Feelings } from './Feelings';
import { Medical } from './Medical';
import { leave_ride, pending } from './pending';
import { PeopleFirst } from './PeopleFirst';
import type { Act, RideScreenProps } from './props';
import { RidePeople } from './RidePeople';
import { Riding } from './Riding';
import { SkillStep } from './SkillStep';
import { StillThere } from './StillThere';
import { Suggestions } from './Suggestions';
import { WithoutCore } from './Waiting';

/** Exactly one screen for each word of the core's: a new word does not compile until it has one. */
const kScreens: Record<
  Exclude<RideView['screen'], 'ended'>,
  (props: RideScreenProps) => preact.JSX.Element | null
> = {
  entry_check: EntryCheck,
  people_first: PeopleFirst,
  medical: Medical,
  ride: Riding,
  feelings: Feelings,
  suggestions: Suggestions,
  skill_step: SkillStep,
  after_skill: AfterSkill,
  still_there: StillThere,
  people: RidePeople,
  before_end: BeforeEnd,
};

function take({ action, ...details }: Act): void {
  // A second touch while the first is on its way is a trembling hand, not a second wish.
  if (ride.busy.peek() && !ride.is_guess.peek()) return;
  void ride.step(action, details);
}

function begin({ door, skill_id }: Entrance): void {
  pending.begin();
  void ride.begin(door, skill_id);
}

/** A ride that has ended is let go with the screen; what was not kept is forgotten by the core. */
function let_go_if_over(): void {
  if (ride.view.peek()?.screen === 'ended') void leave_ride();
}

interface Over {
  may_keep: boolean;
}

/** Whether this ride has ended, and whether its words may still be kept. */
function over_of(view: RideView | null): Over | null {
  return view?.screen === 'ended' ? { may_keep: !view.lines_offered } : null;
}

/** An act that the core did not take: the screen stays as it was, and says so. */
function Refused({ code }: { code: ProblemCode | null }) {
  const [seen, set_seen] = useState<ProblemCode | null>(null);
  useEffect(() => {
    if (code === null) set_seen(null);
  }, [code]);
  const words = code === null || code === seen ? null : error_words(code);
  return (
    <Toast
      message={words === null ? null : `${words.what} ${words.todo}`}
      onDismiss={() => set_seen(code)}
      dismiss_label={t('shell.dismiss')}
    />
  );
}

export function RideRoute({ entrance }: { entrance: Entrance }) {
  const [answered, set_answered] = useState(false);
  const [was_over, set_was_over] = useState<Over | null>(null);
  const view = ride.view.value;
  // What the core says now, or what it said before it forgot the ride; never a frame of another screen.
  const over = was_over ?? over_of(view);
  useEffect(() => {
    void load_words();
    if (ride.view.peek() === null) begin(entrance);
    else void ride.look_again();
    return let_go_if_over;
  }, []);
  useEffect(() => {
    if (over !== null) set_was_over(over);
  }, [over !== null]);
  const back = () => (view?.can_go_back === true ? take({ action: 'back' }) : router.back());
  if (over !== null) {
    const may_keep = over.may_keep && ride.view.value !== null;
    return <Ended may_keep={may_keep} top={top_line('usual', () => router.go('home', { replace: true }))} />;
  }
  const waits = ride.is_guess.value && answered && view?.screen === 'entry_check';
  if (view === null || view.screen === 'ended' || waits || ride.problem.value === 'no_core') {
    const again = () => begin(entrance);
    return <WithoutCore broken={ride.problem.value !== null} onAgain={again} top={top_line()} />;
  }
  const CurrentScreen = kScreens[view.screen];
  const act = (step: Act) => {
    set_answered(true);
    take(step);
  };
  return (
    <>
      <CurrentScreen view={view} act={act} top={top_line('usual', back)} />
      <Refused code={ride.problem.value} />
    </>
  );
}
