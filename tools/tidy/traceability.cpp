// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/traceability.h"

#include <algorithm>
#include <cstddef>
#include <format>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/json.h"

namespace bw::tidy {
namespace {

constexpr std::string_view kRulesPath = "docs/safety/traceability.json";
constexpr std::string_view kHazardsPath = "docs/safety/hazard-log.json";
constexpr std::size_t kRuleCount = 50;
constexpr std::size_t kHazardCountMin = 20;

using Complaints = std::vector<std::string>;

const SourceFile* find_file(const std::vector<SourceFile>& files, std::string_view path) {
    const auto found = std::ranges::find(files, path, &SourceFile::path);
    return found == files.end() ? nullptr : &*found;
}

template <class T>
Result<T> read_json(const std::vector<SourceFile>& files, std::string_view path) {
    const SourceFile* file = find_file(files, path);
    if (file == nullptr) {
        return fail(ErrorCode::kNotFound, "the tree lacks a file of docs/safety");
    }
    return codec::decode<T>(file->text);
}

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
    check_both_ways(trace, log, complaints);
    return complaints;
}

}  // namespace bw::tidy
