// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which process may change a folder: a lock (flock) on a file in it, held while the object lives.
// The kernel gives it back however the process ends, so nothing is left behind after kill -9. The
// file itself stays and means nothing.

#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"
#include "platform/posix/descriptor.h"

namespace bw::platform {

class [[nodiscard]] FolderLock {
  public:
    enum class File {
        kExisting,  // kNotFound when there is none
        kCreate,    // mode 0600
    };

    // Requires: the folder of `path` is there.
    // Errors:   kLocked when another process (or another object in this one) has it; kNotFound;
    //           kStorageFailed.
    static Result<FolderLock> try_take(const std::string& path, File file);

    // Tries until it succeeds or `patience_ms` have passed. `waiting` is called once, before the
    // first wait.
    // Errors: as try_take.
    static Result<FolderLock> take(
        const std::string& path,
        File file,
        MonotonicMillis patience_ms,
        const std::function<void()>& waiting
    );

  private:
    explicit FolderLock(Descriptor file) : file_(std::move(file)) {}

    Descriptor file_;
};

}  // namespace bw::platform
