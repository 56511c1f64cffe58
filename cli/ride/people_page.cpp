// SPDX-License-Identifier: Apache-2.0
// The pages of a ride with people on them. After thoughts of dying, or when somebody is hurt, the
// emergency number comes first (CS-12, CS-15); it stands once more at the end, since a terminal
// shows the end of what was said.
#include "cli/line_words.h"
#include "cli/ride/ride_page.h"

namespace bw::cli {

namespace {

using domain::LinesView;
using domain::RideAction;

void add_emergency(Page& page, const Words& words, const LinesView& lines) {
    page.head(words("help.emergency"));
    if (lines.emergency.empty()) {
        page.item(words("help.emergency_unknown"));
    }
    for (const domain::EmergencyLine& line : lines.emergency) {
        page.item(emergency_words(words, line));
    }
    page.text(words("help.emergency_note"));
}

void add_emergency_again(Page& page, const Words& words, const LinesView& lines) {
    const std::string call =
        lines.emergency.empty()
            ? words("help.emergency_unknown")
            : words("help.emergency_call", "number", lines.emergency.front().dial_string);
    page.head(words("help.emergency") + ": " + call);
}

std::string person_words(const Words& words, const app::ContactView& person) {
    std::string ways;
    for (const app::ContactAction& action : person.actions) {
        add_part(ways, reach_words(words, action));
    }
    add_part(ways, person.contact.availability_text);
    return person.contact.name + ": " + ways;
}

bool can_be_reached(const app::ContactView& person) {
    return !person.actions.empty();
}

void add_people(Page& page, const Words& words, const app::HelpPeople& help) {
    page.head(words("people_now.own"));
    bool nobody = true;
    for (const app::ContactView& person : help.people) {
        if (can_be_reached(person)) {
            page.item(person_words(words, person));
            nobody = false;
        }
    }
    if (nobody) {
        page.text(words("people_now.own_none"));
    }
}

std::string service_words(const Words& words, const domain::ServiceLine& service) {
    std::string ways;
    for (const domain::ChannelLine& channel : service.channels) {
        add_part(ways, channel_words(words, channel));
        add_part(ways, channel.note);
    }
    add_part(ways, service.hours.always ? words("help.line.always") : service.hours.text);
    add_part(ways, trust_words(words, service.trust, service.verified_on));
    const bool has_own_name = !service.local_name.empty() && service.local_name != service.name;
    const std::string name =
        has_own_name ? service.name + " (" + service.local_name + ")" : service.name;
    return name + ": " + ways;
}

void add_lines(Page& page, const Words& words, const LinesView& lines) {
    if (!lines.services.empty()) {
        page.head(words("help.lines"));
        if (lines.any_unchecked) {
            page.text(words("help.trust.note"));
        }
        for (const domain::ServiceLine& service : lines.services) {
            page.item(service_words(words, service));
        }
    }
    page.head(words("help.finders"));
    for (const domain::CrisisFinder& finder : lines.finders) {
        page.item(finder.name + ": " + finder.url);
    }
    page.text(
        lines.region_known ? words("help.region.now", "country", lines.region_name)
                           : words("help.no_region")
    );
}

// Everybody who can be turned to, by name: how to reach them, and words to ask with.
void add_people_answers(RidePage& out, const Words& words, const app::HelpPeople& help) {
    for (const app::ContactView& person : help.people) {
        if (can_be_reached(person)) {
            add_answer(
                out,
                words("people_now.ask_named", "name", person.contact.name),
                {.does = RideDoes::kPerson, .step = {}, .id = person.contact.id}
            );
        }
    }
}

void add_list(Page& page, std::string title, const std::vector<std::string>& items) {
    page.head(std::move(title));
    for (const std::string& each : items) {
        page.item(each);
    }
}

void add_plan(RidePage& out, const Words& words) {
    add_answer(out, words("help.tools.plan"), {.does = RideDoes::kRunPlan, .step = {}, .id = {}});
}

}  // namespace

RidePage people_first_page(const Words& words, const RideSight& sight) {
    RidePage out;
    out.page.title = words("people_now.first.title");
    out.page.text(words("people_now.first.intro"));
    add_emergency(out.page, words, sight.help.lines);
    add_people(out.page, words, sight.help);
    add_lines(out.page, words, sight.help.lines);
    out.page.text(words("shell.not_monitored"));
    add_emergency_again(out.page, words, sight.help.lines);
    add_people_answers(out, words, sight.help);
    add_plan(out, words);
    add_step(out, words("people_now.first.tools"), RideAction::kToolsAnyway);
    return out;
}

RidePage people_page(const Words& words, const RideSight& sight) {
    RidePage out;
    out.page.title = words("people_now.title");
    out.page.text(words("people_now.intro"));
    add_people(out.page, words, sight.help);
    add_lines(out.page, words, sight.help.lines);
    add_emergency(out.page, words, sight.help.lines);
    out.page.text(words("shell.not_monitored"));
    add_people_answers(out, words, sight.help);
    add_plan(out, words);
    add_step(out, words("people_now.tools"), RideAction::kToolsAnyway);
    return out;
}

RidePage medical_care_page(const Words& words, const RideSight& sight) {
    RidePage out;
    const app::MedicalPage& care = sight.medical;
    out.page.title = care.title.empty() ? words("medical.title") : care.title;
    out.page.text(care.intro.empty() ? words("medical.fallback") : care.intro);
    add_emergency(out.page, words, sight.help.lines);
    add_list(out.page, words("medical.emergency_now"), care.emergency_now);
    out.page.head(words("medical.poison"));
    out.page.text(care.poison_note);
    add_list(out.page, words("medical.then"), care.then);
    add_list(out.page, words("medical.same_day"), care.same_day);
    if (!care.clinically_reviewed) {
        out.page.text(words("medical.not_reviewed"));
    }
    add_people(out.page, words, sight.help);
    add_lines(out.page, words, sight.help.lines);
    out.page.text(words("shell.not_monitored"));
    add_emergency_again(out.page, words, sight.help.lines);
    add_people_answers(out, words, sight.help);
    add_step(out, words("medical.comfort"), RideAction::kToolsAnyway);
    return out;
}

}  // namespace bw::cli
