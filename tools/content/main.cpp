// SPDX-License-Identifier: Apache-2.0
#include <ctime>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/content/files.h"
#include "tools/content/lint.h"
#include "tools/content/pack.h"

namespace {

using bw::tools::Finding;

constexpr int kFailed = 1;
constexpr int kUsage = 2;

int usage() {
    std::cerr << "bw_content lint [--today YYYY-MM-DD] [--messages FILE] DIR\n"
                 "bw_content pack DIR OUT\n";
    return kUsage;
}

bw::CalendarDay today() {
    return bw::local_day(static_cast<bw::UtcMillis>(std::time(nullptr)) * bw::kMillisPerSecond, 0);
}

void print(const Finding& finding) {
    std::cerr << (finding.warning ? "warning: " : "") << finding.file;
    if (!finding.field.empty()) {
        std::cerr << ": " << finding.field;
    }
    std::cerr << ": " << finding.what << " (" << finding.why << ")\n";
}

std::optional<bw::tools::LintInput> lint_input(std::span<const std::string_view> words) {
    bw::tools::LintInput input{.content = {}, .messages = {}, .today = today()};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool has_value = at + 1 < words.size();
        if (words[at] == "--today" && has_value) {
            const auto day = bw::parse_day(words[++at]);
            if (!day) {
                return std::nullopt;
            }
            input.today = *day;
        } else if (words[at] == "--messages" && has_value) {
            input.messages = words[++at];
        } else if (input.content.empty() && !words[at].starts_with("--")) {
            input.content = words[at];
        } else {
            return std::nullopt;
        }
    }
    return input.content.empty() ? std::nullopt : std::optional(input);
}

int run_lint(std::span<const std::string_view> words) {
    const auto input = lint_input(words);
    if (!input) {
        return usage();
    }
    const auto findings = bw::tools::lint(*input);
    if (!findings) {
        std::cerr << "bw_content: lint/en.json: " << findings.error().what() << "\n";
        return kFailed;
    }
    std::size_t failures = 0;
    for (const Finding& finding : *findings) {
        print(finding);
        failures += finding.warning ? 0U : 1U;
    }
    std::cout << "content: " << failures << " to change, " << findings->size() - failures
              << " warnings\n";
    return failures == 0 ? 0 : kFailed;
}

int run_pack(std::span<const std::string_view> words) {
    if (words.size() != 2) {
        return usage();
    }
    std::string failed;
    const auto packed = bw::tools::pack(words[0], "en", failed);
    if (!packed) {
        std::cerr << "bw_content: " << failed << ": " << packed.error().what() << "\n";
        return kFailed;
    }
    if (const auto written = bw::tools::write_text_file(words[1], *packed); !written) {
        std::cerr << "bw_content: " << words[1] << ": " << written.error().what() << "\n";
        return kFailed;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.empty()) {
        return usage();
    }
    const auto rest = std::span(words).subspan(1);
    if (words[0] == "lint") {
        return run_lint(rest);
    }
    return words[0] == "pack" ? run_pack(rest) : usage();
}
