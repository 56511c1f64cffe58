// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/word_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "tools/tidy/layers.h"

namespace bw::tidy {
namespace {

struct Banned {
    std::string_view name;
    std::string_view instead;
    bool also_in_tests = true;
};

constexpr std::string_view kNumbers =
    "std::from_chars, which needs no locale and cannot throw; hold the result with BW_TRY";
constexpr std::string_view kFormat = "std::format or std::print, whose arguments are checked";
constexpr std::string_view kChance = "the Random port, which a test can seed";
constexpr std::string_view kLocale =
    "std::format without a locale; the words for people come from web/src/i18n";

constexpr auto kBanned = std::to_array<Banned>({
    {".value()", "BW_TRY, or `*` after a check: without exceptions value() ends the program", false
    },
    {"stoi", kNumbers},
    {"stol", kNumbers},
    {"stoll", kNumbers},
    {"stoul", kNumbers},
    {"stoull", kNumbers},
    {"stod", kNumbers},
    {"stof", kNumbers},
    {"atoi", kNumbers},
    {"atol", kNumbers},
    {"atof", kNumbers},
    {"strtol", kNumbers},
    {"strtoul", kNumbers},
    {"strtoull", kNumbers},
    {"strtod", kNumbers},
    {"sscanf", kNumbers},
    {"printf", kFormat},
    {"fprintf", kFormat},
    {"sprintf", kFormat},
    {"snprintf", kFormat},
    {"vprintf", kFormat},
    {"vfprintf", kFormat},
    {"vsnprintf", kFormat},
    {"system_clock", "the Clock port, which a test can set"},
    {"rand", kChance},
    {"srand", kChance},
    {"random_device", kChance, false},
    {"setlocale", kLocale},
    {"std::locale", kLocale},
    {"<locale>", kLocale},
    {"using namespace", "the names themselves: a reader sees where they come from"},
});

struct Part {
    std::string_view begin;
    std::string_view end;
};

// In two parts each, so that this file does not hold what it looks for.
constexpr auto kMarks = std::to_array<Part>({{"TO", "DO"}, {"FIX", "ME"}, {"XX", "X"}});
constexpr auto kHosts = std::to_array<Part>({
    {"deb.", "debian.org"},
    {"ftp.", "debian.org"},
    {"security.", "debian.org"},
    {"snapshot.", "debian.org"},
    {"registry.", "npmjs.org"},
    {"registry.", "yarnpkg.com"},
    {"npmjs", ".com"},
    {"npmmirror", ".com"},
});
constexpr auto kPlaces = std::to_array<Part>({{"/wo", "rk/"}, {"/ro", "ot/"}, {"/ho", "me/"}});

std::string joined(const Part& part) {
    return std::string(part.begin).append(part.end);
}

void add(
    Findings& findings,
    std::string_view path,
    std::size_t index,
    std::string_view rule,
    std::string_view instead
) {
    findings.push_back({std::string(path), index + 1, std::string(rule), std::string(instead)});
}

// A path of this machine begins where no other path goes on.
bool holds_place(std::string_view line, std::string_view place) {
    for (std::size_t at = line.find(place); at != std::string_view::npos;
         at = line.find(place, at + 1)) {
        const char before = at == 0 ? ' ' : line[at - 1];
        if (!is_name_part(before) && !std::string_view("./}-*~)$").contains(before)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void check_banned_names(std::string_view path, const SourceText& source, Findings& findings) {
    const bool test = is_test_code(path);
    for (std::size_t index = 0; index < source.code.size(); ++index) {
        for (const Banned& banned : kBanned) {
            if (test && !banned.also_in_tests) {
                continue;
            }
            if (find_word(source.code[index], banned.name) != std::string_view::npos) {
                add(findings,
                    path,
                    index,
                    "banned-name",
                    std::string(banned.name).append(": use ").append(banned.instead));
            }
        }
    }
}

void check_plain_text(std::string_view path, const SourceText& source, Findings& findings) {
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        const std::string_view line = source.lines[index];
        for (const Part& mark : kMarks) {
            if (find_word(line, joined(mark)) != std::string_view::npos) {
                add(findings,
                    path,
                    index,
                    "unfinished",
                    "finish it, or open an issue and say so there");
            }
        }
        for (const Part& host : kHosts) {
            if (line.contains(joined(host))) {
                add(findings,
                    path,
                    index,
                    "registry-host",
                    "no registry by name: the machine's own configuration decides where packages "
                    "are");
            }
        }
        for (const Part& place : kPlaces) {
            if (holds_place(line, joined(place))) {
                add(findings,
                    path,
                    index,
                    "machine-path",
                    "no folder of one machine: use a path from the root of the repository");
            }
        }
    }
}

void check_licence(
    std::string_view path, const SourceText& source, Language language, Findings& findings
) {
    if (language == Language::kOther) {
        return;
    }
    const auto first = std::min<std::size_t>(source.lines.size(), 4);
    for (std::size_t index = 0; index < first; ++index) {
        if (source.lines[index].contains("SPDX-License-Identifier: Apache-2.0")) {
            return;
        }
    }
    add(findings, path, 0, "licence", "begin with SPDX-License-Identifier: Apache-2.0 in a comment"
    );
}

}  // namespace bw::tidy
