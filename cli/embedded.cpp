// SPDX-License-Identifier: Apache-2.0
#include "cli/embedded.h"

#include "platform/posix/embed.h"

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
