// SPDX-License-Identifier: Apache-2.0
import { router } from '../../../app/router';
import type { Door } from '../../../gen/api.gen';
import { ride } from '../../../models';

/**
 * Which door a ride is entered by stands in the history entry, never in the address. Empty: the
 * entry check.
 */
const kSkillPrefix = 'skill/';
const kToDo = 'to_do';

export interface Entrance {
  readonly door: Door;
  readonly skill_id?: string;
}

export function entrance_of(route_id: string): Entrance {
  if (route_id.startsWith(kSkillPrefix)) {
    return { door: 'skill', skill_id: route_id.slice(kSkillPrefix.length) };
  }
  return { door: route_id === kToDo ? 'ride' : 'help_now' };
}

/** Straight to the water and the tools, without the entry check. */
export function go_to_tools(): void {
  ride.forget();
  router.go('ride', { id: kToDo });
}

/** One skill, step by step. */
export function go_to_skill(skill_id: string): void {
  ride.forget();
  router.go('ride', { id: `${kSkillPrefix}${skill_id}` });
}
