// SPDX-License-Identifier: Apache-2.0
import type { PlanItem, PlanView, SectionKind, SectionView } from '../../../gen/api.gen';

export const kNoPlan: PlanView = {
  sections: [],
  barrier_prompt: { question: '', hint: '', examples: [] },
  nobody_to_contact: false,
  ask: [],
  checks: [],
  changed_count: 0,
  changes: [],
};

export interface Part {
  readonly kind: SectionKind;
  readonly items: readonly PlanItem[];
}

/** The sections of the plan in use that have lines, in the order of the core. */
export function parts_in_use(view: PlanView): Part[] {
  return parts_of(view, view.current?.items ?? []);
}

export function parts_of(view: PlanView, items: readonly PlanItem[]): Part[] {
  return view.sections
    .map(({ kind }) => ({ kind, items: in_order(items.filter((item) => item.kind === kind)) }))
    .filter((part) => part.items.length > 0);
}

/** Lines by their fractional key, which is compared byte by byte. */
function in_order(items: readonly PlanItem[]): PlanItem[] {
  return [...items].sort((a, b) =>
    a.order_key < b.order_key ? -1 : a.order_key > b.order_key ? 1 : 0,
  );
}

export function section_of(view: PlanView, kind: string): SectionView | undefined {
  return view.sections.find((section) => section.kind === kind);
}

/** The main step after this one; undefined after the last, and after one that is offered below. */
export function next_step(view: PlanView, kind: SectionKind): SectionView | undefined {
  const steps = view.sections.filter((section) => section.core);
  const at = steps.findIndex((section) => section.kind === kind);
  return at < 0 ? undefined : steps[at + 1];
}

export const line_count = (view: PlanView): number =>
  view.sections.reduce((count, section) => count + section.items.length, 0);
