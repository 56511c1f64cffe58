// SPDX-License-Identifier: Apache-2.0
#pragma once

// The page that helps when nothing else works: static, complete without script, no inline style or
// script, three requests (page, style, the optional script that shows the person's own card).
// Order as CS-12: emergency numbers, own people, lines, medical check, tools.

#include <string>

#include "core/base/result.h"
#include "core/base/time.h"
#include "tools/help_page/catalogue.h"
#include "tools/help_page/html.h"

namespace bw::help_page {

// Requires: `catalogue` was loaded without problems; `today` only decides what counts as checked,
//           so that the same data gives the same bytes on every day until something is stale.
std::string render_page(const Catalogue& catalogue, CalendarDay today);

// The parts, in the order of the page.
void render_scene(Html& html);
void render_emergency(const Catalogue& catalogue, CalendarDay today, Html& html);
void render_ways(Html& html);
void render_lines(const Catalogue& catalogue, CalendarDay today, Html& html);
void render_medical(const MedicalPage& medical, Html& html);
void render_tools(Html& html);
void render_about(const Catalogue& catalogue, CalendarDay today, Html& html);

// "1 November 2026"; the text itself when it is no day.
std::string day_in_words(std::string_view day);

}  // namespace bw::help_page
