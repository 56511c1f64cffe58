// SPDX-License-Identifier: Apache-2.0
// The turns of a ride. What is asked within it: ride_asks.cpp.
#include "cli/ride/ride_talk.h"

#include <algorithm>

#include "cli/device_key.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

using domain::RideAction;
using domain::RideScreen;
using domain::RideStep;

}  // namespace

void open_if_nobody_is_asked(Context& context) {
    const auto state = context.door.call<&app::vault_state>();
    if (!state || state->status != app::VaultStatus::kLocked) {
        return;
    }
    const bool has_key =
        std::ranges::contains(state->slots, app::SlotKind::kDevice, &app::SlotView::kind) &&
        read_device_key(context.options.vault).has_value();
    if (!has_key && !context.terminal.has_secret_fd()) {
        return;
    }
    // Without patience: another process that has it open must not keep anybody from help.
    if (!context.door.hold(0, [] {})) {
        return;
    }
    if (const auto opened = context.open_vault(); !opened) {
        context.terminal.note(context.words("ride_talk.stays_locked"));
    }
}

RideTalk::RideTalk(Context& context, const RideWishes& wishes)
    : context_(context), words_(context.words), wishes_(wishes), talk_(context.terminal) {
    if (wishes_.speak) {
        speech_ = Speech::find();
        if (!speech_) {
            context_.terminal.note(words_("ride_talk.no_speech"));
        }
    }
}

OrStop<void> RideTalk::begin() {
    app::BeginRide request{.door = wishes_.door};
    if (!wishes_.skill_id.empty()) {
        request.skill_id = wishes_.skill_id;
    }
    auto view = context_.door.call<&app::ride_begin>(request);
    const bool is_asked_wrongly = !view && (view.error().code() == ErrorCode::kNotFound ||
                                            view.error().code() == ErrorCode::kInvalidArgument);
    if (!view && !is_asked_wrongly) {
        // What is kept cannot be read. Help does not need it.
        (void)context_.door.call<&app::vault_lock>();
        view = context_.door.call<&app::ride_begin>(request);
    }
    view_ = BW_GO(std::move(view));
    if (const auto settings = context_.door.call<&app::settings_get>()) {
        must_be_still_ =
            settings->settings.motion == domain::Motion::kStill || settings->settings.low_stimulus;
    }
    if (const auto state = context_.door.call<&app::vault_state>()) {
        may_keep_ =
            state->status == app::VaultStatus::kOpen || state->status == app::VaultStatus::kLocked;
        may_keep_ = may_keep_ && !state->opened_read_only;
    }
    if (wishes_.begin_with_people) {
        send({.action = RideAction::kPeople});
    }
    return {};
}

OrStop<Exit> RideTalk::run() {
    BW_GO(begin());
    while (view_.screen != RideScreen::kEnded && !is_over()) {
        turn();
    }
    if (is_over()) {
        leave_kindly();
    }
    return finish();
}

void RideTalk::turn() {
    const bool arrives = view_.screen == RideScreen::kRide && wishes_.minutes.has_value();
    if (arrives) {
        const RideStep step{.action = RideAction::kBeginRide, .minutes = wishes_.minutes};
        wishes_.minutes.reset();
        send(step);
    }
    switch (view_.screen) {
        case RideScreen::kFeelings:
            feelings();
            return;
        case RideScreen::kBeforeEnd:
            before_end();
            return;
        case RideScreen::kPeople:
        case RideScreen::kPeopleFirst:
        case RideScreen::kMedical:
            look_for_help();
            turn_page();
            return;
        default:
            turn_page();
            return;
    }
}

RideSight RideTalk::sight() const {
    const bool is_read = view_.skill && view_.skill->id == cautions_read_of_;
    return {
        .view = view_,
        .help = help_,
        .medical = medical_,
        .words_at = words_at_,
        .cautions_read = is_read,
        .can_read_aloud = speech_.has_value(),
    };
}

void RideTalk::look_for_help() {
    if (auto help = context_.door.call<&app::help_people>({.region = context_.region()})) {
        help_ = *std::move(help);
    } else if (auto lines =
                   context_.door.call<&app::lines_for_region>({.region = context_.region()})) {
        help_.lines = *std::move(lines);  // the numbers need nothing that is kept
    }
    if (auto page = context_.door.call<&app::medical_page>()) {
        medical_ = *std::move(page);
    }
}

void RideTalk::turn_page() {
    const RidePage page = ride_page(words_, sight());
    talk_.show(page.page);
    if (wishes_.speak) {
        read_aloud();
    }
    while (true) {
        const Answered answered = hear_with_pace(page);
        const bool is_entry = view_.screen == RideScreen::kEntryCheck;
        if (answered.said == Said::kText && is_entry && answered.text.size() > 2) {
            // Words instead of a number: what is unclear counts as not sure (CS 1.4).
            send({.action = RideAction::kChooseEntry});
            return;
        }
        const bool again =
            answered.said == Said::kText || (answered.said == Said::kEnter && !page.on_enter);
        if (!again) {
            take(page, answered);
            return;
        }
        talk_.not_understood();
    }
}

