// SPDX-License-Identifier: Apache-2.0
import { skills, use_resource } from '../../../models';
import type { Resource } from '../../../models';
import type { Skill, SkillView } from '../../../gen/api.gen';

/** One followed reading a skill, however often it is shown. */
const followed = new Map<string, Resource<SkillView>>();

export function skill_of(id: string): Resource<SkillView> {
  const known = followed.get(id);
  if (known !== undefined) return known;
  const one = skills.one(id);
  followed.set(id, one);
  return one;
}

export const short_name = (skill: Skill): string =>
  skill.plain_name === '' ? skill.name : skill.plain_name;

/** The name of a skill by its id; empty until it is known, or when it is not there any more. */
export function use_skill_name(id: string): string {
  const view = use_resource(skill_of(id));
  return view === null ? '' : short_name(view.skill);
}
