// SPDX-License-Identifier: Apache-2.0
// Help for right now, also when no command was given. Opens nothing, waits for nothing and works
// without a vault: people from the open card, lines from the program itself. In the order of CS-12.
#include "cli/line_words.h"
#include "cli/show_lines.h"

namespace bw::cli {

namespace {

constexpr int kHelpIndent = 2;

void show_people(Terminal& terminal, const std::vector<app::ContactView>& people) {
    if (people.empty()) {
        return;
    }
    terminal.heading(terminal.words()("people_now.own"));
    for (const app::ContactView& person : people) {
        std::string text = person.contact.name;
        add_part(text, person.contact.availability_text);
        terminal.say(text);
        for (const app::ContactAction& action : person.actions) {
            terminal.item(reach_words(terminal.words(), action), kHelpIndent);
        }
    }
}

void show_list(Terminal& terminal, std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) {
        return;
    }
    terminal.heading(title);
    for (const std::string& line : lines) {
        terminal.item(line);
    }
}

}  // namespace

OrStop<Exit> run_help(Context& context) {
    const auto help = BW_GO(context.call<&app::help_people>({.region = context.region()}));
    if (context.options.json) {
        return context.answer_json(help);
    }
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    terminal.heading(words("help.title"));
    terminal.say(words("people_now.first.intro"));
    show_emergency(terminal, help.lines);
    show_people(terminal, help.people);
    show_services(terminal, help.lines);
    terminal.heading(words("help.tools"));
    for (const std::string_view key :
         {"help.command.care", "help.command.ride", "help.command.plan", "help.command.all"}) {
        terminal.item(words(key));
    }
    return Exit::kDone;
}

OrStop<Exit> run_care(Context& context) {
    const auto page = BW_GO(context.call<&app::medical_page>());
    if (context.options.json) {
        return context.answer_json(page);
    }
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    terminal.heading(page.title);
    terminal.say(page.intro);
    const auto lines = BW_GO(context.call<&app::lines_for_region>({.region = context.region()}));
    show_list(terminal, words("medical.emergency_now"), page.emergency_now);
    terminal.gap();
    if (lines.emergency.empty()) {
        terminal.say(words("help.emergency_unknown"));
    }
    for (const domain::EmergencyLine& line : lines.emergency) {
        terminal.item(emergency_words(words, line));
    }
    show_list(terminal, words("medical.same_day"), page.same_day);
    show_list(terminal, words("medical.then"), page.then);
    if (!page.poison_note.empty()) {
        terminal.heading(words("medical.poison"));
        terminal.say(page.poison_note);
    }
    if (!page.clinically_reviewed) {
        terminal.gap();
        terminal.say(words("medical.not_reviewed"));
    }
    return Exit::kDone;
}

void add_help_command(Registry& registry) {
    registry.add("help", run_help);
    registry.add("care", run_care);
}

}  // namespace bw::cli
