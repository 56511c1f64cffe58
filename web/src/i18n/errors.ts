// SPDX-License-Identifier: Apache-2.0
import type { ProblemCode } from '../worker/protocol';
import { t } from './index';

export interface ErrorWords {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

/** What happened, what is safe, what to do: chosen by code, never from an error's own text. */
export function error_words(code: ProblemCode): ErrorWords {
  return {
    what: t(`error.${code}.what`),
    safe: t(`error.${code}.safe`),
    todo: t(`error.${code}.do`),
  };
}
