// SPDX-License-Identifier: Apache-2.0
// bw_traceability [--write] ROOT: whether every safety rule and every promise is shown by tests and
// commands that exist, or says why not, and whether the pages written from that are current.
// --write writes those pages. 0 all holds, 1 something does not, 2 could not look.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <print>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "tools/tidy/claims.h"
#include "tools/tidy/safety_pages.h"
#include "tools/tidy/traceability.h"
#include "tools/tidy/tree.h"

namespace {

bw::Result<std::vector<std::string>> look(const std::string& root) {
    const std::vector<bw::tidy::SourceFile> files = BW_TRY(bw::tidy::read_tree(root));
    std::vector<std::string> complaints = BW_TRY(bw::tidy::check_traceability(files));
    complaints.append_range(BW_TRY(bw::tidy::check_claims(files)));
    complaints.append_range(BW_TRY(bw::tidy::check_pages(files)));
    return complaints;
}

bw::Status write(const std::string& root) {
    const std::vector<bw::tidy::SourceFile> files = BW_TRY(bw::tidy::read_tree(root));
    for (const bw::tidy::Page& page : BW_TRY(bw::tidy::safety_pages(files))) {
        std::ofstream stream(std::filesystem::path(root) / page.path, std::ios::binary);
        stream << page.text;
        if (!stream.flush()) {
            return bw::fail(bw::ErrorCode::kStorageFailed, "a page cannot be written");
        }
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    const bool writes = count == 3 && std::string_view(arguments[1]) == "--write";
    if (count != 2 && !writes) {
        std::println(
            stderr,
            "bw_traceability [--write] ROOT: holds docs/safety and docs/claims.json against the "
            "tests"
        );
        return 2;
    }
    const std::string root = arguments[count - 1];
    if (writes) {
        const bw::Status written = write(root);
        if (!written) {
            std::println(stderr, "bw_traceability: {}", written.error().what());
        }
        return written ? 0 : 2;
    }
    const bw::Result<std::vector<std::string>> complaints = look(root);
    if (!complaints) {
        std::println(stderr, "bw_traceability: {}", complaints.error().what());
        return 2;
    }
    for (const std::string& complaint : *complaints) {
        std::println("{}", complaint);
    }
    return complaints->empty() ? 0 : 1;
}
