// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/print_words.h"

#include <algorithm>

#include "core/base/time.h"

namespace bw::interop {

namespace {

// One pass over the pattern: what is filled in is never read again as a pattern, so that braces in
// the person's own words stay what they are.
std::string filled(std::string_view pattern, PrintWords::Fillers fillers) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', open);
        out += pattern.substr(0, open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            out += open == std::string_view::npos ? std::string_view() : pattern.substr(open);
            return out;
        }
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        for (const auto& [known, value] : fillers) {
            if (known == name) {
                out += value;
            }
        }
        pattern.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

std::string PrintWords::say(std::string_view key, Fillers fillers) {
    const auto found = std::ranges::find(words_, key, &PrintWord::key);
    if (found == words_.end() || found->text.empty()) {
        missing_ = true;
        return {};
    }
    return filled(found->text, fillers);
}

std::string PrintWords::say_day(std::string_view day) {
    const auto parsed = parse_day(day);
    if (!parsed) {
        return std::string(day);
    }
    return say(
        "date",
        {{"day", std::to_string(parsed->day)},
         {"month", say("month." + std::to_string(parsed->month))},
         {"year", std::to_string(parsed->year)}}
    );
}

Status PrintWords::check() const {
    if (missing_) {
        return fail(ErrorCode::kInvalidArgument, "words: one that paper needs is missing");
    }
    return {};
}

}  // namespace bw::interop
