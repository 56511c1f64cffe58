// SPDX-License-Identifier: Apache-2.0
import type { ProblemCode } from './protocol';

/** A failure with a code that has words in the message catalogue. `what` is never shown. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, what = '') {
    super(what === '' ? code : `${code}: ${what}`);
    this.name = 'Problem';
    this.code = code;
  }
}

export function code_of(cause: unknown): ProblemCode {
  return cause instanceof Problem ? cause.code : 'crashed';
}