PacerLook RideTalk::pacer_look() const {
    const Terminal& terminal = context_.terminal;
    if (view_.screen != RideScreen::kRide || wishes_.no_pacer) {
        return PacerLook::kNone;
    }
    if (!terminal.can_ask() || !terminal.shape().out_is_terminal || must_be_still_) {
        return PacerLook::kOnce;
    }
    const bool counts = wishes_.plain || !terminal.shape().can_redraw;
    return counts ? PacerLook::kCounting : PacerLook::kOneLine;
}

// Waits for an answer: with the breath on the ride's own page, up to the person's mark, and with an
// eye on the lock (somebody may have gone away from an open vault).
Answered RideTalk::hear_with_pace(const RidePage& page) {
    Pacer::Marks marks;
    if (view_.next_mark_s > 0) {
        const std::int64_t left_s = std::max<std::int64_t>(view_.next_mark_s - view_.elapsed_s, 0);
        marks.page_over_in_ms = left_s * kMillisPerSecond;
    }
    const auto presence = context_.door.call<&app::session_presence>({.touched = true});
    if (presence && presence->check_again_ms > 0) {
        const bool sooner =
            marks.page_over_in_ms < 0 || presence->check_again_ms < marks.page_over_in_ms;
        marks.page_over_in_ms = sooner ? presence->check_again_ms : marks.page_over_in_ms;
    }
    Pacer pacer(context_.terminal, context_.door.clock(), pacer_look(), marks);
    const Answered answered = talk_.hear(page.page, &pacer);
    if (answered.said == Said::kTime) {
        notice_lock();
    }
    return answered;
}

void RideTalk::notice_lock() {
    const auto presence = context_.door.call<&app::session_presence>({});
    if (presence && presence->locked) {
        context_.terminal.gap();
        context_.terminal.say(words_("error.locked.what"));
    }
}

void RideTalk::take(const RidePage& page, const Answered& answered) {
    switch (answered.said) {
        case Said::kAnswer:
            perform(page.answers[answered.at]);
            return;
        case Said::kAlways:
            perform(page.always[answered.at]);
            return;
        case Said::kEnter:
            if (page.on_enter) {
                perform(*page.on_enter);
            }
            return;
        case Said::kTime:
            look_again();
            return;
        case Said::kText:
        case Said::kEnd:
        case Said::kInterrupted:
            return;
    }
}

void RideTalk::perform(const RideAnswer& answer) {
    switch (answer.does) {
        case RideDoes::kStep:
            send(answer.step);
            return;
        case RideDoes::kMoreWords:
            ++words_at_;
            look_again();
            return;
        case RideDoes::kLength:
            choose_length();
            return;
        case RideDoes::kRate:
            rate();
            return;
        case RideDoes::kCautionsRead:
            cautions_read_of_ = view_.skill ? view_.skill->id : std::string();
            return;
        case RideDoes::kTimer:
            quiet_timer();
            return;
        case RideDoes::kReadAloud:
            read_aloud();
            return;
        case RideDoes::kOutward:
            outward(answer.id);
            return;
        case RideDoes::kPerson:
            somebody(answer.id);
            return;
        case RideDoes::kRunPlan:
            run_plan();
            return;
    }
}

void RideTalk::look_again() {
    if (auto view = context_.door.call<&app::ride_view>()) {
        view_ = *std::move(view);
    }
}

// An act that the core does not take leaves the page as it was, and says so.
void RideTalk::send(const RideStep& step) {
    auto view = context_.door.call<&app::ride_step>(step);
    if (view) {
        view_ = *std::move(view);
        return;
    }
    const Stop stop = stop_of(view.error());
    context_.terminal.note(words_(stop.key + ".what") + " " + words_(stop.key + ".do"));
}

// Ctrl-C, or nobody there any more: an end like any other.
void RideTalk::leave_kindly() {
    RideStep stop{.action = RideAction::kStop};
    stop.end_state = said_;
    send(stop);
}

OrStop<Exit> RideTalk::finish() {
    Terminal& terminal = context_.terminal;
    const bool has_words = !account_.note.empty() || !account_.who_was_there.empty();
    const bool keep = may_keep_ && (wishes_.keep || wants_keeping_ || has_words);
    terminal.heading(words_("ride.ended.title"));
    if (!keep) {
        (void)context_.door.call<&app::ride_finish>();
        return Exit::kDone;
    }
    app::FinishRide request{.keep = true, .note = account_.note};
    request.who_was_there = account_.who_was_there;
    request.lasted_minutes = account_.lasted_minutes;
    auto held = context_.hold_vault();
    auto kept = held ? context_.call<&app::ride_finish>(request)
                     : OrStop<app::RideKept>(std::unexpected(std::move(held).error()));
    if (!kept) {
        terminal.note(words_("ride.ended.not_kept"));
        return std::unexpected(std::move(kept).error());
    }
    terminal.say(words_(kept->sealed ? "ride.ended.sealed" : "ride.ended.kept"));
    return Exit::kDone;
}

}  // namespace bw::cli
