// SPDX-License-Identifier: Apache-2.0
#pragma once

// What lies in the program itself, so that it works wherever it is copied to.

#include <string_view>

namespace bw::cli {

std::string_view embedded_catalogue();     // as `bw_content pack` writes it
std::string_view embedded_own_words();     // cli/words/en.json
std::string_view embedded_shared_words();  // web/src/i18n/en.json

}  // namespace bw::cli
