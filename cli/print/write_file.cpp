// SPDX-License-Identifier: Apache-2.0
#include "cli/print/write_file.h"

#include <cerrno>
#include <string_view>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/posix/descriptor.h"

namespace bw::cli {

namespace {

using platform::Descriptor;

constexpr mode_t kFileMode = 0600;

std::unexpected<Error> problem() {
    switch (errno) {
        case ENOENT:
        case ENOTDIR:
            return fail(ErrorCode::kNotFound, "the folder is not there");
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return fail(ErrorCode::kStorageFull, "no space for the file");
        default:
            return fail(ErrorCode::kStorageFailed, "the file could not be written");
    }
}

bool write_all(int descriptor, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Status write_private_file(const std::string& path, ByteView bytes) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "."
                               : slash == 0               ? "/"
                                                          : path.substr(0, slash);
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (name.empty() || name == "." || name == "..") {
        return fail(ErrorCode::kInvalidArgument, "this names a folder, not a file");
    }
    const Descriptor in(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!in.is_open()) {
        return problem();
    }
    const std::string beside = "." + name + "." + std::to_string(getpid()) + ".new";
    const Descriptor file(openat(
        in.number(), beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode
    ));
    if (!file.is_open()) {
        return problem();
    }
    const bool written = fchmod(file.number(), kFileMode) == 0 && write_all(file.number(), bytes) &&
                         fsync(file.number()) == 0 &&
                         renameat(in.number(), beside.c_str(), in.number(), name.c_str()) == 0 &&
                         fsync(in.number()) == 0;
    if (!written) {
        const auto told = problem();
        unlinkat(in.number(), beside.c_str(), 0);
        return told;
    }
    return {};
}

}  // namespace bw::cli
