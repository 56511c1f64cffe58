// SPDX-License-Identifier: Apache-2.0
#include "core/domain/lines/dial.h"

#include <algorithm>
#include <cstddef>

#include "core/base/text.h"

namespace bw::domain {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void append_dialled(std::string& out, std::string_view dial_string) {
    for (const char c : dial_string) {
        if (c == '#') {
            out += "%23";
        } else if (c != ' ' && c != '-') {
            out += c;
        }
    }
}

bool is_address_part(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_digit(c) || is_letter(c) || c == '.' || c == '_' || c == '-' || c == '+';
    });
}

}  // namespace

bool is_dial_string(std::string_view text) {
    const bool allowed = std::ranges::all_of(text, [](char c) {
        return is_digit(c) || c == ' ' || c == '+' || c == '*' || c == '#' || c == '-';
    });
    return allowed && std::ranges::any_of(text, is_digit);
}

std::size_t digit_count(std::string_view dial_string) {
    return static_cast<std::size_t>(std::ranges::count_if(dial_string, is_digit));
}

std::string tel_href(std::string_view dial_string) {
    if (!is_dial_string(dial_string)) {
        return {};
    }
    std::string href = "tel:";
    append_dialled(href, dial_string);
    return href;
}

std::string sms_href(std::string_view dial_string, std::string_view keyword) {
    if (!is_dial_string(dial_string)) {
        return {};
    }
    std::string href = "sms:";
    append_dialled(href, dial_string);
    if (!keyword.empty()) {
        href += "?&body=";
        append_percent_encoded(href, keyword);
    }
    return href;
}

std::string dial_href(const ServiceChannel& channel) {
    switch (channel.type) {
        case LineChannelType::kCall:
        case LineChannelType::kTty:
            return tel_href(channel.dial_string);
        case LineChannelType::kSms:
            return sms_href(channel.dial_string, channel.sms_keyword);
        case LineChannelType::kChat:
            return is_https_url(channel.url) ? channel.url : std::string();
        case LineChannelType::kEmail:
            return is_plain_email(channel.dial_string) ? "mailto:" + channel.dial_string
                                                       : std::string();
        case LineChannelType::kWhatsapp: {
            // wa.me knows full international numbers only; a local one would reach a stranger.
            std::string href;
            if (channel.intl_dialable.starts_with('+') && is_dial_string(channel.intl_dialable)) {
                href = "https://wa.me/";
                std::ranges::copy_if(channel.intl_dialable, std::back_inserter(href), is_digit);
            }
            return href;
        }
    }
    return {};
}

bool is_https_url(std::string_view url) {
    constexpr std::string_view kScheme = "https://";
    return url.starts_with(kScheme) && url.size() > kScheme.size() &&
           std::ranges::all_of(url, [](char c) {
               return c > ' ' && c < '\x7f' && c != '"' && c != '\'' && c != '<' && c != '>' &&
                      c != '\\' && c != '`';
           });
}

bool is_plain_email(std::string_view address) {
    const std::size_t at = address.find('@');
    return at != std::string_view::npos && is_address_part(address.substr(0, at)) &&
           is_address_part(address.substr(at + 1)) &&
           address.substr(at + 1).find('.') != std::string_view::npos;
}

}  // namespace bw::domain
