// SPDX-License-Identifier: Apache-2.0
#include "tools/content/files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace bw::tools {

Result<std::string> read_text_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return fail(ErrorCode::kNotFound, "file cannot be read");
    }
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (text.size() > kContentFileSizeMax) {
        return fail(ErrorCode::kLimit, "file is larger than kContentFileSizeMax");
    }
    return text;
}

Status write_text_file(const std::filesystem::path& path, std::string_view text) {
    if (path.has_parent_path()) {
        std::error_code ignored;
        std::filesystem::create_directories(path.parent_path(), ignored);
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) {
        return fail(ErrorCode::kStorageFailed, "file cannot be written");
    }
    return {};
}

std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace bw::tools
