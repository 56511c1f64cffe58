// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expected>
#include <string>

namespace bw::server {

// The meaning of the exit codes is that of sysexits.h; docs/operator/README.md lists them.
inline constexpr int kExitOk = 0;
inline constexpr int kExitUsage = 64;
inline constexpr int kExitUnavailable = 69;
inline constexpr int kExitInternal = 70;
inline constexpr int kExitCannotCreate = 73;
inline constexpr int kExitPermission = 77;

// Why the program ends before it serves, said to the operator in one sentence that names the
// folder or port and what to do. That is why it is no bw::Error, whose text is fixed: the operator
// typed these names, and nothing of a person's is known here.
struct Ending {
    int exit_code = kExitInternal;
    std::string text;
};

template <class T>
using OrEnding = std::expected<T, Ending>;

inline std::unexpected<Ending> end_with(int exit_code, std::string text) {
    return std::unexpected(Ending{.exit_code = exit_code, .text = std::move(text)});
}

}  // namespace bw::server
