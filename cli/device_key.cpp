// SPDX-License-Identifier: Apache-2.0
#include "cli/device_key.h"

#include <array>
#include <filesystem>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/posix/descriptor.h"

namespace bw::cli {

namespace {

using crypto::SecretBytes;
using platform::Descriptor;

constexpr mode_t kFileMode = 0600;
constexpr mode_t kOthersMask = 0077;

Status write_all(int number, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(number, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return fail(ErrorCode::kStorageFailed, "the device key cannot be written");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    if (fsync(number) != 0) {
        return fail(ErrorCode::kStorageFailed, "the device key cannot be written");
    }
    return {};
}

Status sync_folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const Descriptor descriptor(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    );
    if (!descriptor.is_open() || fsync(descriptor.number()) != 0) {
        return fail(ErrorCode::kStorageFailed, "the folder cannot be written");
    }
    return {};
}

}  // namespace

std::string device_key_path(const std::string& vault) {
    std::string folder = vault;
    while (folder.size() > 1 && folder.ends_with('/')) {
        folder.pop_back();
    }
    return folder + ".device-key";
}

Result<SecretBytes> read_device_key(const std::string& vault) {
    const Descriptor file(::open(device_key_path(vault).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    );
    if (!file.is_open()) {
        return fail(ErrorCode::kNotFound, "no device key");
    }
    struct stat about{};
    if (fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_uid != geteuid() ||
        (about.st_mode & kOthersMask) != 0 || about.st_size != static_cast<off_t>(kDeviceKeySize)) {
        return fail(ErrorCode::kCorrupt, "no device key of this account alone");
    }
    SecretBytes key(kDeviceKeySize);
    if (::read(file.number(), key.writable().data(), kDeviceKeySize) !=
        static_cast<ssize_t>(kDeviceKeySize)) {
        return fail(ErrorCode::kStorageFailed, "the device key cannot be read");
    }
    return key;
}

Result<SecretBytes> make_device_key(const std::string& vault, port::Random& random) {
    SecretBytes key(kDeviceKeySize);
    BW_TRY(random.fill(key.writable()));
    const std::string path = device_key_path(vault);
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode)
    );
    if (!file.is_open() && errno == EEXIST) {
        return fail(ErrorCode::kConflict, "there is a device key already");
    }
    if (!file.is_open()) {
        return fail(ErrorCode::kStorageFailed, "the device key cannot be made");
    }
    BW_TRY(write_all(file.number(), key.view()));
    BW_TRY(sync_folder_of(path));
    return key;
}

Status remove_device_key(const std::string& vault) {
    const std::string path = device_key_path(vault);
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.is_open()) {
        constexpr std::array<std::byte, kDeviceKeySize> kNothing{};
        (void)write_all(file.number(), kNothing);
    }
    if (unlink(path.c_str()) != 0 && errno != ENOENT) {
        return fail(ErrorCode::kStorageFailed, "the device key cannot be removed");
    }
    return {};
}

}  // namespace bw::cli
