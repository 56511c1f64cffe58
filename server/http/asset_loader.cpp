// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <fstream>
#include <map>
#include <system_error>
#include <utility>

#include "server/http/asset_table.h"
#include "server/http/limits.h"

namespace bw::server::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIndexPath = "/index.html";

struct Found {
    fs::path file;
    std::size_t size = 0;
};
// Ordered, so that a start on the same folder always does the same.
using FoundFiles = std::map<std::string, Found, std::less<>>;

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

Status note_file(const fs::directory_entry& entry, const fs::path& folder, FoundFiles& found) {
    std::error_code error;
    const std::uintmax_t size = entry.file_size(error);
    if (error) {
        return fail(ErrorCode::kStorageFailed, "cannot read a file of the web folder");
    }
    const std::string path = "/" + entry.path().lexically_relative(folder).generic_string();
    if (size > kAssetBytesMax || path.size() > kPathLengthMax || found.size() >= kAssetsMax) {
        return fail(ErrorCode::kLimit, "web folder: a file or the number of files is too large");
    }
    found.emplace(path, Found{.file = entry.path(), .size = static_cast<std::size_t>(size)});
    return {};
}

Result<FoundFiles> find_files(const fs::path& folder) {
    FoundFiles found;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, error);
    for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        const fs::file_status status = walk->symlink_status(error);
        if (error) {
            break;
        }
        if (is_hidden(walk->path())) {
            walk.disable_recursion_pending();
        } else if (fs::is_regular_file(status)) {
            BW_TRY(note_file(*walk, folder, found));
        }
    }
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
        return fail(ErrorCode::kNotFound, "web folder is missing");
    }
    if (error) {
        return fail(ErrorCode::kStorageFailed, "cannot list the web folder");
    }
    return found;
}

Result<std::string> read_file(const Found& found) {
    std::string bytes(found.size, '\0');
    std::ifstream stream(found.file, std::ios::binary);
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        return fail(ErrorCode::kStorageFailed, "cannot read a file of the web folder");
    }
    // A file that grows meanwhile is being deployed: better to say so than to serve half of it.
    if (stream.peek() != std::ifstream::traits_type::eof()) {
        return fail(ErrorCode::kStorageFailed, "a file of the web folder changes while it is read");
    }
    return bytes;
}

// `x.js.br` beside `x.js` is a coding of it, not a file of its own.
bool is_coding_of_another(std::string_view path, const FoundFiles& found) {
    for (const std::string_view suffix : {".br", ".gz"}) {
        if (path.ends_with(suffix) && found.contains(path.substr(0, path.size() - suffix.size()))) {
            return true;
        }
    }
    return false;
}

// Every coding of one file that lies in the folder.
Result<AssetTable::File> read_asset(const std::string& path, const FoundFiles& found) {
    AssetTable::File asset{.path = path, .bytes = {}};
    constexpr std::array kSuffixes = std::to_array<std::pair<Encoding, std::string_view>>(
        {{Encoding::kIdentity, ""}, {Encoding::kBrotli, ".br"}, {Encoding::kGzip, ".gz"}}
    );
    for (const auto& [encoding, suffix] : kSuffixes) {
        const auto coding = found.find(path + std::string(suffix));
        if (coding != found.end()) {
            asset.bytes[static_cast<std::size_t>(encoding)] = BW_TRY(read_file(coding->second));
        }
    }
    return asset;
}

}  // namespace

Result<AssetTable> AssetTable::load(const fs::path& folder) {
    const FoundFiles found = BW_TRY(find_files(folder));
    if (!found.contains(kIndexPath)) {
        return fail(ErrorCode::kNotFound, "web folder holds no index.html");
    }
    AssetTable table;
    std::size_t total = 0;
    for (const auto& [path, file] : found) {
        total += file.size;
        if (total > kAssetBytesTotalMax) {
            return fail(ErrorCode::kLimit, "web folder is too large");
        }
        if (!is_coding_of_another(path, found)) {
            table.add(BW_TRY(read_asset(path, found)));
        }
    }
    return table;
}

}  // namespace bw::server::http
