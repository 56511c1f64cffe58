// SPDX-License-Identifier: Apache-2.0
#pragma once

// A ride at the terminal, from the door to the end. The core decides every page; this shows it,
// hears the answer and hands it on. Nothing in it needs the vault, and nothing that goes wrong with
// the vault ends it: help comes first. Stopping asks nothing; words that were written are kept.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/calm_signals.h"
#include "cli/command.h"
#include "cli/ride/pacer.h"
#include "cli/ride/ride_page.h"
#include "cli/speech.h"
#include "cli/talk/talk.h"

namespace bw::cli {

struct RideWishes {
    domain::Door door = domain::Door::kHelpNow;
    std::string skill_id;        // with the door `skill`
    std::optional<int> minutes;  // how long; 0 is open
    bool plain = false;          // nothing is written over
    bool no_pacer = false;
    bool keep = false;  // keep it at the end, whichever way it ends
    bool speak = false;
    bool begin_with_people = false;  // from the plan: somebody is wanted now
};

class RideTalk {
  public:
    RideTalk(Context& context, const RideWishes& wishes);

    // From the door to the end. Errors: what begin_ride says of an unknown skill; what could not be
    // kept at the end.
    OrStop<Exit> run();

  private:
    using Places = std::vector<std::size_t>;

    // What the person wrote about it. In memory only, gone with the ride.
    struct Account {
        std::string note;
        std::string who_was_there;
        std::optional<int> lasted_minutes;
    };

    OrStop<void> begin();
    void turn();
    void turn_page();
    void look_again();
    void look_for_help();
    void send(const domain::RideStep& step);
    void take(const RidePage& page, const Answered& answered);
    void perform(const RideAnswer& answer);
    void leave_kindly();
    OrStop<Exit> finish();

    // Pages that are talked through, one question after the other.
    std::optional<Places> ask_many_or_leave(RidePage& out);
    void feelings();
    bool ask_feelings(domain::RideStep& step);
    bool ask_places(domain::RideStep& step);
    bool ask_needs(domain::RideStep& step);
    void before_end();
    void write_account();
    void choose_length();
    void rate();
    void quiet_timer();
    void outward(const std::string& skill_id);
    void somebody(const std::string& contact_id);
    bool ask_somebody(const app::ContactView& person, RidePage& out);
    void show_ask(const app::ContactView& person, domain::AskKind kind);
    void run_plan();
    void read_aloud();

    Answered hear_with_pace(const RidePage& page);
    PacerLook pacer_look() const;
    RideSight sight() const;
    void notice_lock();
    bool is_over() const { return talk_.is_over(); }

    Context& context_;
    const Words& words_;
    RideWishes wishes_;
    CalmSignals signals_;
    Talk talk_;
    std::optional<Speech> speech_;
    domain::RideView view_;
    app::HelpPeople help_;
    app::MedicalPage medical_;
    Account account_;
    bool wants_keeping_ = false;
    bool may_keep_ = false;
    bool must_be_still_ = false;
    std::size_t words_at_ = 0;
    std::string cautions_read_of_;
    std::optional<domain::EndState> said_;
};

// Whether the vault opens without asking anybody: then it is opened, and own skills and people are
// there. Never waits, never asks, never fails.
void open_if_nobody_is_asked(Context& context);

}  // namespace bw::cli
