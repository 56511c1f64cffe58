// SPDX-License-Identifier: Apache-2.0

/**
 * Where the quick exit leads: plain pages that anybody might have open. The first one is used;
 * whoever runs Breakwater for another place may put a better known one in front.
 */
export const kExitPages: readonly string[] = ['https://www.bbc.co.uk/weather'];
