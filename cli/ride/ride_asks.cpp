// SPDX-License-Identifier: Apache-2.0
// What is asked within a ride, all of it skippable: feelings and places, how long, how strong, how
// it ended, and words to keep. People and the way to ask them stand here too.
#include <algorithm>
#include <array>
#include <charconv>

#include "cli/line_words.h"
#include "cli/plan/plan_walk.h"
#include "cli/ride/ride_talk.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

using domain::Feeling;
using domain::Need;
using domain::RideAction;
using domain::RideStep;
using domain::Setting;

// What is hard to say comes first: nobody has to search for it. As in the web app.
constexpr auto kFeelings = std::to_array<Feeling>({
    Feeling::kNumb,
    Feeling::kEmpty,
    Feeling::kUnreal,
    Feeling::kNoWords,
    Feeling::kAngry,
    Feeling::kSad,
    Feeling::kAnxious,
    Feeling::kAshamed,
    Feeling::kLonely,
    Feeling::kOverwhelmed,
    Feeling::kRestless,
    Feeling::kTired,
    Feeling::kSelfCritical,
});
constexpr auto kPlaces = std::to_array<Setting>({
    Setting::kHome,
    Setting::kPrivate,
    Setting::kInBed,
    Setting::kInPublic,
    Setting::kSchool,
    Setting::kWork,
    Setting::kOutdoors,
    Setting::kNoSound,
});
constexpr auto kNeeds = std::to_array<Need>({
    Need::kPaper,
    Need::kPen,
    Need::kWater,
    Need::kFood,
    Need::kDrink,
    Need::kMusic,
    Need::kHeadphones,
    Need::kPhoneSignal,
    Need::kBlanket,
    Need::kShower,
    Need::kOutdoorsSpace,
    Need::kFloorSpace,
});
constexpr auto kMinutes = std::to_array<int>({5, 10, 15, 20, 30, 0});
constexpr auto kLasted = std::to_array<int>({5, 15, 30, 60, 180});
// Words for people who do not want numbers, and what the core keeps for each.
constexpr auto kWordSteps = std::to_array<int>({0, 3, 5, 8, 10});
constexpr int kUrgeMax = 10;

template <class List>
void add_words(RidePage& out, const Words& words, std::string_view prefix, const List& list) {
    for (const auto each : list) {
        const std::string key = std::string(prefix) + std::string(enum_name(each));
        add_answer(out, words(key), {});
    }
}

template <class T, class List>
std::vector<T> chosen(const List& list, const std::vector<std::size_t>& places) {
    std::vector<T> out;
    out.reserve(places.size());
    for (const std::size_t place : places) {
        out.push_back(list[place]);
    }
    return out;
}

std::optional<int> urge_in(std::string_view text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    return is_number && number >= 0 && number <= kUrgeMax ? std::optional(number) : std::nullopt;
}

}  // namespace

// Returns: the places that were chosen, perhaps none; nothing when it was left by another way.
std::optional<RideTalk::Places> RideTalk::ask_many_or_leave(RidePage& out) {
    add_always(out, words_, view_);
    out.page.on_enter = words_("ride.feelings.skip");
    const Talk::Many many = talk_.ask_many(out.page);
    if (many.said == Said::kAlways) {
        perform(out.always[many.at]);
        return std::nullopt;
    }
    return is_over() ? std::nullopt : std::optional(many.places);
}

// Returns: whether to go on; not when it was left by another way.
bool RideTalk::ask_feelings(RideStep& step) {
    RidePage out;
    out.page.title = words_("ride.feelings.title");
    out.page.text(words_("ride.feelings.intro"));
    add_words(out, words_, "ride.feeling.", kFeelings);
    const auto places = ask_many_or_leave(out);
    step.feelings = chosen<Feeling>(kFeelings, places.value_or(Places{}));
    return places.has_value();
}

bool RideTalk::ask_needs(RideStep& step) {
    RidePage out;
    out.page.title = words_("ride.missing.legend");
    add_words(out, words_, "ride.need.", kNeeds);
    const auto places = ask_many_or_leave(out);
    step.missing_needs = chosen<Need>(kNeeds, places.value_or(Places{}));
    return places.has_value();
}

bool RideTalk::ask_places(RideStep& step) {
    RidePage out;
    out.page.title = words_("ride.settings.legend");
    add_words(out, words_, "ride.setting.", kPlaces);
    add_always(out, words_, view_);
    const std::size_t missing_at = out.page.always.size();
    out.page.always.push_back({"n", words_("ride.missing.summary"), {}});
    out.page.on_enter = words_("ride.feelings.go");
    const Talk::Many many = talk_.ask_many(out.page);
    if (many.said == Said::kAlways && many.at == missing_at) {
        return ask_needs(step) && ask_places(step);
    }
    if (many.said == Said::kAlways) {
        perform(out.always[many.at]);
        return false;
    }
    step.settings = chosen<Setting>(kPlaces, many.places);
    return !is_over();
}

