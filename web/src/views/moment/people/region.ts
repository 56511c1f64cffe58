// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { LinesView } from '../../../gen/api.gen';
import { help, settings } from '../../../models';

/** Lines of a country that was chosen where nothing can be kept: locked, or before the first run ends. */
const visiting = signal<LinesView | null>(null);

export const visiting_lines: ReadonlySignal<LinesView | null> = visiting;

/** Shows the lines of a country until the page is left, without keeping the choice. */
export async function visit_region(region: string): Promise<void> {
  visiting.value = region === '' ? null : await help.lines_for(region);
}

/** Keeps the country; where that is not possible, shows its lines at least for now. */
export async function choose_region(region: string): Promise<void> {
  await visit_region(region);
  try {
    await settings.put({ region });
    visiting.value = null;
  } catch {
    // Locked or without storage: the lines are on the screen all the same.
  }
}
