// SPDX-License-Identifier: Apache-2.0
import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { code_of, Problem } from '../client/client';
import type { ProblemCode } from '../client/client';
import { core } from '../client/core';
import type {
  Door,
  EntryChoice,
  FinishRide,
  RideKept,
  RideScreen,
  RideStep,
  RideView,
} from '../gen/api.gen';
import { ride_is_active } from './ride-flag';
import { session } from './session';
import { keep_screen_on } from './wake-lock';

/** The core decides every screen; this draws the first one before the core is there. */
const view = signal<RideView | null>(null);
const busy = signal(false);
const problem = signal<ProblemCode | null>(null);
const elapsed_s = signal(0);
/** True while the screen was guessed here, because the core has not answered yet. */
const is_guess = signal(false);

let ticker: ReturnType<typeof setInterval> | undefined;
let shown_at_ms = 0;

const kFirstView: RideView = {
  screen: 'entry_check',
  door: 'help_now',
  elapsed_s: 0,
  planned_minutes: 0,
  next_mark_s: 0,
  rate_moment: 'none',
  use_words: false,
  suggestions: [],
  step_index: 0,
  tried_count: 0,
  people_offered: false,
  lines_offered: false,
  history_hidden: true,
  roughness: 0.6,
  can_go_back: false,
  feelings: [],
  settings: [],
};

const kFirstScreens: Readonly<Partial<Record<Door, RideScreen>>> = { help_now: 'entry_check' };
/** Human help is on the screen at once, whatever the core is doing (CS-15). */
const kNextScreens: Readonly<Partial<Record<EntryChoice, RideScreen>>> = {
  dying_or_unsure: 'people_first',
  already_hurt: 'medical',
};

function now_ms(): number {
  return performance.now();
}

function tick(): void {
  const current = view.peek();
  if (current === null) return;
  elapsed_s.value = current.elapsed_s + Math.floor((now_ms() - shown_at_ms) / 1000);
  const is_due = current.next_mark_s > 0 && elapsed_s.peek() >= current.next_mark_s;
  if (is_due && current.screen !== 'still_there' && !busy.peek()) void look_again();
}

function show(next: RideView): void {
  shown_at_ms = now_ms();
  batch(() => {
    view.value = next;
    is_guess.value = false;
    elapsed_s.value = next.elapsed_s;
    problem.value = null;
    // Until it is finished or forgotten: what is kept of it is still in the core's memory.
    ride_is_active.value = true;
  });
  keep_screen_on(next.screen !== 'ended');
  if (ticker === undefined) ticker = setInterval(tick, 1000);
}

function guess(screen: RideScreen, door: Door): void {
  batch(() => {
    view.value = { ...(view.peek() ?? kFirstView), screen, door };
    is_guess.value = true;
    ride_is_active.value = true;
  });
}

async function ask(call: () => Promise<{ value: RideView }>): Promise<void> {
  busy.value = true;
  try {
    show((await call()).value);
  } catch (cause) {
    problem.value = code_of(cause);
    if (problem.peek() === 'crashed') forget();
  } finally {
    busy.value = false;
  }
}

async function look_again(): Promise<void> {
  await ask(() => core.call('ride.view', {}));
}

const kStep: Omit<RideStep, 'action'> = { feelings: [], settings: [], missing_needs: [] };

async function step(
  action: RideStep['action'],
  details: Partial<Omit<RideStep, 'action'>> = {},
): Promise<void> {
  const ahead = details.entry_choice === undefined ? undefined : kNextScreens[details.entry_choice];
  if (ahead !== undefined) guess(ahead, view.peek()?.door ?? 'help_now');
  await ask(() => core.call('ride.step', { ...kStep, ...details, action }));
}

async function begin(door: Door, skill_id?: string): Promise<void> {
  const first = kFirstScreens[door];
  if (first !== undefined && view.peek() === null) guess(first, door);
  await ask(() => core.call('ride.begin', skill_id === undefined ? { door } : { door, skill_id }));
}

function forget(): void {
  clearInterval(ticker);
  ticker = undefined;
  keep_screen_on(false);
  batch(() => {
    view.value = null;
    is_guess.value = false;
    elapsed_s.value = 0;
    ride_is_active.value = false;
  });
}

const kNothingKept: FinishRide = { keep: false, note: '', who_was_there: '', trigger_ids: [] };

/** Ends it and keeps or forgets it. While locked it is sealed until the next unlock. */
async function finish(details: Partial<FinishRide> = {}): Promise<RideKept> {
  if (details.keep === true) {
    try {
      await session.ensure_vault();
    } catch (cause) {
      // Locked is fine: the core seals it. Without storage nothing can be kept.
      if (!(cause instanceof Problem) || cause.code !== 'locked') throw cause;
    }
  }
  const { value } = await core.call('ride.finish', { ...kNothingKept, ...details });
  forget();
  return value;
}

export const ride = {
  view: view as ReadonlySignal<RideView | null>,
  is_active: ride_is_active as ReadonlySignal<boolean>,
  /** Waiting for the core; buttons stay pressable. */
  busy: busy as ReadonlySignal<boolean>,
  is_guess: is_guess as ReadonlySignal<boolean>,
  problem: problem as ReadonlySignal<ProblemCode | null>,
  /** Seconds since it began, counting. */
  elapsed_s: elapsed_s as ReadonlySignal<number>,
  /** 0..1 of what was planned; null when open-ended. */
  progress: computed(() => {
    const planned_s = (view.value?.planned_minutes ?? 0) * 60;
    return planned_s === 0 ? null : Math.min(1, elapsed_s.value / planned_s);
  }),
  begin,
  step,
  look_again,
  finish,
  forget,
};
