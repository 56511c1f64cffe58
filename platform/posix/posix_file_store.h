// SPDX-License-Identifier: Apache-2.0
#pragma once

// A directory. It and its folders are 0700, its files 0600. Nothing is followed out of it: every
// path is opened relative to its descriptor, and a symbolic link in it is an error.

#include <memory>
#include <set>
#include <string>

#include "core/port/file_store.h"
#include "platform/posix/descriptor.h"

namespace bw::platform {

class PosixFileStore final : public port::FileStore {
  public:
    // Makes the directory when there is none; its parent must be there.
    // Errors: kInvalidArgument when the path is no directory of ours; storage errors.
    static Result<std::unique_ptr<PosixFileStore>> open_directory(const std::string& path);

    Result<std::unique_ptr<port::BlockFile>> open(std::string_view name, port::OpenMode mode)
        override;
    Result<bool> exists(std::string_view name) override;
    Status rename(std::string_view from, std::string_view to) override;
    Status remove(std::string_view name) override;
    Result<std::vector<std::string>> list(std::string_view prefix) override;

    // For SQLite's own VFS, which wants a path.
    std::string path_of(std::string_view name) const;

  private:
    friend class PosixBlockFile;
    enum class Folder { kExisting, kCreate };

    PosixFileStore(Descriptor root, std::string path)
        : root_(std::move(root)), path_(std::move(path)) {}

    // The directory a name lies in; not open when there is none.
    Result<Descriptor> folder_of(std::string_view name, Folder folder) const;
    Status check_closed(std::string_view name) const;

    Descriptor root_;
    std::string path_;
    std::set<std::string, std::less<>> open_names_;
};

}  // namespace bw::platform
