// SPDX-License-Identifier: Apache-2.0
#include "server/main/data_folder.h"

#include <cerrno>
#include <format>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace bw::server {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr std::string_view kLockText = "breakwaterd\n";

// Returns: 0 or the error of the system.
int make_folders(const fs::path& folder) {
    fs::path made;
    for (const fs::path& part : folder) {
        made /= part;
        struct stat found{};
        if (::stat(made.c_str(), &found) == 0) {
            if (!S_ISDIR(found.st_mode)) {
                return ENOTDIR;
            }
        } else if (::mkdir(made.c_str(), kFolderMode) != 0 && errno != EEXIST) {
            return errno;
        }
    }
    return 0;
}

// A few bytes on the disk now, so that a full disk is told at the start and not in the middle.
bool write_through(int fd) {
    errno = ENOSPC;  // what a write that is cut short means
    const ssize_t written = ::pwrite(fd, kLockText.data(), kLockText.size(), 0);
    return written == static_cast<ssize_t>(kLockText.size()) && ::fsync(fd) == 0;
}

}  // namespace

Ending explain_folder_error(int error, const fs::path& folder) {
    const std::string name = folder.string();
    switch (error) {
        case EWOULDBLOCK:
            return {
                kExitUnavailable,
                std::format(
                    "Another Breakwater uses the folder {}: stop it first, or choose another "
                    "folder "
                    "with --data.",
                    name
                )
            };
        case EACCES:
        case EPERM:
        case EROFS:
            return {
                kExitPermission,
                std::format(
                    "No permission to write in the folder {}: let this user own it, or choose "
                    "another with --data.",
                    name
                )
            };
        case ENOSPC:
        case EDQUOT:
            return {
                kExitCannotCreate,
                std::format(
                    "There is no space left for the folder {}: free some and start again.", name
                )
            };
        case ENOTDIR:
        case ELOOP:
            return {
                kExitCannotCreate,
                std::format(
                    "{} cannot be a folder because a file or link is in its place: choose another "
                    "with --data.",
                    name
                )
            };
        default:
            return {
                kExitCannotCreate,
                std::format(
                    "The folder {} cannot be used: {}.", name, std::system_category().message(error)
                )
            };
    }
}

OrEnding<DataFolder> DataFolder::open(const fs::path& folder) {
    if (const int error = make_folders(folder); error != 0) {
        return std::unexpected(explain_folder_error(error, folder));
    }
    const fs::path file = folder / "lock";
    OwnedFd lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kFileMode));
    if (lock.get() < 0 || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0 ||
        !write_through(lock.get())) {
        return std::unexpected(explain_folder_error(errno, folder));
    }
    return DataFolder(std::move(lock));
}

}  // namespace bw::server
