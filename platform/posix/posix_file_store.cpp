// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/posix_file_store.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/port/file_name.h"

namespace bw::platform {

namespace {

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr std::uint64_t kOffsetMax = std::numeric_limits<off_t>::max();

// Text and code by what the system said.
std::unexpected<Error> system_failure(int number) {
    if (number == ENOSPC || number == EDQUOT || number == EFBIG) {
        return fail(ErrorCode::kStorageFull, "no space is left");
    }
    return fail(ErrorCode::kStorageFailed, "the file system refused");
}

// Calls again while a signal interrupts.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) {
        result = call();
    }
    return result;
}

Status sync_descriptor(int number) {
    if (uninterrupted([&] { return fsync(number); }) != 0) {
        return system_failure(errno);
    }
    return {};
}

std::string last_part(std::string_view name) {
    const std::size_t slash = name.find('/');
    return std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

Result<Descriptor> open_folder_at(int parent, const char* name) {
    const int number = uninterrupted([&] {
        return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    });
    if (number < 0) {
        return system_failure(errno);
    }
    return Descriptor(number);
}

enum class EntryKind { kFile, kFolder };

// Names in a folder that could be ours, with `before` in front.
Status append_names(
    int folder, EntryKind kind, const std::string& before, std::vector<std::string>& out
) {
    // fdopendir takes the descriptor over, so it gets one of its own.
    Descriptor copy = BW_TRY(open_folder_at(folder, "."));
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(copy.number()), closedir);
    if (stream == nullptr) {
        return system_failure(errno);
    }
    copy.release();
    errno = 0;
    while (const dirent* entry = readdir(stream.get())) {  // NOLINT(concurrency-mt-unsafe): own
        struct stat about{};
        const bool exists = fstatat(folder, entry->d_name, &about, AT_SYMLINK_NOFOLLOW) == 0;
        const bool fits =
            kind == EntryKind::kFile ? S_ISREG(about.st_mode) : S_ISDIR(about.st_mode);
        std::string name = before + entry->d_name;
        if (exists && fits && port::check_file_name(name)) {
            out.push_back(std::move(name));
        }
        errno = 0;
    }
    if (errno != 0) {
        return system_failure(errno);
    }
    return {};
}

}  // namespace

class PosixBlockFile final : public port::BlockFile {
  public:
    PosixBlockFile(PosixFileStore& store, std::string name, Descriptor file)
        : store_(store), name_(std::move(name)), file_(std::move(file)) {
        store_.open_names_.insert(name_);
    }
    ~PosixBlockFile() override { store_.open_names_.erase(name_); }

    Result<std::size_t> read(std::uint64_t offset, MutableByteView out) override {
        BW_TRY(check_range(offset, out.size()));
        std::size_t done = 0;
        while (done < out.size()) {
            const ssize_t count = uninterrupted([&] {
                return pread(
                    file_.number(),
                    out.data() + done,
                    out.size() - done,
                    static_cast<off_t>(offset + done)
                );
            });
            if (count < 0) {
                return system_failure(errno);
            }
            if (count == 0) {
                break;
            }
            done += static_cast<std::size_t>(count);
        }
        return done;
    }

    Status write(std::uint64_t offset, ByteView bytes) override {
        BW_TRY(check_range(offset, bytes.size()));
        while (!bytes.empty()) {
            const ssize_t count = uninterrupted([&] {
                return pwrite(
                    file_.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset)
                );
            });
            if (count <= 0) {
                return system_failure(count < 0 ? errno : ENOSPC);
            }
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += static_cast<std::uint64_t>(count);
        }
        return {};
    }

    Result<std::uint64_t> size() override {
        struct stat about{};
        if (fstat(file_.number(), &about) != 0) {
            return system_failure(errno);
        }
        return static_cast<std::uint64_t>(about.st_size);
    }

    Status truncate(std::uint64_t size) override {
        BW_TRY(check_range(size, 0));
        if (uninterrupted([&] { return ftruncate(file_.number(), static_cast<off_t>(size)); }) !=
            0) {
            return system_failure(errno);
        }
        return {};
    }

    Status sync() override { return sync_descriptor(file_.number()); }

  private:
    static Status check_range(std::uint64_t offset, std::size_t size) {
        if (offset > kOffsetMax || size > kOffsetMax - offset) {
            return fail(ErrorCode::kInvalidArgument, "offset is out of range");
        }
        return {};
    }

    PosixFileStore& store_;
    std::string name_;
    Descriptor file_;
};

Result<std::unique_ptr<PosixFileStore>> PosixFileStore::open_directory(const std::string& path) {
    if (mkdir(path.c_str(), kFolderMode) == 0) {
        const std::size_t slash = path.find_last_of('/');
        const std::string parent = slash == std::string::npos ? "." : path.substr(0, slash + 1);
        const Descriptor above = BW_TRY(open_folder_at(AT_FDCWD, parent.c_str()));
        BW_TRY(sync_descriptor(above.number()));
    } else if (errno != EEXIST) {
        return system_failure(errno);
    }
    const int number =
        uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (number < 0) {
        if (errno == ENOTDIR) {
            return fail(ErrorCode::kInvalidArgument, "the path is not a directory");
        }
        return system_failure(errno);
    }
    Descriptor root(number);
    struct stat about{};
    if (fstat(root.number(), &about) != 0) {
        return system_failure(errno);
    }
    if (about.st_uid != geteuid()) {
        return fail(ErrorCode::kInvalidArgument, "the directory belongs to somebody else");
    }
    if ((about.st_mode & 0777U) != kFolderMode && fchmod(root.number(), kFolderMode) != 0) {
        return system_failure(errno);
    }
    return std::unique_ptr<PosixFileStore>(new PosixFileStore(std::move(root), path));
}

