// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/traceability.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

constexpr std::size_t kRuleCount = 50;
constexpr std::size_t kHazardCountMin = 20;

// The words of DCB0129, from the least to the most.
constexpr auto kSeverities = std::to_array<std::string_view>(
    {"minor", "significant", "considerable", "major", "catastrophic"}
);
constexpr auto kLikelihoods =
    std::to_array<std::string_view>({"very low", "low", "medium", "high", "very high"});

using Complaints = std::vector<std::string>;

void check_tests(
    const SafetyRule& rule, const std::vector<SourceFile>& files, Complaints& complaints
) {
    for (const NamedTest& test : rule.tests) {
        const SourceFile* file = find_file(files, test.file);
        if (file == nullptr) {
            complaints.push_back(std::format("{}: there is no file {}", rule.id, test.file));
        } else if (!holds_test(*file, test.name)) {
            complaints.push_back(
                std::format("{}: {} holds no test \"{}\"", rule.id, test.file, test.name)
            );
        }
    }
}

void check_state(const SafetyRule& rule, Complaints& complaints) {
    const bool later = rule.state == RuleState::kLater;
    if (!later && rule.tests.empty()) {
        complaints.push_back(std::format("{}: no test shows it", rule.id));
    }
    if (rule.state != RuleState::kCovered && rule.reason.empty()) {
        complaints.push_back(std::format("{}: say what is not shown yet, and why", rule.id));
    }
    if (rule.hazards.empty()) {
        complaints.push_back(std::format("{}: no hazard stands behind it", rule.id));
    }
}

// How bad and how likely is a clinician's judgement: nobody else's word may stand there.
void check_hazard(const Hazard& hazard, Complaints& complaints) {
    if (hazard.hazard.empty() || hazard.cause.empty() || hazard.effect.empty() ||
        hazard.note.empty()) {
        complaints.push_back(
            std::format("{}: say hazard, cause, effect and what is left", hazard.id)
        );
    }
    if (hazard.controls.empty()) {
        complaints.push_back(std::format("{}: nothing stands against it", hazard.id));
    }
    const bool open = hazard.severity == kNotSet && hazard.likelihood == kNotSet;
    const bool judged = std::ranges::contains(kSeverities, hazard.severity) &&
                        std::ranges::contains(kLikelihoods, hazard.likelihood);
    if (!open && !judged) {
        complaints.push_back(
            std::format("{}: severity and likelihood are no known words", hazard.id)
        );
    }
    if (judged == hazard.assessed_by.empty()) {
        complaints.push_back(std::format("{}: a judgement and who made it go together", hazard.id));
    }
}

// Both files tell the same story: a hazard names a rule exactly when the rule names the hazard.
void check_both_ways(const Traceability& trace, const HazardLog& log, Complaints& complaints) {
    for (const SafetyRule& rule : trace.rules) {
        for (const std::string& id : rule.hazards) {
            const auto hazard = std::ranges::find(log.hazards, id, &Hazard::id);
            if (hazard == log.hazards.end() || !std::ranges::contains(hazard->controls, rule.id)) {
                complaints.push_back(std::format("{}: {} does not name it", rule.id, id));
            }
        }
    }
    for (const Hazard& hazard : log.hazards) {
        for (const std::string& id : hazard.controls) {
            const auto rule = std::ranges::find(trace.rules, id, &SafetyRule::id);
            if (rule == trace.rules.end() || !std::ranges::contains(rule->hazards, hazard.id)) {
                complaints.push_back(std::format("{}: {} does not name it", hazard.id, id));
            }
        }
    }
}

}  // namespace

bool holds_test(const SourceFile& file, std::string_view name) {
    if (name.empty()) {
        return false;
    }
    if (!file.path.ends_with(".cpp") && !file.path.ends_with(".h")) {
        return file.text.contains(std::format("'{}'", name)) ||
               file.text.contains(std::format("\"{}\"", name)) ||
               file.text.contains(std::format("`{}`", name));
    }
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        return false;
    }
    const std::string head = std::format("({}, {})", name.substr(0, dot), name.substr(dot + 1));
    for (std::size_t at = file.text.find(head); at != std::string::npos;
         at = file.text.find(head, at + 1)) {
        const std::size_t line = file.text.rfind('\n', at);
        const std::size_t begin = line == std::string::npos ? 0 : line + 1;
        if (std::string_view(file.text).substr(begin, at - begin).starts_with("TEST") ||
            std::string_view(file.text).substr(begin, at - begin).starts_with("TYPED_TEST")) {
            return true;
        }
    }
    return false;
}

Result<std::vector<std::string>> check_traceability(const std::vector<SourceFile>& files) {
    const Traceability trace = BW_TRY(read_json<Traceability>(files, kRulesPath));
    const HazardLog log = BW_TRY(read_json<HazardLog>(files, kHazardsPath));
    Complaints complaints;
    for (std::size_t number = 1; number <= kRuleCount; ++number) {
        const std::string id = std::format("CS-{}", number);
        if (std::ranges::count(trace.rules, id, &SafetyRule::id) != 1) {
            complaints.push_back(std::format("{}: must stand there once", id));
        }
    }
    for (std::size_t number = 1; number <= std::max(kHazardCountMin, log.hazards.size());
         ++number) {
        const std::string id = std::format("HZ-{}", number);
        if (std::ranges::count(log.hazards, id, &Hazard::id) != 1) {
            complaints.push_back(std::format("{}: must stand there once", id));
        }
    }
    for (const SafetyRule& rule : trace.rules) {
        check_state(rule, complaints);
        check_tests(rule, files, complaints);
    }
    for (const Hazard& hazard : log.hazards) {
        check_hazard(hazard, complaints);
    }
    check_both_ways(trace, log, complaints);
    return complaints;
}

}  // namespace bw::tidy