void RideTalk::feelings() {
    RideStep step{.action = RideAction::kChooseFeelings};
    if (ask_feelings(step) && ask_places(step)) {
        send(step);
    }
}

void RideTalk::choose_length() {
    RidePage out;
    out.page.title = words_("ride.how_long");
    out.page.text(words_("ride.how_long.hint"));
    for (const int minutes : kMinutes) {
        const RideStep step{.action = RideAction::kBeginRide, .minutes = minutes};
        add_answer(
            out,
            minutes == 0 ? words_("ride.minutes.open")
                         : words_("ride.minutes", "minutes", std::to_string(minutes)),
            {.step = step, .id = {}}
        );
    }
    add_always(out, words_, view_);
    out.page.on_enter = words_("shell.back");
    take(out, talk_.ask(out.page));
}

void RideTalk::rate() {
    RidePage out;
    out.page.title = words_("ride.rate.label");
    if (view_.use_words) {
        for (std::size_t i = 0; i < kWordSteps.size(); ++i) {
            const RideStep step{.action = RideAction::kRate, .urge_0_10 = kWordSteps[i]};
            add_answer(out, words_("ride.rate.w" + std::to_string(i)), {.step = step, .id = {}});
        }
    } else {
        out.page.text("0  " + words_("ride.rate.low"));
        out.page.text("10  " + words_("ride.rate.high"));
    }
    add_always(out, words_, view_);
    out.page.on_enter = words_("ride.rate.skip");
    out.on_enter = RideAnswer{.step = {.action = RideAction::kRate}, .id = {}};
    talk_.show(out.page);
    while (true) {
        const Answered answered = talk_.hear(out.page);
        const auto urge = view_.use_words ? std::nullopt : urge_in(answered.text);
        if (answered.said != Said::kText) {
            take(out, answered);
            return;
        }
        if (urge) {
            send({.action = RideAction::kRate, .urge_0_10 = urge});
            return;
        }
        talk_.not_understood();
    }
}

// How it is now, and whether to keep anything. Enter leaves, and nothing is asked.
void RideTalk::before_end() {
    RidePage out;
    out.page.title = words_("ride.before_end.title");
    out.page.text(words_("ride.before_end.intro"));
    if (said_) {
        const std::string now = words_("ride.end." + std::string(enum_name(*said_)));
        out.page.text(words_("ride.before_end.how") + " " + now);
    }
    add_end_states(out, words_, RideAction::kEnd);
    const std::size_t states = out.answers.size();
    if (view_.rate_moment != domain::RateMoment::kNone) {
        add_answer(
            out, words_("ride.rate.summary"), {.does = RideDoes::kRate, .step = {}, .id = {}}
        );
    }
    RideStep end{.action = RideAction::kEnd};
    end.end_state = said_;
    RideStep leave{.action = RideAction::kStop};
    leave.end_state = said_;
    const std::size_t write_at = out.answers.size();
    if (may_keep_) {
        add_answer(out, words_("ride.before_end.more"), {.step = end, .id = {}});
        add_answer(out, words_("ride.before_end.keep"), {.step = end, .id = {}});
    }
    add_always(out, words_, view_);
    out.page.on_enter = words_("ride.before_end.leave");
    out.on_enter = RideAnswer{.step = leave, .id = {}};
    const Answered answered = talk_.ask(out.page);
    if (answered.said == Said::kAnswer && answered.at < states) {
        said_ = out.answers[answered.at].step.end_state;
        return;  // the page again, with what was said on it
    }
    if (answered.said == Said::kAnswer && answered.at >= write_at) {
        wants_keeping_ = true;
        if (answered.at == write_at) {
            write_account();
        }
    }
    if (!is_over()) {
        take(out, answered);
    }
}

// The person's own words about it, each of them optional, and who can read them.
void RideTalk::write_account() {
    const auto state = context_.door.call<&app::vault_state>();
    const bool is_locked = state && state->status != app::VaultStatus::kOpen;
    context_.terminal.gap();
    context_.terminal.say(
        words_(is_locked ? "ride.before_end.where_locked" : "ride.before_end.where")
    );
    const auto note = talk_.ask_words(words_("ride.before_end.note"));
    account_.note = note.value_or(std::string());
    if (!note) {
        return;
    }
    const auto who = talk_.ask_words(words_("ride.before_end.who"));
    account_.who_was_there = who.value_or(std::string());
    if (!who) {
        return;
    }
    Page page;
    page.title = words_("ride.before_end.lasted");
    for (const int minutes : kLasted) {
        const std::string key = std::to_string(page.answers.size() + 1);
        page.answers.push_back({key, words_("ride.lasted." + std::to_string(minutes)), {}});
    }
    page.on_enter = words_("entry.skip");
    const Answered answered = talk_.ask(page);
    if (answered.said == Said::kAnswer) {
        account_.lasted_minutes = kLasted[answered.at];
    }
}

