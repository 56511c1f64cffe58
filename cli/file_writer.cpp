// SPDX-License-Identifier: Apache-2.0
#include "cli/file_writer.h"

#include <filesystem>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw::cli {

namespace {

constexpr mode_t kOwnFileMode = 0600;

std::unexpected<Error> file_failure(int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG) {
        return fail(ErrorCode::kStorageFull, "no space is left");
    }
    if (number == EEXIST) {
        return fail(ErrorCode::kConflict, "there is a file already");
    }
    return fail(ErrorCode::kStorageFailed, "the file cannot be written");
}

std::string unfinished(const std::string& path) {
    return path + ".new";
}

}  // namespace

Result<FileWriter> FileWriter::create(const std::string& path, Existing existing) {
    struct stat about{};
    if (existing == Existing::kKeep && lstat(path.c_str(), &about) == 0) {
        return fail(ErrorCode::kConflict, "there is a file already");
    }
    const std::string name = unfinished(path);
    // What an earlier run left unfinished.
    (void)unlink(name.c_str());
    platform::Descriptor file(
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kOwnFileMode)
    );
    if (!file.is_open()) {
        return file_failure(errno);
    }
    return FileWriter(path, existing, std::move(file));
}

FileWriter::~FileWriter() {
    if (file_.is_open()) {
        (void)unlink(unfinished(path_).c_str());
    }
}

Status FileWriter::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return file_failure(count < 0 ? errno : ENOSPC);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Status FileWriter::finish() {
    const std::string name = unfinished(path_);
    if (fsync(file_.number()) != 0) {
        return file_failure(errno);
    }
    const unsigned flags = existing_ == Existing::kKeep ? RENAME_NOREPLACE : 0U;
    if (renameat2(AT_FDCWD, name.c_str(), AT_FDCWD, path_.c_str(), flags) != 0) {
        // Not every file system knows the flag; the look before was then all there is.
        if (errno != EINVAL || ::rename(name.c_str(), path_.c_str()) != 0) {
            return file_failure(errno);
        }
    }
    file_.reset();
    const std::string folder = std::filesystem::path(path_).parent_path().string();
    const platform::Descriptor above(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    );
    if (!above.is_open() || fsync(above.number()) != 0) {
        return file_failure(errno);
    }
    return {};
}

}  // namespace bw::cli
