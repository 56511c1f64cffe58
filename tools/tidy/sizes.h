// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tools/tidy/report.h"
#include "tools/tidy/source_text.h"

namespace bw::tidy {

// Lengths of files, and in C++ of lines and functions. A file that says `tidy: table` in a comment
// on one of its first lines is a table of data: its length is what it is.
//
// Functions of TypeScript are not measured: markup makes their length say little; the length of
// the file does.
void check_sizes(std::string_view path, const SourceText& source, Findings& findings);

}  // namespace bw::tidy
