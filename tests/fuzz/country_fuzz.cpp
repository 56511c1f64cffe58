// SPDX-License-Identifier: Apache-2.0

// Any bytes as a country's file of crisis lines, or the list of finders. Whatever is read can be
// checked and shown, and no link leaves it that is not one of the few kinds that are safe.

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/check.h"
#include "core/codec/json.h"
#include "core/domain/lines/country_lint.h"
#include "core/domain/lines/dial.h"
#include "core/domain/lines/freshness.h"

namespace {

void check_link(const std::string& link) {
    constexpr auto kSafe = std::to_array<std::string_view>({"tel:", "sms:", "mailto:", "https://"});
    const bool is_safe = link.empty() || std::ranges::any_of(kSafe, [&](std::string_view begin) {
                             return link.starts_with(begin);
                         });
    BW_CHECK(is_safe);
    const bool is_one_word = std::ranges::none_of(link, [](char c) {
        return c == ' ' || c == '"' || c == '<' || c == '>' || static_cast<unsigned char>(c) < 0x20;
    });
    BW_CHECK(is_one_word);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    check_link(bw::domain::tel_href(text));
    check_link(bw::domain::sms_href(text, text.substr(0, 8)));
    if (const auto finders = bw::codec::decode<bw::domain::CrisisFinders>(text)) {
        (void)bw::domain::lint_finders(*finders);
    }
    const auto country = bw::codec::decode<bw::domain::CrisisCountry>(text);
    if (!country) {
        return 0;
    }
    (void)bw::domain::lint_country(*country);
    for (const auto& service : country->services) {
        for (const auto& channel : service.channels) {
            check_link(bw::domain::dial_href(channel));
        }
    }
    const auto again = bw::codec::decode<bw::domain::CrisisCountry>(bw::codec::encode(*country));
    BW_CHECK(again.has_value());
    return 0;
}
