// SPDX-License-Identifier: Apache-2.0
#include "cli/embedded.h"

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

BW_EMBED(bw_cli_catalogue, BW_CATALOGUE_FILE)
BW_EMBED(bw_cli_own_words, BW_OWN_WORDS_FILE)
BW_EMBED(bw_cli_shared_words, BW_SHARED_WORDS_FILE)

namespace bw::cli {

std::string_view embedded_catalogue() {
    return {bw_cli_catalogue_begin, bw_cli_catalogue_end};
}

std::string_view embedded_own_words() {
    return {bw_cli_own_words_begin, bw_cli_own_words_end};
}

std::string_view embedded_shared_words() {
    return {bw_cli_shared_words_begin, bw_cli_shared_words_end};
}

}  // namespace bw::cli
