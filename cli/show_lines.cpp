// SPDX-License-Identifier: Apache-2.0
#include "cli/show_lines.h"

#include <string>

#include "cli/line_words.h"

namespace bw::cli {

namespace {

constexpr int kLinesIndent = 2;

std::string languages_of(const Words& words, const domain::ServiceLine& service) {
    std::string text;
    for (const std::string& code : service.languages) {
        const std::string key = "about.language." + code;
        text += (text.empty() ? "" : ", ") + (words.has(key) ? words(key) : code);
    }
    return text;
}

void show_service(Terminal& terminal, const domain::ServiceLine& service) {
    const Words& words = terminal.words();
    terminal.gap();
    const bool has_own_name = !service.local_name.empty() && service.local_name != service.name;
    terminal.say(has_own_name ? service.name + " (" + service.local_name + ")" : service.name);
    for (const domain::ChannelLine& channel : service.channels) {
        std::string text = channel_words(words, channel);
        add_part(text, channel.free ? words("help.line.free") : "");
        add_part(text, channel.note);
        terminal.item(text, kLinesIndent);
    }
    std::string about = service.hours.always ? words("help.line.always") : service.hours.text;
    if (!service.audience.empty()) {
        add_part(about, words("help.line.for", "audience", service.audience));
    }
    const std::string languages = languages_of(words, service);
    if (!languages.empty()) {
        add_part(about, words("help.line.languages", "languages", languages));
    }
    add_part(about, trust_words(words, service.trust, service.verified_on));
    terminal.say(about, kLinesIndent);
}

}  // namespace

void show_emergency(Terminal& terminal, const domain::LinesView& view) {
    const Words& words = terminal.words();
    terminal.heading(words("help.emergency"));
    terminal.say(words("help.emergency_note"));
    if (view.emergency.empty()) {
        terminal.item(words("help.emergency_unknown"), kLinesIndent);
    }
    for (const domain::EmergencyLine& line : view.emergency) {
        terminal.item(emergency_words(words, line), kLinesIndent);
    }
}

void show_services(Terminal& terminal, const domain::LinesView& view) {
    const Words& words = terminal.words();
    if (!view.services.empty()) {
        terminal.heading(words("help.lines"));
        terminal.say(words("help.region.now", "country", view.region_name));
        for (const domain::ServiceLine& service : view.services) {
            show_service(terminal, service);
        }
    }
    if (!view.region_known) {
        terminal.gap();
        terminal.say(words("help.no_region"));
    } else if (view.any_unchecked) {
        terminal.gap();
        terminal.say(words("help.trust.note"));
    }
    terminal.heading(words("help.finders"));
    for (const domain::CrisisFinder& finder : view.finders) {
        terminal.item(finder.name + ": " + finder.url, kLinesIndent);
    }
}

}  // namespace bw::cli
