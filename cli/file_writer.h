// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "platform/posix/descriptor.h"

namespace bw::cli {

// A file that is there whole or not at all: written beside its place as `<path>.new` (0600),
// synced, then renamed. Without finish() nothing remains of it.
class FileWriter {
  public:
    enum class Existing { kKeep, kReplace };

    // Errors: kConflict when there is a file already that is to be kept; kStorageFailed.
    static Result<FileWriter> create(const std::string& path, Existing existing);

    FileWriter(FileWriter&& other) noexcept = default;
    FileWriter& operator=(FileWriter&&) = delete;
    ~FileWriter();

    // Errors: kStorageFull, kStorageFailed.
    Status write(std::string_view bytes);
    // Returns: when the file survives a crash. Errors: as create() and write().
    Status finish();

  private:
    FileWriter(std::string path, Existing existing, platform::Descriptor file)
        : path_(std::move(path)), existing_(existing), file_(std::move(file)) {}

    std::string path_;
    Existing existing_;
    platform::Descriptor file_;
};

}  // namespace bw::cli
