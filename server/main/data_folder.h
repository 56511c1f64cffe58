// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "server/main/ending.h"
#include "server/main/owned_fd.h"

namespace bw::server {

// The folder that belongs to one running server. It holds a lock file and nothing else yet.
class DataFolder {
  public:
    // Makes the folder and its parents with mode 0700 where they are missing, and takes the lock.
    // The kernel gives the lock back however the process ends.
    static OrEnding<DataFolder> open(const std::filesystem::path& folder);

  private:
    explicit DataFolder(OwnedFd lock) : lock_(std::move(lock)) {}

    OwnedFd lock_;
};

// What went wrong with a folder and what to do, by the error of the system.
Ending explain_folder_error(int error, const std::filesystem::path& folder);

}  // namespace bw::server