// A hint and no more: it never counts down, and nothing waits for it (CS-16).
void RideTalk::quiet_timer() {
    const auto at = static_cast<std::size_t>(view_.step_index);
    if (!view_.skill || at >= view_.skill->steps.size()) {
        return;
    }
    context_.terminal.gap();
    context_.terminal.say(words_("ride.skill.timing"));
    const std::int64_t span_ms = view_.skill->steps[at].seconds * kMillisPerSecond;
    const RidePage page = ride_page(words_, sight());
    Pacer timer(
        context_.terminal, context_.door.clock(), PacerLook::kNone, {.page_over_in_ms = span_ms}
    );
    Answered answered = talk_.hear(page.page, &timer);
    while (answered.said == Said::kTime || answered.said == Said::kText) {
        if (answered.said == Said::kTime) {
            context_.terminal.gap();
            context_.terminal.say(words_("ride.skill.time_up"));
        } else {
            talk_.not_understood();
        }
        answered = talk_.hear(page.page);
    }
    take(page, answered);
}

void RideTalk::outward(const std::string& skill_id) {
    send({.action = RideAction::kAnotherWay});
    send({.action = RideAction::kOpenSkill, .skill_id = skill_id});
}

void RideTalk::show_ask(const app::ContactView& person, domain::AskKind kind) {
    const auto asked =
        context_.door.call<&app::people_compose>({.contact_id = person.contact.id, .kind = kind});
    Terminal& terminal = context_.terminal;
    terminal.heading(words_("people_now.ask.message"));
    if (!asked) {
        terminal.say(words_("people_now.ask.failed"));
        return;
    }
    terminal.say(asked->text, 2);
    terminal.gap();
    terminal.say(words_(asked->is_own_words ? "people_now.ask.yours" : "people_now.ask.look"));
    for (const app::ContactAction& action : asked->actions) {
        terminal.item(reach_words(words_, action));
    }
}

// Returns: whether to stay with this person.
bool RideTalk::ask_somebody(const app::ContactView& person, RidePage& out) {
    constexpr auto kAsks = std::to_array<domain::AskKind>(
        {domain::AskKind::kKeepCompany,
         domain::AskKind::kDistract,
         domain::AskKind::kCallMe,
         domain::AskKind::kCome,
         domain::AskKind::kAllClear}
    );
    out.page.title = words_("people_now.ask.title", "name", person.contact.name);
    for (const app::ContactAction& action : person.actions) {
        out.page.item(reach_words(words_, action));
    }
    const auto state = context_.door.call<&app::vault_state>();
    const bool can_compose = state && state->status == app::VaultStatus::kOpen;
    if (can_compose) {
        add_words(out, words_, "people_now.ask.", kAsks);
    }
    const std::size_t asks = out.answers.size();
    const RideStep reached{.action = RideAction::kReachedContact, .contact_id = person.contact.id};
    add_answer(
        out, words_("ride_talk.reached", "name", person.contact.name), {.step = reached, .id = {}}
    );
    out.page.always.push_back({"s", words_("ride.stop_here"), {}});
    out.always.push_back({.step = {.action = RideAction::kStop}, .id = {}});
    out.page.on_enter = words_("shell.back");
    const Answered answered = talk_.ask(out.page);
    if (answered.said == Said::kAnswer && answered.at < asks) {
        show_ask(person, kAsks[answered.at]);
        return true;
    }
    take(out, answered);
    return false;
}

void RideTalk::somebody(const std::string& contact_id) {
    const auto found = std::ranges::find_if(help_.people, [&](const app::ContactView& each) {
        return each.contact.id == contact_id;
    });
    if (found == help_.people.end()) {
        return;
    }
    bool stays = true;
    while (stays && !is_over()) {
        RidePage page;
        stays = ask_somebody(*found, page);
    }
}

void RideTalk::run_plan() {
    const PlanWalk walk = walk_plan(context_, talk_);
    if (walk.ended == PlanWalkEnd::kStopped) {
        send({.action = RideAction::kStop});
    } else if (walk.ended == PlanWalkEnd::kPeople) {
        send({.action = RideAction::kPeople});
    } else if (walk.ended == PlanWalkEnd::kSkill) {
        send({.action = RideAction::kToolsAnyway});
        send({.action = RideAction::kOpenSkill, .skill_id = walk.skill_id});
    }
}

void RideTalk::read_aloud() {
    if (!speech_) {
        return;
    }
    const RidePage page = ride_page(words_, sight());
    std::string text = page.page.title;
    for (const PageLine& line : page.page.body) {
        text += "\n" + line.text;
    }
    speech_->say(text);
}

}  // namespace bw::cli
