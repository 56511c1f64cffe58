// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tools/tidy/report.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

// That NOTICE tells of every library the product is passed on with (third_party/manifest.json and
// the dependencies of web/package.json) in its version, and that content and crisis data each say
// under which licence they stand. Trees without a manifest are not asked.
void check_notice(const std::vector<SourceFile>& files, Findings& findings);

}  // namespace bw::tidy
