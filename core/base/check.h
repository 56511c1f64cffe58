// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two kinds of assertion. Neither may ever look at input: input gets an Error.
//   BW_CHECK   a mistake of the programmer that must not go on; always compiled, traps.
//   BW_ASSUME  a mistake that is expensive to look for; debug builds only.
#define BW_CHECK(condition)   \
    do {                      \
        if (!(condition)) {   \
            __builtin_trap(); \
        }                     \
    } while (false)

#ifdef NDEBUG
#define BW_ASSUME(condition) \
    do {                     \
    } while (false)
#else
#define BW_ASSUME(condition) BW_CHECK(condition)
#endif
