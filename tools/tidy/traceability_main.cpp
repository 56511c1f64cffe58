// SPDX-License-Identifier: Apache-2.0
// bw_traceability ROOT: whether every safety rule is shown by tests that exist, or says why not.
// 0 all holds, 1 something does not, 2 could not look.
#include <cstdio>
#include <print>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/traceability.h"
#include "tools/tidy/tree.h"

namespace {

bw::Result<std::vector<std::string>> look(const std::string& root) {
    const std::vector<bw::tidy::SourceFile> files = BW_TRY(bw::tidy::read_tree(root));
    return bw::tidy::check_traceability(files);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::println(stderr, "bw_traceability ROOT: holds docs/safety against the tests");
        return 2;
    }
    const bw::Result<std::vector<std::string>> complaints = look(arguments[1]);
    if (!complaints) {
        std::println(stderr, "bw_traceability: {}", complaints.error().what());
        return 2;
    }
    for (const std::string& complaint : *complaints) {
        std::println("{}", complaint);
    }
    return complaints->empty() ? 0 : 1;
}
