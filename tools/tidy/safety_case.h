// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in docs/safety/traceability.json, docs/safety/hazard-log.json and docs/claims.json.
// A rule is covered by tests that exist, or it is for later and says why; nothing is left out in
// silence (CS-42). Severity and likelihood wait for a named clinician.

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"

namespace bw::tidy {

enum class RuleState { kCovered, kPartly, kLater };
consteval std::string_view enum_type_name(RuleState) {
    return "RuleState";
}
constexpr auto enum_names(RuleState) {
    return std::to_array<EnumName<RuleState>>({
        {RuleState::kCovered, "covered"},
        {RuleState::kPartly, "partly"},
        {RuleState::kLater, "later"},
    });
}

struct NamedTest {
    std::string file;
    std::string name;
    static constexpr std::string_view kName = "NamedTest";
    static constexpr std::string_view kDoc = "A test by its file and its name in it.";
    static constexpr auto kFields = std::tuple{
        field<&NamedTest::file>("file", "From the root of the repository."),
        field<&NamedTest::name>("name", "`Suite.Name` in C++, the quoted words elsewhere."),
    };
};
static_assert(all_fields_described<NamedTest>());

struct SafetyRule {
    std::string id;
    std::string rule;
    RuleState state = RuleState::kLater;
    std::vector<std::string> hazards;
    std::vector<NamedTest> tests;
    std::string reason;
    static constexpr std::string_view kName = "SafetyRule";
    static constexpr std::string_view kDoc = "One requirement of clinical safety.";
    static constexpr auto kFields = std::tuple{
        field<&SafetyRule::id>("id", "CS-1 to CS-50."),
        field<&SafetyRule::rule>("rule", "What it asks for, in a few words."),
        field<&SafetyRule::state>("state", "How far the tests show it."),
        field<&SafetyRule::hazards>("hazards", "Ids in the hazard log."),
        field<&SafetyRule::tests>("tests", "Tests that fail when it is broken."),
        field<&SafetyRule::reason>("reason", "What is not shown yet, and why."),
    };
};
static_assert(all_fields_described<SafetyRule>());

struct Traceability {
    std::string about;
    std::vector<SafetyRule> rules;
    static constexpr std::string_view kName = "Traceability";
    static constexpr std::string_view kDoc = "Every safety rule once.";
    static constexpr auto kFields = std::tuple{
        field<&Traceability::about>("about", "What this file is."),
        field<&Traceability::rules>("rules", "In the order of their numbers."),
    };
};
static_assert(all_fields_described<Traceability>());

// What stands where nobody with a clinical qualification has looked yet.
constexpr std::string_view kNotSet = "not set";

struct Hazard {
    std::string id;
    std::string hazard;
    std::string cause;
    std::string effect;
    std::vector<std::string> controls;
    std::string severity;
    std::string likelihood;
    std::string assessed_by;
    std::string note;
    static constexpr std::string_view kName = "Hazard";
    static constexpr std::string_view kDoc = "A way in which the product could hurt somebody.";
    static constexpr auto kFields = std::tuple{
        field<&Hazard::id>("id", "HZ-1 and on."),
        field<&Hazard::hazard>("hazard", "What could happen."),
        field<&Hazard::cause>("cause", "What could bring it about."),
        field<&Hazard::effect>("effect", "What it could do to a person."),
        field<&Hazard::controls>("controls", "The rules that stand against it."),
        field<&Hazard::severity>(
            "severity", "After the controls: `not set`, or a word of DCB0129."
        ),
        field<&Hazard::likelihood>("likelihood", "The same."),
        field<&Hazard::assessed_by>("assessed_by", "Name, role and day; empty until somebody has."),
        field<&Hazard::note>("note", "What is left in spite of the controls, in words."),
    };
};
static_assert(all_fields_described<Hazard>());

struct HazardLog {
    std::string about;
    std::vector<Hazard> hazards;
    static constexpr std::string_view kName = "HazardLog";
    static constexpr std::string_view kDoc = "Every known hazard once.";
    static constexpr auto kFields = std::tuple{
        field<&HazardLog::about>("about", "What this file is."),
        field<&HazardLog::hazards>("hazards", "In the order of their numbers."),
    };
};
static_assert(all_fields_described<HazardLog>());

struct Claim {
    std::string in;
    std::string says;
    std::vector<std::string> commands;
    std::string note;
    static constexpr std::string_view kName = "Claim";
    static constexpr std::string_view kDoc =
        "A sentence that promises something, and what shows it.";
    static constexpr auto kFields = std::tuple{
        field<&Claim::in>("in", "The document."),
        field<&Claim::says>("says", "Its own words, as they stand there."),
        field<&Claim::commands>("commands", "From the root; each of them fails when it is not so."),
        field<&Claim::note>("note", "Why no command shows it, or what the command leaves open."),
    };
};
static_assert(all_fields_described<Claim>());

struct ClaimList {
    std::string about;
    std::vector<Claim> claims;
    static constexpr std::string_view kName = "ClaimList";
    static constexpr std::string_view kDoc = "What the documents promise.";
    static constexpr auto kFields = std::tuple{
        field<&ClaimList::about>("about", "What this file is."),
        field<&ClaimList::claims>("claims", "In the order of the documents."),
    };
};
static_assert(all_fields_described<ClaimList>());

}  // namespace bw::tidy
