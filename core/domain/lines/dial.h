// SPDX-License-Identifier: Apache-2.0
#pragma once

// Links from numbers as they are dialled. Whatever does not look like a number, an address or an
// https page gives no link at all: the text stays readable and nothing odd reaches the phone.

#include <string>
#include <string_view>

#include "core/domain/lines/lines.h"

namespace bw::domain {

// Whether the text has at least one digit and nothing but digits, space, + * # and -.
bool is_dial_string(std::string_view text);

// Number of digits in a dial string.
std::size_t digit_count(std::string_view dial_string);

// `tel:` with spaces and hyphens left out and # escaped.
// Returns: empty text when it is no dial string.
// Source:  RFC 3966, local numbers: digits, * and # (as %23) need no context to be dialled.
std::string tel_href(std::string_view dial_string);

// `sms:` with the keyword as the first words of the message.
// Returns: empty text when it is no dial string.
// Source:  RFC 5724. `?&body=` instead of `?body=` because some phones read only the one and some
//          only the other form; both read this one.
std::string sms_href(std::string_view dial_string, std::string_view keyword);

// The link for any channel: tel, sms, mailto, https, or wa.me for a full international number.
// Returns: empty text when there is nothing safe to link to.
std::string dial_href(const ServiceChannel& channel);

// Whether the text is an https address without spaces, quotes or control characters.
bool is_https_url(std::string_view url);

// Whether the text is a plain email address.
bool is_plain_email(std::string_view address);

}  // namespace bw::domain
