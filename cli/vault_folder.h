// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/port/file_store.h"
#include "platform/posix/posix_file_store.h"

namespace bw::cli {

// The files of a vault that may not be there yet: looking for it makes nothing, and the folder
// (0700, with its parents) comes with the first file that is written.
class VaultFolder final : public port::FileStore {
  public:
    explicit VaultFolder(std::string path) : path_(std::move(path)) {}

    Result<std::unique_ptr<port::BlockFile>> open(std::string_view name, port::OpenMode mode)
        override;
    Result<bool> exists(std::string_view name) override;
    Status rename(std::string_view from, std::string_view to) override;
    Status remove(std::string_view name) override;
    Result<std::vector<std::string>> list(std::string_view prefix) override;

    const std::string& path() const { return path_; }
    bool is_there() const;
    // Makes it. Errors: as PosixFileStore::open_directory.
    Status make();

  private:
    // Null when there is no folder.
    Result<platform::PosixFileStore*> found();

    std::string path_;
    std::unique_ptr<platform::PosixFileStore> store_;
};

}  // namespace bw::cli
