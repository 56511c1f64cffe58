// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether the safety case holds together: every rule of clinical safety against its hazards and
// tests, every hazard complete, nothing judged by nobody, the pages for people current.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/safety_case.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

constexpr std::string_view kRulesPath = "docs/safety/traceability.json";
constexpr std::string_view kHazardsPath = "docs/safety/hazard-log.json";

// Whether a file holds a test of this name: `TEST(Suite, Name)` and its kin, or the quoted words.
bool holds_test(const SourceFile& file, std::string_view name);

// Returns: what does not hold, a sentence each; empty when all does.
// Errors:  kNotFound when the tree lacks one of the two files; those of codec::decode.
Result<std::vector<std::string>> check_traceability(const std::vector<SourceFile>& files);

}  // namespace bw::tidy
