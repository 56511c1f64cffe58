// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the terminal shows for each screen of a ride, and what each answer does. The core decides
// which screen it is; nothing here knows a terminal, so that a test can walk through all of it.
// Every page offers people and a way to stop (CS-16).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/talk/page.h"
#include "cli/words.h"
#include "core/app/api/people_api.h"
#include "core/domain/urge/ride.h"

namespace bw::cli {

// What an answer does. Everything but kStep happens here first; the core hears of it afterwards.
enum class RideDoes {
    kStep,          // tells the core `step`
    kMoreWords,     // the next few words of the ride
    kLength,        // asks how long
    kRate,          // asks how strong it is
    kCautionsRead,  // the cautions of a strong sensation were read
    kTimer,         // a quiet timer for this step
    kReadAloud,     // the machine's own voice
    kOutward,       // rather something outside of the body (CS-46)
    kPerson,        // somebody: how to reach them, words to ask with
    kRunPlan,       // the person's plan
};

struct RideAnswer {
    RideDoes does = RideDoes::kStep;
    domain::RideStep step;
    std::string id;
};

struct RidePage {
    Page page;
    std::vector<RideAnswer> answers;  // beside page.answers
    std::vector<RideAnswer> always;   // beside page.always
    std::optional<RideAnswer> on_enter;
};

// What a page is made from.
struct RideSight {
    const domain::RideView& view;
    const app::HelpPeople& help;      // looked at on the pages with people
    const app::MedicalPage& medical;  // on the page for somebody hurt
    std::size_t words_at = 0;         // how often `next` was said to the words of the ride
    bool cautions_read = false;       // of the open skill
    bool can_read_aloud = false;
};

// Requires: the screen is not kFeelings, kBeforeEnd or kEnded; those are talked through
//           (cli/ride/ride_talk.h).
RidePage ride_page(const Words& words, const RideSight& sight);

// The foot of every page: people, stop, and back where there is a way back.
void add_always(RidePage& out, const Words& words, const domain::RideView& view);

// The four ways an urge can stand, and the step that says each.
void add_end_states(RidePage& out, const Words& words, domain::RideAction action);

// Building a page: an answer with the next number, or with a letter of its own.
void add_answer(RidePage& out, std::string words, RideAnswer answer, std::string note = {});
void add_step(RidePage& out, std::string words, domain::RideAction action, std::string note = {});

// Pages with people, in cli/ride/people_page.cpp.
RidePage people_first_page(const Words& words, const RideSight& sight);
RidePage people_page(const Words& words, const RideSight& sight);
RidePage medical_care_page(const Words& words, const RideSight& sight);
// Pages with a skill, in cli/ride/skill_page.cpp.
RidePage skill_step_page(const Words& words, const RideSight& sight);
RidePage suggestions_page(const Words& words, const RideSight& sight);

}  // namespace bw::cli
