// SPDX-License-Identifier: Apache-2.0
#pragma once

// How words of the person come in. As an argument they may stay in the shell's history and show in
// the list of processes; so every command that takes them also takes them from a pipe or asks.

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace bw::cli {

// `given` if there is any; else what was piped in; else what the person types at `question`.
// Errors: kNobodyToAsk, which names `option`; kStopped; kLimit.
OrStop<std::string> own_words(
    Context& context, const std::string& given, std::string_view question, std::string_view option
);

// The words of a positional that may have been given without quotes.
std::string joined(const std::vector<std::string>& words);

// Asks before something is removed. Errors: kStopped after a no; kNobodyToAsk names `--yes`.
OrStop<void> confirm_removal(Context& context, std::string_view question, bool said_yes);

// The day of an instant where the person is now, as YYYY-MM-DD; empty for 0.
std::string day_of(Context& context, UtcMillis at_ms);

}  // namespace bw::cli
