// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ways to reach help, each as one line of words: the same wherever they are shown.

#include <string>
#include <string_view>

#include "cli/words.h"
#include "core/app/api/people_api.h"
#include "core/domain/lines/lines_view.h"

namespace bw::cli {

// `left · right`, or the one that is not empty.
void add_part(std::string& text, std::string_view part);

// `Call 112 · Ambulance · Checked on 2026-11-01`
std::string emergency_words(const Words& words, const domain::EmergencyLine& line);
// How far a number was checked.
std::string trust_words(
    const Words& words, domain::LineTrust trust, const std::string& verified_on
);
// `Text “hello” to 12345`, with an address where there is no number.
std::string channel_words(const Words& words, const domain::ChannelLine& channel);
// `Call 555 0100`
std::string reach_words(const Words& words, const app::ContactAction& action);

}  // namespace bw::cli
