// SPDX-License-Identifier: Apache-2.0
#pragma once

// BW_EMBED(name, "path") puts the bytes of a file into the program, between `name_begin` and
// `name_end`, with a zero behind them. At namespace scope, once a name in a program.
// The assembler takes the bytes of the files; the compiler never sees them.
#define BW_EMBED(name, path)                                         \
    __asm__(                                                         \
        ".pushsection .rodata\n"                                     \
        ".global " #name "_begin\n" #name "_begin:\n.incbin \"" path \
        "\"\n"                                                       \
        ".global " #name "_end\n" #name                              \
        "_end:\n.byte 0\n"                                           \
        ".popsection\n"                                              \
    );                                                               \
    extern "C" const char name##_begin[];                            \
    extern "C" const char name##_end[];
