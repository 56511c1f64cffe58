// SPDX-License-Identifier: Apache-2.0
#include "cli/vault_folder.h"

#include <filesystem>
#include <system_error>

#include <errno.h>
#include <sys/stat.h>

namespace bw::cli {

namespace {

constexpr mode_t kFolderMode = 0700;

Status make_parents(const std::string& path) {
    std::filesystem::path made;
    for (const std::filesystem::path& part : std::filesystem::path(path).parent_path()) {
        made /= part;
        if (mkdir(made.c_str(), kFolderMode) != 0 && errno != EEXIST) {
            std::error_code ignored;
            if (!std::filesystem::is_directory(made, ignored)) {
                return fail(ErrorCode::kStorageFailed, "the folder cannot be made");
            }
        }
    }
    return {};
}

}  // namespace

bool VaultFolder::is_there() const {
    struct stat about{};
    return stat(path_.c_str(), &about) == 0;
}

Status VaultFolder::make() {
    if (store_ == nullptr) {
        BW_TRY(make_parents(path_));
        store_ = BW_TRY(platform::PosixFileStore::open_directory(path_));
    }
    return {};
}

Result<platform::PosixFileStore*> VaultFolder::found() {
    if (store_ == nullptr && is_there()) {
        store_ = BW_TRY(platform::PosixFileStore::open_directory(path_));
    }
    return store_.get();
}

Result<std::unique_ptr<port::BlockFile>> VaultFolder::open(
    std::string_view name, port::OpenMode mode
) {
    if (mode == port::OpenMode::kCreate) {
        BW_TRY(make());
    }
    platform::PosixFileStore* store = BW_TRY(found());
    if (store == nullptr) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    return store->open(name, mode);
}

Result<bool> VaultFolder::exists(std::string_view name) {
    platform::PosixFileStore* store = BW_TRY(found());
    if (store == nullptr) {
        return false;
    }
    return store->exists(name);
}

Status VaultFolder::rename(std::string_view from, std::string_view to) {
    platform::PosixFileStore* store = BW_TRY(found());
    if (store == nullptr) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    return store->rename(from, to);
}

Status VaultFolder::remove(std::string_view name) {
    platform::PosixFileStore* store = BW_TRY(found());
    if (store == nullptr) {
        return {};
    }
    return store->remove(name);
}

Result<std::vector<std::string>> VaultFolder::list(std::string_view prefix) {
    platform::PosixFileStore* store = BW_TRY(found());
    if (store == nullptr) {
        return std::vector<std::string>{};
    }
    return store->list(prefix);
}

}  // namespace bw::cli
