// SPDX-License-Identifier: Apache-2.0

/** What views may know: signals and acts. Only models call the core. */
export { about } from './about';
export { secret_bytes } from '../client/bytes';
export { code_of, Problem } from '../client/client';
export type { ProblemCode } from '../client/client';
export { open_card } from './card';
export type { CardLine, CardPerson, CardSkill, OpenCard } from '../gen/api.gen';
export { help, kNewContact, people } from './people';
export type { HelpNow, HelpPerson } from './people';
export { plan } from './plan';
export { presence } from './presence';
export { print_plan } from './print';
export type { Sheet } from './print';
export { attachments, kNewTrigger, notes, search, triggers, urges } from './records';
export type { Resource } from './resource';
export { kPageStep } from './pages';
export type { Pages } from './pages';
export { ride } from './ride';
export { session } from './session';
export type { SessionStatus } from './session';
export { settings } from './settings';
export type { Appearance } from './settings';
export { kNewSkill, skills, toolbox } from './skills';
export { tabs } from './tabs';
export { updates } from './updates';
export { use_resource } from './use';
