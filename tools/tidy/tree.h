// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace bw::tidy {

struct SourceFile {
    std::string path;  // from the root, with `/`
    std::string text;
};

// What nobody writes by hand, or what is not ours: build/, node_modules/, third_party/src/,
// web/dist/, web/src/gen/ and their like.
bool is_skipped_folder(std::string_view path);

// Every file of the tree in the order of paths; files that are no text stand there without any.
//
// Errors: kNotFound when `root` is no folder; kStorageFailed when a file cannot be read; kLimit
//         when a file is larger than 8 MiB.
Result<std::vector<SourceFile>> read_tree(const std::string& root);

}  // namespace bw::tidy
