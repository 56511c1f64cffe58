// SPDX-License-Identifier: Apache-2.0
import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/**
 * Where the person is. Addresses are few and neutral, because the browser remembers them: which
 * skill, which person or which step is open stands in the history entry's state and not in its
 * address, and the title never changes.
 */
export const kRoutes = {
  home: '/',
  welcome: '/start',
  help: '/help',
  ride: '/ride',
  building: '/building',
  plan: '/plan',
  plan_make: '/plan/make',
  plan_run: '/plan/run',
  plan_versions: '/plan/versions',
  toolbox: '/box',
  skills: '/ideas',
  skill: '/ideas/one',
  skill_edit: '/ideas/edit',
  people: '/people',
  person: '/people/one',
  triggers: '/signs',
  notes: '/notes',
  urges: '/days',
  search: '/search',
  settings: '/settings',
  settings_page: '/settings/page',
  unlock: '/open',
  medical: '/care',
  about: '/about',
} as const;

export type RouteName = keyof typeof kRoutes;

export interface Place {
  readonly name: RouteName;
  /** What is open there: an id, a section, a step. Empty when the place is entered by its address. */
  readonly id: string;
  /** How many places of ours lie behind this one. */
  readonly depth: number;
}

function route_of(path: string): RouteName | null {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const [name, address] of Object.entries(kRoutes)) {
    if (address === clean && is_route(name)) return name;
  }
  return null;
}

function is_route(name: string): name is RouteName {
  return Object.hasOwn(kRoutes, name);
}

/** Places that mean nothing without an id; by their address they lead to the list above them. */
const kParents: Readonly<Partial<Record<RouteName, RouteName>>> = {
  skill: 'skills',
  person: 'people',
  settings_page: 'settings',
};

interface KeptState {
  readonly id: string;
  readonly depth: number;
}
function kept_state(state: unknown): KeptState {
  if (typeof state !== 'object' || state === null) return { id: '', depth: 0 };
  const id = 'id' in state && typeof state.id === 'string' ? state.id : '';
  const depth = 'depth' in state && typeof state.depth === 'number' ? state.depth : 0;
  return { id, depth };
}

export function place_of(path: string, state: unknown): { place: Place; found: boolean } {
  const named = route_of(path);
  const kept = kept_state(state);
  if (named === null) return { place: { name: 'home', ...kept }, found: false };
  const parent = kept.id === '' ? kParents[named] : undefined;
  return { place: { name: parent ?? named, ...kept }, found: true };
}

const place = signal<Place>({ name: 'home', id: '', depth: 0 });
const found = signal(true);

function arrive(): void {
  const next = place_of(location.pathname, history.state);
  place.value = next.place;
  found.value = next.found;
}

export interface GoOptions {
  readonly id?: string;
  /** Takes the place of this entry instead of lying on top of it. */
  readonly replace?: boolean;
}

function go(name: RouteName, options: GoOptions = {}): void {
  const here = place.peek();
  const is_same = here.name === name && here.id === (options.id ?? '');
  const replaces = options.replace === true || is_same;
  const state: KeptState = { id: options.id ?? '', depth: replaces ? here.depth : here.depth + 1 };
  if (replaces) history.replaceState(state, '', kRoutes[name]);
  else history.pushState(state, '', kRoutes[name]);
  arrive();
}

/** Back, and never out of the app: from the first place it leads home. */
function back(): void {
  if (place.peek().depth > 0) history.back();
  else go('home', { replace: true });
}

function link_of(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  return link.origin === location.origin ? link : null;
}

// Plain links (`href="/people"`) work without a reload; help.html and files are left alone.
function on_click(event: MouseEvent): void {
  const link = link_of(event);
  const name = link === null ? null : route_of(link.pathname);
  if (name === null) return;
  event.preventDefault();
  go(name);
}

export const router = {
  place: place as ReadonlySignal<Place>,
  name: computed(() => place.value.name),
  id: computed(() => place.value.id),
  /** False when the address was none of ours: the place is home then. */
  found: found as ReadonlySignal<boolean>,
  path: (name: RouteName): string => kRoutes[name],
  go,
  back,
  start(): void {
    arrive();
    history.replaceState({ id: place.peek().id, depth: place.peek().depth }, '', location.pathname);
    window.addEventListener('popstate', arrive);
    document.addEventListener('click', on_click);
  },
};
