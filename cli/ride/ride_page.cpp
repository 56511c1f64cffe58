// SPDX-License-Identifier: Apache-2.0
#include "cli/ride/ride_page.h"

#include <array>
#include <utility>

#include "core/base/time.h"

namespace bw::cli {

namespace {

using domain::Door;
using domain::EndState;
using domain::EntryChoice;
using domain::RateMoment;
using domain::RideAction;
using domain::RideScreen;

constexpr std::size_t kMomentWords = 8;
constexpr std::int64_t kSecondsPerMinute = 60;
constexpr int kMoreMinutes = 10;

RidePage entry_page(const Words& words) {
    RidePage out;
    out.page.title = words("entry.title");
    out.page.text(words("shell.not_monitored"));
    for (const EntryChoice choice :
         {EntryChoice::kHurtNotDie,
          EntryChoice::kDyingOrUnsure,
          EntryChoice::kAlreadyHurt,
          EntryChoice::kSomethingToDo}) {
        const domain::RideStep step{.action = RideAction::kChooseEntry, .entry_choice = choice};
        add_answer(out, words("entry." + std::string(enum_name(choice))), {.step = step, .id = {}});
    }
    out.page.on_enter = words("entry.skip");
    out.on_enter = RideAnswer{.step = {.action = RideAction::kSkipEntry}, .id = {}};
    return out;
}

// The words of the ride go round; the early door begins with one of its own.
std::string moment_key(const RideSight& sight) {
    const bool early = sight.view.door == Door::kBuilding;
    const std::size_t count = kMomentWords + (early ? 1 : 0);
    const std::size_t at = sight.words_at % count;
    if (early && at == 0) {
        return "ride.words_building.1";
    }
    return "ride.words." + std::to_string(at + (early ? 0 : 1));
}

RidePage riding_page(const Words& words, const RideSight& sight) {
    RidePage out;
    const std::string key = moment_key(sight);
    out.page.title = words(key);
    out.page.text(words(key + "_note"));
    const std::int64_t minutes = sight.view.elapsed_s / kSecondsPerMinute;
    if (minutes > 0) {
        out.page.text(words("ride.so_far", "minutes", std::to_string(minutes)));
    }
    add_step(out, words("ride.another_way"), RideAction::kAnotherWay);
    add_answer(out, words("ride.how_long"), {.does = RideDoes::kLength, .step = {}, .id = {}});
    if (sight.view.rate_moment != RateMoment::kNone) {
        add_answer(
            out, words("ride.rate.summary"), {.does = RideDoes::kRate, .step = {}, .id = {}}
        );
    }
    add_step(out, words("ride.before_end.title"), RideAction::kEnd);
    out.page.on_enter = words("ride.next");
    out.on_enter = RideAnswer{.does = RideDoes::kMoreWords, .step = {}, .id = {}};
    return out;
}

RidePage still_there_page(const Words& words, const RideSight& sight) {
    RidePage out;
    out.page.title = words("ride.still.title");
    out.page.text(words("ride.still.intro"));
    add_end_states(out, words, RideAction::kStillHere);
    if (sight.view.planned_minutes > 0) {
        const domain::RideStep extend{.action = RideAction::kExtend, .minutes = kMoreMinutes};
        add_answer(out, words("ride.still.extend"), {.step = extend, .id = {}});
    }
    out.page.on_enter = words("ride.keep_going");
    out.on_enter = RideAnswer{.step = {.action = RideAction::kStillHere}, .id = {}};
    return out;
}

RidePage after_skill_page(const Words& words, const RideSight& sight) {
    RidePage out;
    out.page.title = words("ride.after.title");
    out.page.eyebrow = sight.view.skill ? sight.view.skill->plain_name : std::string();
    for (const domain::Helped helped :
         {domain::Helped::kBetter, domain::Helped::kSame, domain::Helped::kWorse}) {
        const domain::RideStep step{.action = RideAction::kFinishSkill, .helped = helped};
        const std::string key = "ride.after." + std::string(enum_name(helped));
        add_answer(out, words(key), {.step = step, .id = {}});
    }
    if (sight.view.rate_moment != RateMoment::kNone) {
        add_answer(
            out, words("ride.rate.summary"), {.does = RideDoes::kRate, .step = {}, .id = {}}
        );
    }
    out.page.on_enter = words("ride.after.skip");
    const domain::RideStep skip{
        .action = RideAction::kFinishSkill, .helped = domain::Helped::kSkip
    };
    out.on_enter = RideAnswer{.step = skip, .id = {}};
    return out;
}

RidePage page_of_screen(const Words& words, const RideSight& sight) {
    switch (sight.view.screen) {
        case RideScreen::kEntryCheck:
            return entry_page(words);
        case RideScreen::kPeopleFirst:
            return people_first_page(words, sight);
        case RideScreen::kMedical:
            return medical_care_page(words, sight);
        case RideScreen::kPeople:
            return people_page(words, sight);
        case RideScreen::kSuggestions:
            return suggestions_page(words, sight);
        case RideScreen::kSkillStep:
            return skill_step_page(words, sight);
        case RideScreen::kAfterSkill:
            return after_skill_page(words, sight);
        case RideScreen::kStillThere:
            return still_there_page(words, sight);
        case RideScreen::kRide:
        case RideScreen::kFeelings:
        case RideScreen::kBeforeEnd:
        case RideScreen::kEnded:
            return riding_page(words, sight);
    }
    return {};
}

}  // namespace

void add_answer(RidePage& out, std::string words, RideAnswer answer, std::string note) {
    const std::string key = std::to_string(out.page.answers.size() + 1);
    out.page.answers.push_back({key, std::move(words), std::move(note)});
    out.answers.push_back(std::move(answer));
}

void add_step(RidePage& out, std::string words, domain::RideAction action, std::string note) {
    add_answer(out, std::move(words), {.step = {.action = action}, .id = {}}, std::move(note));
}

void add_end_states(RidePage& out, const Words& words, domain::RideAction action) {
    for (const EndState state :
         {EndState::kPassed, EndState::kLower, EndState::kSame, EndState::kHigher}) {
        const domain::RideStep step{.action = action, .end_state = state};
        const std::string key = "ride.end." + std::string(enum_name(state));
        add_answer(out, words(key), {.step = step, .id = {}});
    }
}

void add_always(RidePage& out, const Words& words, const domain::RideView& view) {
    const auto add = [&out](std::string key, std::string what, RideAction action) {
        out.page.always.push_back({std::move(key), std::move(what), {}});
        out.always.push_back({.step = {.action = action}, .id = {}});
    };
    const bool is_people =
        view.screen == RideScreen::kPeople || view.screen == RideScreen::kPeopleFirst;
    if (!is_people) {
        add("h", words("shell.call"), RideAction::kPeople);
    }
    const bool within_skill = view.screen == RideScreen::kSkillStep && view.step_index > 0;
    if (within_skill) {
        add("b", words("shell.back"), RideAction::kPreviousStep);
    } else if (view.can_go_back) {
        add("b", words("shell.back"), RideAction::kBack);
    }
    add("s", words("ride.stop_here"), RideAction::kStop);
}

RidePage ride_page(const Words& words, const RideSight& sight) {
    RidePage out = page_of_screen(words, sight);
    add_always(out, words, sight.view);
    return out;
}

}  // namespace bw::cli
