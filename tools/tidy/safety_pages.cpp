// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/safety_pages.h"

#include <algorithm>
#include <format>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/claims.h"
#include "tools/tidy/traceability.h"
#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

constexpr std::string_view kWritten =
    "Written by `bw_traceability --write .`; change the data, not this page.";

// A bar would end the cell, a new line the table.
std::string cell(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|') {
            safe += "\\|";
        } else {
            safe += c == '\n' ? ' ' : c;
        }
    }
    return safe.empty() ? "–" : safe;
}

std::string state_word(RuleState state) {
    const auto names = enum_names(RuleState{});
    const auto found = std::ranges::find(names, state, &EnumName<RuleState>::value);
    return std::string(found == names.end() ? "" : found->name);
}

template <class List, class Word>
std::string joined(const List& list, std::string_view between, Word word) {
    std::string line;
    for (const auto& each : list) {
        line += line.empty() ? "" : between;
        line += word(each);
    }
    return line;
}

std::string test_words(const NamedTest& test) {
    const std::size_t slash = test.file.rfind('/');
    return std::format("{} (`{}`)", cell(test.name), test.file.substr(slash + 1));
}

long count_state(const Traceability& trace, RuleState state) {
    return std::ranges::count(trace.rules, state, &SafetyRule::state);
}

std::string rule_words(const Traceability& trace, const std::string& id) {
    const auto rule = std::ranges::find(trace.rules, id, &SafetyRule::id);
    if (rule == trace.rules.end()) {
        return id;
    }
    const bool covered = rule->state == RuleState::kCovered;
    return std::format(
        "{} {}{}", id, rule->rule, covered ? "" : " (" + state_word(rule->state) + ")"
    );
}

}  // namespace

std::string traceability_page(const Traceability& trace, const HazardLog& log) {
    std::string page = std::format(
        "# Rules, hazards, tests\n\n{}\n\n{} From [traceability.json](traceability.json).\n\n"
        "**{} rules: {} covered, {} partly, {} later. {} hazards.** The column on the right says "
        "what is not "
        "shown.\n\n| rule | asks for | state | hazards | tests that fail when it is broken | not "
        "shown, and why "
        "|\n|---|---|---|---|---|---|\n",
        trace.about,
        kWritten,
        trace.rules.size(),
        count_state(trace, RuleState::kCovered),
        count_state(trace, RuleState::kPartly),
        count_state(trace, RuleState::kLater),
        log.hazards.size()
    );
    const auto same = [](const std::string& id) { return id; };
    for (const SafetyRule& rule : trace.rules) {
        page += std::format(
            "| {} | {} | {} | {} | {} | {} |\n",
            rule.id,
            cell(rule.rule),
            state_word(rule.state),
            joined(rule.hazards, ", ", same),
            cell(joined(rule.tests, "<br>", test_words)),
            cell(rule.reason)
        );
    }
    return page;
}

std::string hazard_page(const HazardLog& log, const Traceability& trace) {
    std::string page = std::format(
        "# Hazard log\n\n{}\n\n{} From [hazard-log.json](hazard-log.json).\n", log.about, kWritten
    );
    for (const Hazard& hazard : log.hazards) {
        page += std::format(
            "\n## {}: {}\n\n| | |\n|---|---|\n| cause | {} |\n| what it could do | {} |\n| "
            "controls | {} |\n"
            "| severity | {} |\n| likelihood | {} |\n| judged by | {} |\n| what is left | {} |\n",
            hazard.id,
            hazard.hazard,
            cell(hazard.cause),
            cell(hazard.effect),
            cell(joined(
                hazard.controls, "<br>", [&](const auto& id) { return rule_words(trace, id); }
            )),
            cell(hazard.severity),
            cell(hazard.likelihood),
            hazard.assessed_by.empty() ? "nobody yet" : cell(hazard.assessed_by),
            cell(hazard.note)
        );
    }
    return page;
}

std::string claims_page(const ClaimList& list) {
    std::string page = std::format(
        "# What is promised, and what shows it\n\n{}\n\n{} From [claims.json](claims.json).\n",
        list.about,
        kWritten
    );
    std::string_view document;
    for (const Claim& claim : list.claims) {
        if (claim.in != document) {
            document = claim.in;
            page +=
                std::format("\n## {}\n\n| it says | shown by | note |\n|---|---|---|\n", document);
        }
        const auto code = [](const std::string& command) { return std::format("`{}`", command); };
        page += std::format(
            "| {} | {} | {} |\n",
            cell(claim.says),
            cell(joined(claim.commands, "<br>", code)),
            cell(claim.note)
        );
    }
    return page;
}

Result<std::vector<Page>> safety_pages(const std::vector<SourceFile>& files) {
    const Traceability trace = BW_TRY(read_json<Traceability>(files, kRulesPath));
    const HazardLog log = BW_TRY(read_json<HazardLog>(files, kHazardsPath));
    const ClaimList claims = BW_TRY(read_json<ClaimList>(files, kClaimsPath));
    return std::vector<Page>{
        {.path = "docs/safety/traceability.md", .text = traceability_page(trace, log)},
        {.path = "docs/safety/hazard-log.md", .text = hazard_page(log, trace)},
        {.path = "docs/claims.md", .text = claims_page(claims)},
    };
}

Result<std::vector<std::string>> check_pages(const std::vector<SourceFile>& files) {
    std::vector<std::string> complaints;
    for (const Page& page : BW_TRY(safety_pages(files))) {
        const SourceFile* written = find_file(files, page.path);
        if (written == nullptr || written->text != page.text) {
            complaints.push_back(std::format(
                "{}: is not current; run bw_traceability --write . and commit it", page.path
            ));
        }
    }
    return complaints;
}

}  // namespace bw::tidy
