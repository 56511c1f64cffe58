// SPDX-License-Identifier: Apache-2.0
#include "cli/stop.h"

namespace bw::cli {

std::unexpected<Stop> stop_with(Exit exit, std::string_view code, std::vector<Filler> fill) {
    return std::unexpected(Stop{
        .exit = exit,
        .code = std::string(code),
        .key = "stop." + std::string(code),
        .fill = std::move(fill),
        .what = {},
    });
}

Stop stop_of(const Error& error) {
    const std::string code(error_code_name(error.code()));
    return {
        .exit = static_cast<Exit>(error.code()),
        .code = code,
        .key = "error." + code,
        .fill = {},
        .what = std::string(error.what()),
    };
}

}  // namespace bw::cli
