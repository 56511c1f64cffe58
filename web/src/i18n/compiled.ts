// SPDX-License-Identifier: Apache-2.0
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A message as the build leaves it: plain text where there is nothing to fill in, else its parts. */
export type CompiledMessage = string | readonly MessageFormatElement[];
