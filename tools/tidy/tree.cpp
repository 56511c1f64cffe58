// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace bw::tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileSizeMax = 8U << 20;

constexpr auto kSkipped = std::to_array<std::string_view>({
    ".git",
    ".cache",
    "build",
    "third_party/src",
    "web/dist",
    "web/public/content",
    "web/public/wasm",
    "web/src/gen",
});

constexpr auto kBinary = std::to_array<std::string_view>(
    {".png", ".ico", ".woff", ".woff2", ".wasm", ".br", ".gz", ".bin", ".db", ".pdf"}
);

bool is_binary(std::string_view path, std::string_view text) {
    return std::ranges::any_of(kBinary, [path](auto ending) { return path.ends_with(ending); }) ||
           text.substr(0, 4096).contains('\0');
}

Result<std::string> read_file(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) {
        return fail(ErrorCode::kStorageFailed, "a file cannot be read");
    }
    if (size > kFileSizeMax) {
        return fail(ErrorCode::kLimit, "a file is larger than 8 MiB");
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream && !stream.eof()) {
        return fail(ErrorCode::kStorageFailed, "a file cannot be read");
    }
    return text;
}

}  // namespace

bool is_skipped_folder(std::string_view path) {
    return path == "node_modules" || path.ends_with("/node_modules") ||
           std::ranges::contains(kSkipped, path);
}

Result<std::vector<SourceFile>> read_tree(const std::string& root) {
    std::error_code error;
    fs::recursive_directory_iterator at(root, error);
    if (error) {
        return fail(ErrorCode::kNotFound, "the root is not a folder that can be read");
    }
    std::vector<SourceFile> files;
    for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
        if (error) {
            return fail(ErrorCode::kStorageFailed, "a folder cannot be read");
        }
        std::string path = fs::relative(at->path(), root, error).generic_string();
        if (at->is_directory(error)) {
            if (is_skipped_folder(path)) {
                at.disable_recursion_pending();
            }
            continue;
        }
        if (!at->is_regular_file(error) || at->is_symlink(error)) {
            continue;
        }
        std::string text = BW_TRY(read_file(at->path()));
        if (is_binary(path, text)) {
            text.clear();
        }
        files.push_back({.path = std::move(path), .text = std::move(text)});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

}  // namespace bw::tidy
