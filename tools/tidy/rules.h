// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/layers.h"
#include "tools/tidy/report.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

// Every rule over one file.
void check_file(const SourceFile& file, const std::vector<Layer>& layers, Findings& findings);

// Every rule over a whole tree; the layers are those of its own cmake/layers.txt.
//
// Returns: what was found, by path and line; empty when all is well.
// Errors:  those of read_tree and parse_layers; kNotFound when the tree has no cmake/layers.txt.
Result<Findings> check_tree(const std::vector<SourceFile>& files);

}  // namespace bw::tidy
