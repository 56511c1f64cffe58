// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import type { RouteName } from '../../app/router';
import './calm.css';

type Loader = () => Promise<{ default: ComponentType }>;

/** The screens of calm hours, each brought when it is first wanted. */
export const calm_views = {
  plan: () => import('./plan/PlanScreen'),
  plan_make: () => import('./plan/MakePlan'),
  plan_versions: () => import('./plan/Versions'),
  toolbox: () => import('./toolbox/Toolbox'),
  skills: () => import('./toolbox/Ideas'),
  skill: () => import('./toolbox/SkillScreen'),
  skill_edit: () => import('./toolbox/EditSkill'),
  triggers: () => import('./triggers/Triggers'),
  people: () => import('./people/People'),
  person: () => import('./people/Person'),
  notes: () => import('./notes/Notes'),
  search: () => import('./notes/Search'),
  urges: () => import('./notes/Urges'),
  settings: () => import('./settings/Settings'),
  settings_page: () => import('./settings/SettingsPage'),
  about: () => import('./settings/AboutScreen'),
} as const satisfies Partial<Record<RouteName, Loader>>;
