// SPDX-License-Identifier: Apache-2.0
#pragma once

// The plan as one file that needs nothing: no script, nothing fetched, no font but the reader's.
// A browser reads it aloud, enlarges it, prints it, and calls the numbers in it.
// docs/formats/print.md.

#include <string>
#include <string_view>

#include "core/interop/print/print_model.h"

namespace bw::interop {

// The one style of the file, and the hash by which the file's own policy lets it through.
std::string_view print_style();
inline constexpr std::string_view kPrintStyleSha256 =
    "fQcHjSTsaNkSOoQW7BDr+8DdW8xnO/wKarzP7xO5qj0=";

// Every word is escaped; every link has one of the schemes of print_plan().
std::string print_html(const PrintModel& model);

}  // namespace bw::interop
