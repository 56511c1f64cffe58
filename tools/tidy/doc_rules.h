// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tools/tidy/report.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

// Documents that point at what is gone: in Markdown, links inside the repository, and paths of it
// in backticks.
void check_documents(const std::vector<SourceFile>& files, Findings& findings);

}  // namespace bw::tidy
