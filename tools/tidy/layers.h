// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/report.h"
#include "tools/tidy/source_text.h"

namespace bw::tidy {

struct Layer {
    std::string name;
    std::vector<std::string> allowed;
};

// The table of cmake/layers.txt, which the build links from as well.
//
// Errors: kInvalidArgument when a line is not `name: edges`, or an edge names no layer.
Result<std::vector<Layer>> parse_layers(std::string_view text);

// The layer that holds a path, or empty when none does (`web/…`, `tests/…`).
std::string_view layer_of(std::string_view path, const std::vector<Layer>& layers);

// Test code may include what it likes: `x_test.cpp`, `…test_support…`, `x_fuzz…`, `testing/`,
// `tests/`. So may a file that says `tidy: test support` in a comment on one of its first lines.
bool is_test_code(std::string_view path);

// Every `#include "…"` against the allowed edges; and, in the layers that must stay tables of
// values, no header that brings a clock, chance, files or threads.
void check_includes(
    std::string_view path,
    const SourceText& source,
    const std::vector<Layer>& layers,
    Findings& findings
);

}  // namespace bw::tidy
