// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tools/tidy/report.h"
#include "tools/tidy/source_text.h"

namespace bw::tidy {

// Names that C++ here does without, each with what to use.
void check_banned_names(std::string_view path, const SourceText& source, Findings& findings);

// In every text file: marks of unfinished work, hosts of package registries, paths of one machine.
void check_plain_text(std::string_view path, const SourceText& source, Findings& findings);

// The licence in the first lines of sources, styles, build files and scripts.
void check_licence(
    std::string_view path, const SourceText& source, Language language, Findings& findings
);

}  // namespace bw::tidy
