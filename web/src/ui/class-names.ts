// SPDX-License-Identifier: Apache-2.0

/** Joins the class names that are present, so that a component reads as a list of conditions. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
