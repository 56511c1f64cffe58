// SPDX-License-Identifier: Apache-2.0
#include "core/content/skill_schema.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/time.h"

namespace bw::content {

namespace {

constexpr int kMinutesMax = 120;

class Problems {
  public:
    void expect(bool holds, std::string_view field, std::string_view why) {
        if (!holds) {
            found_.push_back({.field = std::string(field), .why = why});
        }
    }
    void expect_text(std::string_view text, std::size_t max, std::string_view field) {
        expect(!text.empty(), field, "is empty");
        expect(character_count(text) <= max, field, "is too long");
    }
    std::vector<Problem> take() && { return std::move(found_); }

  private:
    std::vector<Problem> found_;
};

template <class T>
bool has_twice(const std::vector<T>& values) {
    return std::set<T>(values.begin(), values.end()).size() != values.size();
}

void check_words(const domain::Skill& skill, Problems& problems) {
    problems.expect(is_skill_id(skill.id), "id", "must be [a-z0-9-]{3,40}");
    problems.expect(skill.version >= 1, "version", "begins at 1");
    problems.expect_text(skill.name, kSkillNameMax, "name");
    problems.expect_text(skill.plain_name, kPlainNameMax, "plain_name");
    problems.expect_text(skill.purpose, kPurposeMax, "purpose");
    const std::size_t count = skill.steps.size();
    problems.expect(count >= kStepsMin && count <= kStepsMax, "steps", "2 to 7 steps");
    int seconds = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const std::string field = "steps[" + std::to_string(at) + "]";
        problems.expect_text(skill.steps[at].text, kStepTextMax, field);
        problems.expect(skill.steps[at].seconds >= 0, field, "seconds below 0");
        seconds += std::max(0, skill.steps[at].seconds);
    }
    problems.expect(
        skill.est_minutes >= 1 && skill.est_minutes <= kMinutesMax, "est_minutes", "1 to 120"
    );
    problems.expect(seconds <= skill.est_minutes * 60, "steps", "take longer than est_minutes");
    problems.expect(!skill.lesson.why.empty(), "lesson.why", "is empty");
    problems.expect(!skill.lesson.known.empty(), "lesson.known", "is empty");
    problems.expect(!skill.lesson.not_when.empty(), "lesson.not_when", "is empty");
}

void check_tags(const domain::Skill& skill, Problems& problems) {
    problems.expect(!skill.settings.empty(), "settings", "is empty");
    problems.expect(!skill.senses.empty(), "senses", "is empty");
    problems.expect(!skill.feelings.empty(), "feelings", "is empty");
    problems.expect(!has_twice(skill.needs), "needs", "names one thing twice");
    problems.expect(!has_twice(skill.settings), "settings", "names one place twice");
    problems.expect(!has_twice(skill.feelings), "feelings", "names one feeling twice");
    problems.expect(!has_twice(skill.topics), "topics", "names one topic twice");
    const bool asks_sure =
        std::ranges::contains(skill.exclusion_flags, domain::ExclusionFlag::kNotSure);
    problems.expect(!asks_sure, "exclusion_flags", "not_sure is the person's answer, not a tag");
    problems.expect(!has_twice(skill.exclusion_flags), "exclusion_flags", "names one flag twice");
}

void check_tier(const domain::Skill& skill, Problems& problems) {
    if (skill.tier == domain::Tier::kT0) {
        problems.expect(skill.seconds_max == 0, "seconds_max", "only t1 has a time box");
        problems.expect(skill.exclusion_question.empty(), "exclusion_question", "only t1 asks");
        return;
    }
    problems.expect(skill.seconds_max > 0, "seconds_max", "t1 needs a time box (CS-3)");
    problems.expect(!skill.cautions.empty(), "cautions", "t1 needs cautions (CS-3)");
    problems.expect(
        !skill.exclusion_question.empty(), "exclusion_question", "t1 needs its question (CS-3)"
    );
    problems.expect(!skill.exclusion_flags.empty(), "exclusion_flags", "t1 needs flags (CS-4)");
    int seconds = 0;
    for (const domain::SkillStep& step : skill.steps) {
        seconds += std::max(0, step.seconds);
    }
    problems.expect(seconds <= skill.seconds_max, "steps", "take longer than the time box");
}

void check_provenance(const domain::Skill& skill, Problems& problems) {
    problems.expect(!skill.evidence_note.empty(), "evidence_note", "is empty (CS-10)");
    problems.expect(!skill.author.empty(), "author", "is empty (CS-10)");
    problems.expect(!skill.reviewer_role.empty(), "reviewer_role", "is empty (CS-10)");
    problems.expect(!skill.licence.empty(), "licence", "is empty (CS-10)");
    problems.expect(
        parse_day(skill.review_date).has_value(), "review_date", "is no YYYY-MM-DD (CS-10)"
    );
    problems.expect(
        !skill.clinically_reviewed || skill.reviewer_role != "none",
        "clinically_reviewed",
        "needs the role of who reviewed it (CS-45)"
    );
}

void check_inward(const domain::Skill& skill, Problems& problems) {
    if (!skill.attention_inward) {
        return;
    }
    problems.expect(!skill.stop_note.empty(), "stop_note", "turns inward and needs one (CS-46)");
    problems.expect(
        !skill.grounding_alternative_id.empty(),
        "grounding_alternative_id",
        "turns inward and needs one (CS-46)"
    );
}

}  // namespace

std::vector<Problem> validate_skill(const domain::Skill& skill) {
    Problems problems;
    check_words(skill, problems);
    check_tags(skill, problems);
    check_tier(skill, problems);
    check_inward(skill, problems);
    check_provenance(skill, problems);
    return std::move(problems).take();
}

std::vector<Problem> validate_references(const std::vector<domain::Skill>& skills) {
    Problems problems;
    std::map<std::string_view, const domain::Skill*> by_id;
    std::set<std::string_view> names;
    for (const domain::Skill& skill : skills) {
        problems.expect(by_id.emplace(skill.id, &skill).second, skill.id, "id stands twice");
        problems.expect(names.insert(skill.name).second, skill.id, "name stands twice");
    }
    for (const domain::Skill& skill : skills) {
        if (skill.grounding_alternative_id.empty()) {
            continue;
        }
        const auto found = by_id.find(skill.grounding_alternative_id);
        problems.expect(found != by_id.end(), skill.id, "grounding alternative is missing (CS-46)");
        const bool grounds =
            found == by_id.end() || (found->second->family == domain::SkillFamily::kGrounding &&
                                     !found->second->attention_inward);
        problems.expect(grounds, skill.id, "grounding alternative does not ground (CS-46)");
    }
    return std::move(problems).take();
}

bool is_skill_id(std::string_view id) {
    return id.size() >= 3 && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace bw::content
