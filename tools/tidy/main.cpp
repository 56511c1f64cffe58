// SPDX-License-Identifier: Apache-2.0
// bw_tidy ROOT: holds the house rules over a tree. 0 nothing found, 1 findings, 2 could not look.
#include <cstddef>
#include <cstdio>
#include <print>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/report.h"
#include "tools/tidy/rules.h"
#include "tools/tidy/tree.h"

namespace {

bw::Result<bw::tidy::Findings> look(const std::string& root) {
    const std::vector<bw::tidy::SourceFile> files = BW_TRY(bw::tidy::read_tree(root));
    return bw::tidy::check_tree(files);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::println(stderr, "bw_tidy ROOT: holds the house rules of docs/style.md over a tree");
        return 2;
    }
    const bw::Result<bw::tidy::Findings> findings = look(arguments[1]);
    if (!findings) {
        std::println(stderr, "bw_tidy: {}", findings.error().what());
        return 2;
    }
    for (const bw::tidy::Finding& finding : *findings) {
        std::println("{}", bw::tidy::to_line(finding));
    }
    return findings->empty() ? 0 : 1;
}