Result<Descriptor> PosixFileStore::folder_of(std::string_view name, Folder folder) const {
    const std::size_t slash = name.find('/');
    const std::string part(slash == std::string_view::npos ? "." : name.substr(0, slash));
    if (folder == Folder::kCreate && part != ".") {
        if (mkdirat(root_.number(), part.c_str(), kFolderMode) == 0) {
            BW_TRY(sync_descriptor(root_.number()));
        } else if (errno != EEXIST) {
            return system_failure(errno);
        }
    }
    struct stat about{};
    if (fstatat(root_.number(), part.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) {
            return Descriptor();
        }
        return system_failure(errno);
    }
    return open_folder_at(root_.number(), part.c_str());
}

Status PosixFileStore::check_closed(std::string_view name) const {
    BW_TRY(port::check_file_name(name));
    if (open_names_.contains(name)) {
        return fail(ErrorCode::kConflict, "the file is open");
    }
    return {};
}

Result<std::unique_ptr<port::BlockFile>> PosixFileStore::open(
    std::string_view name, port::OpenMode mode
) {
    BW_TRY(check_closed(name));
    const bool may_create = mode == port::OpenMode::kCreate;
    const Descriptor folder =
        BW_TRY(folder_of(name, may_create ? Folder::kCreate : Folder::kExisting));
    if (!folder.is_open()) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    const std::string last = last_part(name);
    constexpr int kFlags = O_RDWR | O_NOFOLLOW | O_CLOEXEC;
    Descriptor file(uninterrupted([&] { return openat(folder.number(), last.c_str(), kFlags); }));
    if (!file.is_open() && errno == ENOENT && may_create) {
        file = Descriptor(uninterrupted([&] {
            return openat(folder.number(), last.c_str(), kFlags | O_CREAT | O_EXCL, kFileMode);
        }));
        if (file.is_open()) {
            BW_TRY(sync_descriptor(folder.number()));
        }
    }
    if (!file.is_open()) {
        if (errno == ENOENT) {
            return fail(ErrorCode::kNotFound, "no such file");
        }
        return system_failure(errno);
    }
    return std::make_unique<PosixBlockFile>(*this, std::string(name), std::move(file));
}

Result<bool> PosixFileStore::exists(std::string_view name) {
    BW_TRY(port::check_file_name(name));
    const Descriptor folder = BW_TRY(folder_of(name, Folder::kExisting));
    if (!folder.is_open()) {
        return false;
    }
    struct stat about{};
    if (fstatat(folder.number(), last_part(name).c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0) {
        return S_ISREG(about.st_mode);
    }
    if (errno == ENOENT) {
        return false;
    }
    return system_failure(errno);
}

Status PosixFileStore::rename(std::string_view from, std::string_view to) {
    BW_TRY(check_closed(from));
    BW_TRY(check_closed(to));
    const Descriptor source = BW_TRY(folder_of(from, Folder::kExisting));
    if (!source.is_open()) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    const Descriptor target = BW_TRY(folder_of(to, Folder::kCreate));
    const std::string old_name = last_part(from);
    const std::string new_name = last_part(to);
    if (renameat(source.number(), old_name.c_str(), target.number(), new_name.c_str()) != 0) {
        if (errno == ENOENT) {
            return fail(ErrorCode::kNotFound, "no such file");
        }
        return system_failure(errno);
    }
    BW_TRY(sync_descriptor(target.number()));
    return sync_descriptor(source.number());
}

Status PosixFileStore::remove(std::string_view name) {
    BW_TRY(check_closed(name));
    const Descriptor folder = BW_TRY(folder_of(name, Folder::kExisting));
    if (!folder.is_open()) {
        return {};
    }
    if (unlinkat(folder.number(), last_part(name).c_str(), 0) != 0) {
        if (errno == ENOENT) {
            return {};
        }
        return system_failure(errno);
    }
    return sync_descriptor(folder.number());
}

Result<std::vector<std::string>> PosixFileStore::list(std::string_view prefix) {
    std::vector<std::string> names;
    const std::size_t slash = prefix.find('/');
    if (slash == std::string_view::npos) {
        BW_TRY(append_names(root_.number(), EntryKind::kFile, "", names));
        std::vector<std::string> folders;
        BW_TRY(append_names(root_.number(), EntryKind::kFolder, "", folders));
        for (const std::string& each : folders) {
            const Descriptor folder = BW_TRY(open_folder_at(root_.number(), each.c_str()));
            BW_TRY(append_names(folder.number(), EntryKind::kFile, each + "/", names));
        }
    } else {
        const Descriptor folder = BW_TRY(folder_of(prefix, Folder::kExisting));
        if (folder.is_open()) {
            const std::string before(prefix.substr(0, slash + 1));
            BW_TRY(append_names(folder.number(), EntryKind::kFile, before, names));
        }
    }
    std::erase_if(names, [&](const std::string& name) { return !name.starts_with(prefix); });
    std::ranges::sort(names);
    return names;
}

std::string PosixFileStore::path_of(std::string_view name) const {
    std::string path = path_;
    path += '/';
    path += name;
    return path;
}

}  // namespace bw::platform
