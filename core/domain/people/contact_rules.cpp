// SPDX-License-Identifier: Apache-2.0
#include "core/domain/people/contact_rules.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/domain/lines/dial.h"

namespace bw::domain {

namespace {

// A number as people write it: brackets, dots and slashes are dropped, the rest must be dialable.
std::string dialable(std::string_view written) {
    std::string number;
    for (const char c : written) {
        if (c != '(' && c != ')' && c != '.' && c != '/') {
            number += c;
        }
    }
    return number;
}

Status validate_channel(const ContactChannel& channel) {
    const std::string_view value = channel.value_as_dialled;
    if (value.size() > kShortTextSizeMax || channel.note.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "channels: a text is too long");
    }
    switch (channel.type) {
        case ChannelType::kTel:
        case ChannelType::kSms:
            if (!is_dial_string(dialable(value)) || digit_count(value) == 0) {
                return fail(ErrorCode::kInvalidArgument, "channels: this number cannot be dialled");
            }
            return {};
        case ChannelType::kEmail:
            if (!is_plain_email(value)) {
                return fail(ErrorCode::kInvalidArgument, "channels: this is no e-mail address");
            }
            return {};
        case ChannelType::kUrl:
            if (!is_https_url(value)) {
                return fail(ErrorCode::kInvalidArgument, "channels: a link begins with https://");
            }
            return {};
        case ChannelType::kApp:
            return is_blank(value)
                       ? Status(fail(ErrorCode::kInvalidArgument, "channels: no app is named"))
                       : Status();
    }
    return fail(ErrorCode::kInvalidArgument, "channels: no such kind");
}

// Empty when there is nothing safe to open: records may come from an older version or another
// device, so a link is made only of what is checked here, whatever was checked when it was written.
std::string link_of(const ContactChannel& channel, std::string_view message) {
    const std::string& value = channel.value_as_dialled;
    switch (channel.type) {
        case ChannelType::kTel:
            return tel_href(dialable(value));
        case ChannelType::kSms:
            return sms_href(dialable(value), message);
        case ChannelType::kEmail: {
            if (!is_plain_email(value)) {
                return {};
            }
            std::string body;
            if (!message.empty()) {
                body = "?body=";
                append_percent_encoded(body, message);
            }
            return "mailto:" + value + body;
        }
        case ChannelType::kUrl:
            return is_https_url(value) ? value : std::string();
        case ChannelType::kApp:
            return {};  // there is nothing to open; the view shows the words
    }
    return {};
}

}  // namespace

Status validate_contact(const Contact& contact) {
    if (is_blank(contact.name)) {
        return fail(ErrorCode::kInvalidArgument, "name: a contact needs a name");
    }
    if (contact.name.size() > kContactNameSizeMax || contact.relation.size() > kShortTextSizeMax ||
        contact.availability_text.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "a text of the contact is too long");
    }
    if (contact.channels.size() > kContactChannelsMax) {
        return fail(ErrorCode::kLimit, "channels: more than kContactChannelsMax");
    }
    for (const ContactChannel& channel : contact.channels) {
        BW_TRY(validate_channel(channel));
    }
    if (contact.consent_date && !contact.consent_date->empty()) {
        BW_TRY(parse_day(*contact.consent_date));
    }
    for (auto ask = contact.asks.begin(); ask != contact.asks.end(); ++ask) {
        if (ask->text.size() > kAskTextSizeMax) {
            return fail(ErrorCode::kLimit, "asks: longer than kAskTextSizeMax");
        }
        if (std::any_of(contact.asks.begin(), ask, [&](const AskTemplate& earlier) {
                return earlier.kind == ask->kind;
            })) {
            return fail(ErrorCode::kInvalidArgument, "asks: two texts for one ask");
        }
    }
    return {};
}

bool may_be_asked(const Contact& contact) {
    return contact.consent != Consent::kDeclined;
}

UtcMillis last_confirmed_ms(const Contact& contact) {
    return std::max(contact.confirmed_at_ms.value_or(0), contact.updated_at_ms);
}

bool details_may_be_old(const Contact& contact, UtcMillis now_ms) {
    return now_ms - last_confirmed_ms(contact) > kContactOldAfterDays * kMillisPerDay;
}

std::vector<ContactLink> contact_links_with(const Contact& contact, std::string_view message) {
    std::vector<ContactLink> links;
    if (!may_be_asked(contact)) {
        return links;
    }
    for (const ContactChannel& channel : contact.channels) {
        links.push_back(
            {.type = channel.type,
             .label = channel.value_as_dialled,
             .href = link_of(channel, message)}
        );
    }
    return links;
}

std::vector<ContactLink> contact_links(const Contact& contact) {
    return contact_links_with(contact, {});
}

std::optional<std::string_view> own_ask_text(const Contact& contact, AskKind kind) {
    const auto found = std::ranges::find(contact.asks, kind, &AskTemplate::kind);
    if (found == contact.asks.end() || is_blank(found->text)) {
        return std::nullopt;
    }
    return found->text;
}

Result<ComposedMessage> compose_ask(
    const Contact& contact, AskKind kind, std::string_view default_text
) {
    if (!may_be_asked(contact)) {
        return fail(ErrorCode::kInvalidArgument, "contact_id: this contact said no");
    }
    const auto own = own_ask_text(contact, kind);
    ComposedMessage message{
        .text = std::string(own.value_or(default_text)), .is_own_words = own.has_value()
    };
    if (message.text.size() > kAskTextSizeMax) {
        return fail(ErrorCode::kLimit, "text: kAskTextSizeMax");
    }
    message.links = contact_links_with(contact, message.text);
    return message;
}

}  // namespace bw::domain
