// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files of the tree that a check reads as data.

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/codec/json.h"
#include "tools/tidy/tree.h"

namespace bw::tidy {

// Returns: null when the tree lacks it. Lifetime: as long as `files`.
inline const SourceFile* find_file(const std::vector<SourceFile>& files, std::string_view path) {
    const auto found = std::ranges::find(files, path, &SourceFile::path);
    return found == files.end() ? nullptr : &*found;
}

// Errors: kNotFound when the tree lacks it; those of codec::decode.
template <class T>
Result<T> read_json(const std::vector<SourceFile>& files, std::string_view path) {
    const SourceFile* file = find_file(files, path);
    if (file == nullptr) {
        return fail(ErrorCode::kNotFound, "the tree lacks a file that is read as data");
    }
    return codec::decode<T>(file->text);
}

}  // namespace bw::tidy
