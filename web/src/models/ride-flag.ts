// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';

/** Whether a ride is under way: nothing may start the page or the core again meanwhile. */
export const ride_is_active = signal(false);
