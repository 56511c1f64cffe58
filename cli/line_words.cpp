// SPDX-License-Identifier: Apache-2.0
#include "cli/line_words.h"

namespace bw::cli {

namespace {

using domain::ChannelLine;
using domain::LineChannelType;

// A link that is worth more than the words: the page of a chat, the address of a mail.
std::string address_of(const ChannelLine& channel) {
    if (!channel.dial_string.empty()) {
        return channel.dial_string;
    }
    constexpr std::string_view kMail = "mailto:";
    return channel.href.starts_with(kMail) ? channel.href.substr(kMail.size()) : channel.href;
}

}  // namespace

void add_part(std::string& text, std::string_view part) {
    if (!part.empty()) {
        text += text.empty() ? "" : " · ";
        text += part;
    }
}

std::string trust_words(
    const Words& words, domain::LineTrust trust, const std::string& verified_on
) {
    return trust == domain::LineTrust::kChecked ? words("help.trust.checked", "date", verified_on)
                                                : words("help.trust.check_first");
}

std::string emergency_words(const Words& words, const domain::EmergencyLine& line) {
    std::string text = words("help.line.call", "number", line.dial_string);
    add_part(text, line.label);
    add_part(text, trust_words(words, line.trust, line.verified_on));
    return text;
}

std::string channel_words(const Words& words, const ChannelLine& channel) {
    std::string address = address_of(channel);
    switch (channel.type) {
        case LineChannelType::kCall:
            return words("help.line.call", "number", address);
        case LineChannelType::kSms:
            return channel.sms_keyword.empty()
                       ? words("help.line.sms", "number", address)
                       : words(
                             "help.line.sms_word",
                             {{.name = "word", .value = channel.sms_keyword},
                              {.name = "number", .value = address}}
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

std::string reach_words(const Words& words, const app::ContactAction& action) {
    const auto with = [&](std::string_view key) { return words(key) + " " + action.label; };
    switch (action.type) {
        case domain::ChannelType::kTel:
            return with("people_now.call");
        case domain::ChannelType::kSms:
            return with("people_now.text");
        case domain::ChannelType::kEmail:
            return with("people_now.write");
        case domain::ChannelType::kUrl:
        case domain::ChannelType::kApp:
            return with("people_now.open");
    }
    return action.label;
}

}  // namespace bw::cli
