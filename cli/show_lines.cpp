// SPDX-License-Identifier: Apache-2.0
#include "cli/show_lines.h"

#include <string>

namespace bw::cli {

namespace {

using domain::ChannelLine;
using domain::LineChannelType;
using domain::LineTrust;
using domain::ServiceLine;

constexpr int kIndent = 2;

std::string trust_words(const Words& words, LineTrust trust, const std::string& verified_on) {
    return trust == LineTrust::kChecked ? words("help.trust.checked", "date", verified_on)
                                        : words("help.trust.check_first");
}

// A link that is worth more than the words: the page of a chat, the address of a mail.
std::string address_of(const ChannelLine& channel) {
    if (!channel.dial_string.empty()) {
        return channel.dial_string;
    }
    constexpr std::string_view kMail = "mailto:";
    return channel.href.starts_with(kMail) ? channel.href.substr(kMail.size()) : channel.href;
}

std::string channel_words(const Words& words, const ChannelLine& channel) {
    const std::string address = address_of(channel);
    switch (channel.type) {
        case LineChannelType::kCall:
            return words("help.line.call", "number", address);
        case LineChannelType::kSms:
            return channel.sms_keyword.empty()
                       ? words("help.line.sms", "number", address)
                       : words(
                             "help.line.sms_word",
                             {{"word", channel.sms_keyword}, {"number", address}}
                         );
        case LineChannelType::kWhatsapp:
            return words("help.line.whatsapp", "number", address);
        case LineChannelType::kTty:
            return words("help.line.tty", "number", address);
        case LineChannelType::kChat:
            return words("help.line.chat") + ": " + address;
        case LineChannelType::kEmail:
            return words("help.line.email") + ": " + address;
    }
    return address;
}

std::string languages_of(const Words& words, const ServiceLine& service) {
    std::string text;
    for (const std::string& code : service.languages) {
        const std::string key = "language." + code;
        text += (text.empty() ? "" : ", ") + (words.has(key) ? words(key) : code);
    }
    return text;
}

void add_part(std::string& text, const std::string& part) {
    if (!part.empty()) {
        text += (text.empty() ? "" : " · ") + part;
    }
}

void show_service(Terminal& terminal, const ServiceLine& service) {
    const Words& words = terminal.words();
    terminal.gap();
    const bool has_own_name = !service.local_name.empty() && service.local_name != service.name;
    terminal.say(has_own_name ? service.name + " (" + service.local_name + ")" : service.name);
    for (const ChannelLine& channel : service.channels) {
        std::string text = channel_words(words, channel);
        add_part(text, channel.free ? words("help.line.free") : "");
        add_part(text, channel.note);
        terminal.item(text, kIndent);
    }
    std::string about = service.hours.always ? words("help.line.always") : service.hours.text;
    add_part(about, service.audience.empty() ? "" : words("help.line.for", "audience", service.audience));
    const std::string languages = languages_of(words, service);
    add_part(about, languages.empty() ? "" : words("help.line.languages", "languages", languages));
    add_part(about, trust_words(words, service.trust, service.verified_on));
    terminal.say(about, kIndent);
}

void show_emergency(Terminal& terminal, const domain::LinesView& view) {
    const Words& words = terminal.words();
    terminal.heading(words("help.emergency"));
    terminal.say(words("help.emergency_note"));
    if (view.emergency.empty()) {
        terminal.item(words("help.emergency_unknown"), kIndent);
    }
    for (const domain::EmergencyLine& line : view.emergency) {
        std::string text = words("help.line.call", "number", line.dial_string);
        add_part(text, line.label);
        add_part(text, trust_words(words, line.trust, line.verified_on));
        terminal.item(text, kIndent);
    }
}

}  // namespace

void show_lines(Terminal& terminal, const domain::LinesView& view) {
    const Words& words = terminal.words();
    show_emergency(terminal, view);
    if (!view.services.empty()) {
        terminal.heading(words("help.lines"));
        terminal.say(words("help.region.now", "country", view.region_name));
        for (const ServiceLine& service : view.services) {
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
        terminal.item(finder.name + ": " + finder.url, kIndent);
    }
}

}  // namespace bw::cli
