// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tools/tidy/report.h"
#include "tools/tidy/source_text.h"

namespace bw::tidy {

// The rules of the web app, for what lies in web/: types, colours, dates, styles, the console.
void check_web(
    std::string_view path, const SourceText& source, Language language, Findings& findings
);

}  // namespace bw::tidy
