// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import { useSignalEffect } from '@preact/signals';
import type { Resource } from './resource';
import { session } from './session';

/** Reads a resource for as long as a view is shown, and again after an unlock. Returns its value. */
export function use_resource<T>(of: Resource<T>): T | null {
  useSignalEffect(() => {
    if (session.is_open.value || session.status.value !== 'locked') void of.open();
  });
  useEffect(() => {
    void of.open();
  }, [of]);
  return of.value.value;
}
