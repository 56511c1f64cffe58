// SPDX-License-Identifier: Apache-2.0
// The pages of a ride that suggest a skill and go through its steps.
#include <algorithm>

#include "cli/ride/ride_page.h"

namespace bw::cli {

namespace {

using domain::RideAction;
using domain::RideView;
using domain::Skill;
using domain::Suggestion;
using domain::SuggestionSource;

constexpr int kSecondsPerMinute = 60;

// Why it stands there, in words; nothing of the past while history is hidden.
std::string why(const Words& words, const Suggestion& suggestion, const RideView& view) {
    if (!view.history_hidden && suggestion.helped_count > 0) {
        return words("ride.why.helped");
    }
    if (suggestion.source == SuggestionSource::kCatalogue) {
        return {};
    }
    return words("ride.why." + std::string(enum_name(suggestion.source)));
}

std::string joined(const std::string& left, const std::string& right) {
    return left + (left.empty() || right.empty() ? "" : " ") + right;
}

void add_limit(Page& page, const Words& words, const Skill& skill) {
    if (skill.seconds_max > 0) {
        page.text(words("ride.caution.limit", "seconds", std::to_string(skill.seconds_max)));
    }
}

// What to know before a strong sensation, and an easy no: Enter is not a yes (CS-4).
RidePage cautions_page(const Words& words, const Skill& skill) {
    RidePage out;
    out.page.eyebrow = words("ride.caution.legend", "name", skill.plain_name);
    out.page.title = words("ride.caution.title");
    out.page.text(skill.exclusion_question);
    for (const std::string& caution : skill.cautions) {
        out.page.item(caution);
    }
    add_limit(out.page, words, skill);
    add_answer(
        out, words("ride.caution.go"), {.does = RideDoes::kCautionsRead, .step = {}, .id = {}}
    );
    add_step(out, words("ride.caution.not"), RideAction::kAnotherWay);
    out.page.on_enter = words("ride.caution.not");
    out.on_enter = RideAnswer{.step = {.action = RideAction::kAnotherWay}, .id = {}};
    return out;
}

std::string length_words(const Words& words, int seconds) {
    if (seconds < kSecondsPerMinute) {
        return words("ride.skill.seconds", "seconds", std::to_string(seconds));
    }
    const int minutes = (seconds + kSecondsPerMinute / 2) / kSecondsPerMinute;
    return words("ride.skill.minutes", "minutes", std::to_string(minutes));
}

void add_step_notes(RidePage& out, const Words& words, const Skill& skill, int step_index) {
    if (step_index == 0 && skill.tier == domain::Tier::kT0) {
        for (const std::string& caution : skill.cautions) {
            out.page.text(caution);
        }
    }
    add_limit(out.page, words, skill);
    out.page.text(skill.stop_note);
}

void add_step_answers(
    RidePage& out, const Words& words, const RideSight& sight, const domain::SkillStep& step
) {
    const Skill& skill = *sight.view.skill;
    add_step(out, words("ride.another_way"), RideAction::kAnotherWay);
    if (skill.attention_inward && !skill.grounding_alternative_id.empty()) {
        const RideAnswer outward{
            .does = RideDoes::kOutward, .step = {}, .id = skill.grounding_alternative_id
        };
        add_answer(out, words("ride.skill.outward"), outward);
    }
    if (step.seconds > 0) {
        add_answer(
            out,
            words("ride.skill.start_hint"),
            {.does = RideDoes::kTimer, .step = {}, .id = {}},
            length_words(words, step.seconds)
        );
    }
    if (sight.can_read_aloud) {
        const RideAnswer aloud{.does = RideDoes::kReadAloud, .step = {}, .id = {}};
        add_answer(out, words("ride.skill.read"), aloud);
    }
}

}  // namespace

RidePage suggestions_page(const Words& words, const RideSight& sight) {
    const RideView& view = sight.view;
    RidePage out;
    const bool none = view.suggestions.empty();
    const std::string count = std::to_string(view.suggestions.size());
    out.page.title = none ? words("ride.suggestions.title_none")
                          : words("ride.suggestions.title", "count", count);
    const bool people_first = view.people_offered || none;
    if (none) {
        out.page.text(words("ride.suggestions.none"));
    } else if (people_first) {
        out.page.text(words("ride.suggestions.people_note"));
    }
    if (people_first) {
        const std::string_view key =
            view.lines_offered ? "ride.suggestions.lines" : "ride.suggestions.people";
        add_step(out, words(key), RideAction::kPeople);
    }
    for (const Suggestion& each : view.suggestions) {
        const domain::RideStep open{.action = RideAction::kOpenSkill, .skill_id = each.skill.id};
        const std::string note = joined(each.skill.purpose, why(words, each, view));
        add_answer(out, each.skill.plain_name, {.step = open, .id = {}}, note);
    }
    const RideAction enter = people_first ? RideAction::kPeople : RideAction::kAnotherWay;
    if (people_first) {
        add_step(out, words("ride.suggestions.others"), RideAction::kAnotherWay);
    }
    out.page.on_enter =
        people_first ? out.page.answers.front().words : words("ride.suggestions.others");
    out.on_enter = RideAnswer{.step = {.action = enter}, .id = {}};
    return out;
}

RidePage skill_step_page(const Words& words, const RideSight& sight) {
    RidePage out;
    const RideView& view = sight.view;
    if (!view.skill) {
        return out;
    }
    const Skill& skill = *view.skill;
    const bool is_first = view.step_index == 0;
    if (skill.tier == domain::Tier::kT1 && is_first && !sight.cautions_read) {
        return cautions_page(words, skill);
    }
    // An own skill may be a name and nothing else: then the name is its only step.
    const auto at = static_cast<std::size_t>(view.step_index);
    const std::size_t count = std::max<std::size_t>(skill.steps.size(), 1);
    const domain::SkillStep step =
        at < skill.steps.size() ? skill.steps[at] : domain::SkillStep{.text = skill.name};
    out.page.eyebrow = words(
        "ride.skill.step",
        {{.name = "name", .value = skill.plain_name.empty() ? skill.name : skill.plain_name},
         {.name = "step", .value = std::to_string(at + 1)},
         {.name = "count", .value = std::to_string(count)}}
    );
    out.page.title = step.text;
    add_step_notes(out, words, skill, view.step_index);
    add_step_answers(out, words, sight, step);
    out.page.on_enter = words(at + 1 >= count ? "ride.skill.done" : "ride.next");
    out.on_enter = RideAnswer{.step = {.action = RideAction::kNextStep}, .id = {}};
    return out;
}

}  // namespace bw::cli
