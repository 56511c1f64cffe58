// SPDX-License-Identifier: Apache-2.0
// `urge`: hard times behind the person. `urge log` keeps one in two lines, also while locked.
#include "cli/enum_option.h"
#include "cli/kept_page.h"
#include "cli/own_words.h"
#include "cli/ride/ride_talk.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

using domain::EndState;
using domain::RideAction;
using domain::UrgeSession;

constexpr int kUrgeMax = 10;
constexpr int kLastedMaxMinutes = 24 * 60;
constexpr int kNotSaid = -1;

struct LogWishes {
    std::vector<std::string> words;
    std::string end;
    std::string who;
    std::vector<std::string> feelings;
    std::vector<std::string> trigger_ids;
    int urge_0_10 = kNotSaid;
    int lasted_minutes = kNotSaid;
};

struct RemoveWishes {
    std::string id;
    bool yes = false;
};

// A quick note is a ride that was over before it was told: the core's own way to keep one.
OrStop<void> tell_ride(Context& context, const LogWishes& wishes, std::optional<EndState> end) {
    BW_GO(context.call<&app::ride_begin>({.door = domain::Door::kRide}));
    if (wishes.urge_0_10 != kNotSaid) {
        BW_GO(context.call<&app::ride_step>(
            {.action = RideAction::kRate, .urge_0_10 = wishes.urge_0_10}
        ));
    }
    if (!wishes.feelings.empty()) {
        BW_GO(context.call<&app::ride_step>({.action = RideAction::kAnotherWay}));
        BW_GO(context.call<&app::ride_step>(
            {.action = RideAction::kChooseFeelings,
             .feelings = enum_wishes<domain::Feeling>(wishes.feelings)}
        ));
    }
    BW_GO(context.call<&app::ride_step>({.action = RideAction::kStop, .end_state = end}));
    return {};
}

// The two lines: own words, and how it ended. Both may stay empty.
OrStop<void> ask_lines(Context& context, std::string& note, std::optional<EndState>& end) {
    Terminal& terminal = context.terminal;
    note = BW_GO(terminal.ask(context.words("ride.before_end.note") + ":", "TEXT"));
    constexpr auto kStates = std::to_array<EndState>(
        {EndState::kPassed, EndState::kLower, EndState::kSame, EndState::kHigher}
    );
    std::vector<std::string> choices;
    choices.reserve(kStates.size() + 1);
    for (const EndState state : kStates) {
        choices.push_back(context.words("ride.end." + std::string(enum_name(state))));
    }
    choices.push_back(context.words("entry.skip"));
    const std::size_t place =
        BW_GO(terminal.choose(context.words("ride.before_end.how"), choices, "--end"));
    if (place < kStates.size()) {
        end = kStates[place];
    }
    return {};
}

OrStop<Exit> run_log(Context& context, const LogWishes& wishes) {
    std::string note = joined(wishes.words);
    std::optional<EndState> end = enum_wish<EndState>(wishes.end);
    const bool said_nothing = note.empty() && !end;
    if (said_nothing) {
        if (auto piped = BW_GO(context.terminal.piped_text())) {
            note = *std::move(piped);
        } else if (context.terminal.can_ask()) {
            BW_GO(ask_lines(context, note, end));
        }
    }
    open_if_nobody_is_asked(context);
    BW_GO(context.hold_vault());
    BW_GO(tell_ride(context, wishes, end));
    app::FinishRide request{.keep = true, .note = note, .who_was_there = wishes.who};
    request.trigger_ids = wishes.trigger_ids;
    if (wishes.lasted_minutes != kNotSaid) {
        request.lasted_minutes = wishes.lasted_minutes;
    }
    const auto kept = BW_GO(context.call<&app::ride_finish>(request));
    if (context.options.json) {
        return context.answer_json(kept);
    }
    context.terminal.say(context.words(kept.sealed ? "ride.ended.sealed" : "ride.ended.kept"));
    if (end == EndState::kHigher || end == EndState::kNeedsHelp) {
        context.terminal.say(context.words("urge.help_is_there"));
    }
    return Exit::kDone;
}

