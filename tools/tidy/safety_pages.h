// SPDX-License-Identifier: Apache-2.0
#pragma once

// The safety case as pages for people, written from its data. The test holds them against it.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/safety_case.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

struct Page {
    std::string path;
    std::string text;
};

std::string traceability_page(const Traceability& trace, const HazardLog& log);
std::string hazard_page(const HazardLog& log, const Traceability& trace);
std::string claims_page(const ClaimList& list);

// Every page that is written from data.
// Errors: as check_traceability.
Result<std::vector<Page>> safety_pages(const std::vector<SourceFile>& files);

// Returns: a sentence for each page that is not what safety_pages writes.
// Errors:  as safety_pages.
Result<std::vector<std::string>> check_pages(const std::vector<SourceFile>& files);

}  // namespace bw::tidy
