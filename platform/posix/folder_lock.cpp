// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/folder_lock.h"

#include <algorithm>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "platform/posix/posix_clock.h"

namespace bw::platform {

namespace {

constexpr mode_t kFileMode = 0600;
constexpr MonotonicMillis kBetweenTriesMs = 50;
constexpr int kReplacedMax = 100;

// A process that wipes the folder removes the file; whoever then locks the old one has locked
// nothing that others will find.
bool is_still(int number, const std::string& path) {
    struct stat held{};
    struct stat found{};
    return fstat(number, &held) == 0 && lstat(path.c_str(), &found) == 0 &&
           held.st_dev == found.st_dev && held.st_ino == found.st_ino;
}

Result<Descriptor> open_file(const std::string& path, FolderLock::File file) {
    constexpr int kFlags = O_RDWR | O_CLOEXEC | O_NOFOLLOW;
    const int create = file == FolderLock::File::kCreate ? O_CREAT : 0;
    Descriptor descriptor(::open(path.c_str(), kFlags | create, kFileMode));
    if (descriptor.is_open()) {
        return descriptor;
    }
    if (errno == ENOENT) {
        return fail(ErrorCode::kNotFound, "no lock file");
    }
    return fail(ErrorCode::kStorageFailed, "the lock file cannot be opened");
}

Status lock_now(int number) {
    int locked = 0;
    do {
        locked = flock(number, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0) {
        return {};
    }
    if (errno == EWOULDBLOCK) {
        return fail(ErrorCode::kLocked, "another process has the folder");
    }
    return fail(ErrorCode::kStorageFailed, "the file system has no locks");
}

}  // namespace

Result<FolderLock> FolderLock::try_take(const std::string& path, File file) {
    for (int attempt = 0; attempt < kReplacedMax; ++attempt) {
        Descriptor descriptor = BW_TRY(open_file(path, file));
        BW_TRY(lock_now(descriptor.number()));
        if (is_still(descriptor.number(), path)) {
            return FolderLock(std::move(descriptor));
        }
    }
    return fail(ErrorCode::kLocked, "another process has the folder");
}

Result<FolderLock> FolderLock::take(
    const std::string& path,
    File file,
    MonotonicMillis patience_ms,
    const std::function<void()>& waiting
) {
    PosixClock clock;
    const MonotonicMillis end_ms = clock.monotonic_now() + patience_ms;
    bool has_told = false;
    while (true) {
        auto lock = try_take(path, file);
        const MonotonicMillis left_ms = end_ms - clock.monotonic_now();
        if (lock || lock.error().code() != ErrorCode::kLocked || left_ms <= 0) {
            return lock;
        }
        if (!has_told && waiting) {
            waiting();
        }
        has_told = true;
        poll(nullptr, 0, static_cast<int>(std::min(kBetweenTriesMs, left_ms)));
    }
}

}  // namespace bw::platform