void show_one(Context& context, const UrgeSession& session) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    terminal.gap();
    std::string line = day_of(context, session.started_at_ms);
    if (session.end_state) {
        line += "  " + words("urges.end." + std::string(enum_name(*session.end_state)));
    }
    terminal.say(line);
    if (!session.note.empty()) {
        terminal.say(session.note, 2);
    }
    if (!session.who_was_there.empty()) {
        terminal.say(words("urges.who", "words", session.who_was_there), 2);
    }
    if (!session.feelings.empty()) {
        std::string feelings;
        for (const domain::Feeling feeling : session.feelings) {
            const std::string key = "ride.feeling." + std::string(enum_name(feeling));
            feelings += (feelings.empty() ? "" : ", ") + words(key);
        }
        terminal.say(words("urges.felt", "feelings", feelings), 2);
    }
    if (!session.skill_use_ids.empty()) {
        const auto count = static_cast<std::int64_t>(session.skill_use_ids.size());
        terminal.say(words.count("urges.tried", count), 2);
    }
    terminal.say(session.id, 2);
}

OrStop<Exit> run_list(Context& context, const PageWishes& wishes) {
    BW_GO(context.open_vault());
    const auto list = BW_GO(context.call<&app::urges_list>(wishes.query()));
    if (context.options.json) {
        return context.answer_json(list);
    }
    Terminal& terminal = context.terminal;
    if (list.hidden_for_now) {
        terminal.say(context.words("urges.hidden"));
        terminal.say(context.words("urges.hidden_note"));
        return Exit::kDone;
    }
    terminal.say(context.words(list.sessions.empty() ? "urges.empty" : "urges.intro_plain"));
    for (const UrgeSession& session : list.sessions) {
        show_one(context, session);
    }
    tell_of_earlier(context, "breakwater urge list", list.next_id);
    return Exit::kDone;
}

OrStop<Exit> run_remove(Context& context, const RemoveWishes& wishes) {
    BW_GO(context.open_vault());
    BW_GO(confirm_removal(
        context,
        context.words("urges.remove_ask") + " " + context.words("urges.remove_note"),
        wishes.yes
    ));
    const auto done = BW_GO(context.call<&app::urges_remove>({.id = wishes.id}));
    return context.options.json ? context.answer_json(done) : Exit::kDone;
}

void add_log(Registry& registry, CLI::App& parent) {
    const auto wishes = std::make_shared<LogWishes>();
    CLI::App& app = registry.add_to(parent, "log", [wishes](Context& context) {
        return run_log(context, *wishes);
    });
    app.add_option("text", wishes->words, registry.about("urge.log.text"))
        ->option_text("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_enum_option<EndState>(app, "--end", wishes->end, registry.about("urge.log.end"));
    add_enum_options<domain::Feeling>(
        app, "--feeling", wishes->feelings, registry.about("urge.log.feeling")
    );
    app.add_option("--who", wishes->who, registry.about("urge.log.who"))->option_text("TEXT");
    app.add_option("--trigger", wishes->trigger_ids, registry.about("urge.log.trigger"))
        ->option_text("ID")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    app.add_option("--urge", wishes->urge_0_10, registry.about("urge.log.urge"))
        ->option_text("0-10")
        ->check(CLI::Range(0, kUrgeMax));
    app.add_option("--lasted", wishes->lasted_minutes, registry.about("urge.log.lasted"))
        ->option_text("MINUTES")
        ->check(CLI::Range(0, kLastedMaxMinutes));
}

}  // namespace

void add_urge_command(Registry& registry) {
    CLI::App& group = registry.add_group("urge");
    add_log(registry, group);
    const auto page = std::make_shared<PageWishes>();
    CLI::App& list = registry.add_to(group, "list", [page](Context& context) {
        return run_list(context, *page);
    });
    add_page_options(registry, list, *page);
    const auto wishes = std::make_shared<RemoveWishes>();
    CLI::App& remove = registry.add_to(group, "remove", [wishes](Context& context) {
        return run_remove(context, *wishes);
    });
    remove.add_option("id", wishes->id, registry.about("urge.id"))->option_text("ID")->required();
    remove.add_flag("--yes", wishes->yes, registry.about("flow.yes"));
}

}  // namespace bw::cli
