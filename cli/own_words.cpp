// SPDX-License-Identifier: Apache-2.0
#include "cli/own_words.h"

#include "core/base/time.h"

namespace bw::cli {

OrStop<std::string> own_words(
    Context& context, const std::string& given, std::string_view question, std::string_view option
) {
    if (!given.empty()) {
        return given;
    }
    if (auto piped = BW_GO(context.terminal.piped_text())) {
        return *std::move(piped);
    }
    return context.terminal.ask(question, option);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

OrStop<void> confirm_removal(Context& context, std::string_view question, bool said_yes) {
    if (said_yes) {
        return {};
    }
    if (!BW_GO(context.terminal.confirm(question, false, "--yes"))) {
        return stop_with(Exit::kStopped, "stopped");
    }
    return {};
}

std::string day_of(Context& context, UtcMillis at_ms) {
    if (at_ms == 0) {
        return {};
    }
    return format_day(local_day(at_ms, context.door.clock().utc_offset_minutes()));
}

}  // namespace bw::cli
