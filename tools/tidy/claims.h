// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether what the documents promise is shown by commands that exist. A document may not keep a
// promise whose command is gone, and the list may not keep a promise that nobody makes any more.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/safety_case.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

constexpr std::string_view kClaimsPath = "docs/claims.json";

// Returns: what does not hold, a sentence each; empty when all does.
// Errors:  kNotFound when the tree lacks docs/claims.json; those of codec::decode.
Result<std::vector<std::string>> check_claims(const std::vector<SourceFile>& files);

}  // namespace bw::tidy
