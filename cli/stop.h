// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a subcommand ends, and why. A function that may end it early returns OrStop<T>; BW_GO hands
// an Error of the core or a Stop on, as BW_TRY does in the core.

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace bw::cli {

// The exit codes. 1 to 10 are the numbers of ErrorCode, so that one table (docs/errors.md) holds
// for both; what only a terminal knows follows. Append only: scripts read them.
enum class Exit {
    kDone = 0,
    kInvalid = 1,       // what was given is wrong; nothing was changed
    kNotFound = 2,      // no such entry, region or version
    kConflict = 3,      // it is there already, or somebody else changed it first
    kLocked = 4,        // this needs the vault open, and it was not opened
    kWrongKey = 5,      // the passphrase, code or device key does not open it
    kDamaged = 6,       // bytes are damaged; also when a check found something
    kStorageFull = 7,   // no space is left
    kStorage = 8,       // reading or writing failed, also on standard output
    kLimit = 9,         // more than fits
    kNewer = 10,        // written by a newer version
    kNoVault = 11,      // there is no vault at this place
    kBusy = 12,         // another process has the vault open
    kNobodyToAsk = 13,  // an answer is needed and there is no terminal to ask at
    kStopped = 14,      // the person said no, or stopped; nothing was changed
    kUsage = 64,        // the command line is not understood
    kInternal = 70,     // a mistake of ours
};

// A piece of text that is put in the place of `{name}`.
struct Filler {
    std::string name;
    std::string value;
};

// Why it ends. `key` names the words for the person: `<key>.what`, `.safe` and `.do` where they
// exist. `code` is what --json tells.
struct Stop {
    Exit exit = Exit::kInternal;
    std::string code;
    std::string key;
    std::vector<Filler> fill;
    std::string what;  // for developers, from the core; never words of the person
};

template <class T>
using OrStop = std::expected<T, Stop>;

// A stop with words `stop.<code>`.
std::unexpected<Stop> stop_with(Exit exit, std::string_view code, std::vector<Filler> fill = {});

// What an error of the core means here; words `error.<code>`.
Stop stop_of(const Error& error);

inline std::unexpected<Stop> stopped(const Error& error) {
    return std::unexpected(stop_of(error));
}
inline std::unexpected<Stop> stopped(Stop stop) {
    return std::unexpected(std::move(stop));
}

}  // namespace bw::cli

// Yields the value, or ends the enclosing function with its Stop or Error. One a statement.
#define BW_GO(expression)                                               \
    __extension__({                                                     \
        auto&& bw_go_result = (expression);                             \
        if (!bw_go_result) [[unlikely]] {                               \
            return ::bw::cli::stopped(std::move(bw_go_result).error()); \
        }                                                               \
        *std::move(bw_go_result);                                       \
    })
