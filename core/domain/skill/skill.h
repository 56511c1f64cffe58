// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/domain/skill/vocabulary.h"

namespace bw::domain {

// One step of a skill: one screen, one action.
struct SkillStep {
    std::string text;
    int seconds = 0;
    static constexpr std::string_view kName = "SkillStep";
    static constexpr std::string_view kDoc = "One step of a skill: one screen, one action.";
    static constexpr auto kFields = std::tuple{
        field<&SkillStep::text>("text", "What to do, in one or two short sentences."),
        field<&SkillStep::seconds>(
            "seconds", "A suggested length; 0 means at the person's own pace."
        ),
    };
};
static_assert(all_fields_described<SkillStep>());

// Why a skill may help, what is known and not known, and when not to use it.
struct Lesson {
    std::string why;
    std::string known;
    std::string not_when;
    static constexpr std::string_view kName = "Lesson";
    static constexpr std::string_view kDoc =
        "Why a skill may help, what is known and not known, and when not to use it.";
    static constexpr auto kFields = std::tuple{
        field<&Lesson::why>("why", "Why it may help."),
        field<&Lesson::known>("known", "What is known and what is not."),
        field<&Lesson::not_when>("not_when", "When not to use it."),
    };
};
static_assert(all_fields_described<Lesson>());

// A coping strategy of the catalogue or of the person's own.
struct Skill {
    std::string id;
    int version = 1;
    SkillFamily family = SkillFamily::kDistraction;
    std::string name;
    std::string plain_name;
    std::string purpose;
    std::vector<SkillStep> steps;
    int est_minutes = 5;
    Effort effort = Effort::kLow;
    std::vector<Need> needs;
    std::vector<Setting> settings;
    std::vector<Sense> senses;
    EnergyMatch energy_match = EnergyMatch::kAny;
    std::vector<Feeling> feelings;
    Tier tier = Tier::kT0;
    int seconds_max = 0;
    std::vector<std::string> cautions;
    std::string exclusion_question;
    std::vector<ExclusionFlag> exclusion_flags;
    Audience audience = Audience::kAll;
    std::vector<Topic> topics;
    bool involves_person = false;
    bool attention_inward = false;
    std::string stop_note;
    std::string grounding_alternative_id;
    Lesson lesson;
    std::string evidence_note;
    std::string author;
    std::string reviewer_role;
    std::string review_date;
    bool clinically_reviewed = false;
    std::string licence;
    static constexpr std::string_view kName = "Skill";
    static constexpr std::string_view kDoc =
        "A coping strategy of the catalogue or of the person's own.";
    static constexpr auto kFields = std::tuple{
        field<&Skill::id>("id", "Catalogue name or record id."),
        field<&Skill::version>("version", "Raised when its words change."),
        field<&Skill::family>("family", "The family it belongs to."),
        field<&Skill::name>("name", "Its name."),
        field<&Skill::plain_name>("plain_name", "A name that fits a button."),
        field<&Skill::purpose>("purpose", "What it does, in one sentence that promises nothing."),
        field<&Skill::steps>("steps", "The steps, in order."),
        field<&Skill::est_minutes>("est_minutes", "About how long it takes."),
        field<&Skill::effort>("effort", "How much it asks."),
        field<&Skill::needs>("needs", "What has to be at hand."),
        field<&Skill::settings>("settings", "Where it fits."),
        field<&Skill::senses>("senses", "The senses it works through."),
        field<&Skill::energy_match>("energy_match", "Too much feeling, too little, or either."),
        field<&Skill::feelings>("feelings", "The feelings it is fitted to."),
        field<&Skill::tier>("tier", "t0 or t1."),
        field<&Skill::seconds_max>("seconds_max", "The time box of a t1 skill."),
        field<&Skill::cautions>("cautions", "What to know before using it."),
        field<&Skill::exclusion_question>(
            "exclusion_question", "Asked before a t1 skill is first shown."
        ),
        field<&Skill::exclusion_flags>("exclusion_flags", "With any of these it is not shown."),
        field<&Skill::audience>("audience", "Who it is for."),
        field<&Skill::topics>("topics", "Subjects that may be muted."),
        field<&Skill::involves_person>("involves_person", "Whether another person is part of it."),
        field<&Skill::attention_inward>(
            "attention_inward", "Breath, body or meditation: carries a stop note (CS-46)."
        ),
        field<&Skill::stop_note>("stop_note", "When to stop."),
        field<&Skill::grounding_alternative_id>("grounding_alternative_id", "What to do instead."),
        field<&Skill::lesson>("lesson", "Why, what is known, when not."),
        field<&Skill::evidence_note>("evidence_note", "What research says, honestly."),
        field<&Skill::author>("author", "Who wrote it."),
        field<&Skill::reviewer_role>(
            "reviewer_role", "Who reviewed it; `none` until somebody has."
        ),
        field<&Skill::review_date>("review_date", "YYYY-MM-DD it was last read through."),
        field<&Skill::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it (CS-45)."
        ),
        field<&Skill::licence>("licence", "Licence of the words."),
    };
};
static_assert(all_fields_described<Skill>());

}  // namespace bw::domain
