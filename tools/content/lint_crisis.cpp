// SPDX-License-Identifier: Apache-2.0
#include "core/codec/json.h"
#include "core/domain/lines/country_lint.h"
#include "core/domain/lines/freshness.h"
#include "tools/content/files.h"
#include "tools/content/lint.h"

namespace bw::tools {

namespace {

constexpr std::string_view kFindersFile = "international";

struct Verified {
    std::string what;
    std::string day;
    domain::LineMark mark = domain::LineMark::kMemory;
};

// Only what counts as checked can go stale; the rest is shown as not checked anyway.
void check_fresh(
    CalendarDay today, const std::string& file, const Verified& entry, Findings& findings
) {
    if (entry.mark != domain::LineMark::kRead) {
        return;
    }
    switch (domain::freshness(today, entry.day)) {
        case domain::LineFreshness::kFresh:
            return;
        case domain::LineFreshness::kWarn:
            findings.push_back(
                {file, entry.what, "was read on " + entry.day, "CS-13: read it again soon", true}
            );
            return;
        case domain::LineFreshness::kStale:
            findings.push_back(
                {file, entry.what, "was read on " + entry.day, "CS-13: too long ago to ship"}
            );
            return;
    }
}

void lint_country_file(
    const LintInput& input,
    const Lexicon& lexicon,
    const domain::CrisisCountry& country,
    const std::string& file,
    Findings& findings
) {
    for (const auto& problem : domain::lint_country(country)) {
        findings.push_back({file, problem.where, std::string(problem.what), "CS-13"});
    }
    for (const auto& number : country.emergency) {
        check_fresh(
            input.today, file, {number.dial_string, number.verified_on, number.mark}, findings
        );
        check_phrases(lexicon, {file, "emergency.label"}, number.label, findings);
    }
    for (const auto& service : country.services) {
        check_fresh(input.today, file, {service.id, service.verified_on, service.mark}, findings);
        check_phrases(lexicon, {file, service.id}, service.audience, findings);
        for (const auto& channel : service.channels) {
            check_phrases(lexicon, {file, service.id + ".note"}, channel.note, findings);
        }
    }
}

template <class Item>
bool read_into(
    const std::filesystem::path& path, const std::string& file, Item& item, Findings& findings
) {
    const auto text = read_text_file(path);
    if (!text) {
        findings.push_back({file, "", "cannot be read", std::string(text.error().what())});
        return false;
    }
    auto decoded = codec::decode<Item>(*text);
    if (!decoded) {
        findings.push_back({file, "", "breaks the schema", std::string(decoded.error().what())});
        return false;
    }
    item = *std::move(decoded);
    return true;
}

}  // namespace

void lint_crisis(const LintInput& input, const Lexicon& lexicon, Findings& findings) {
    for (const auto& path : json_files(input.content / "crisis")) {
        const std::string file = path.lexically_relative(input.content).generic_string();
        if (path.stem() == kFindersFile) {
            domain::CrisisFinders finders;
            if (read_into(path, file, finders, findings)) {
                for (const auto& problem : domain::lint_finders(finders)) {
                    findings.push_back({file, problem.where, std::string(problem.what), "CS-14"});
                }
            }
            continue;
        }
        domain::CrisisCountry country;
        if (read_into(path, file, country, findings)) {
            lint_country_file(input, lexicon, country, file, findings);
        }
    }
}

}  // namespace bw::tools
