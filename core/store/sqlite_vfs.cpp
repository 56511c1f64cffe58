// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlite_vfs.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <sqlite3.h>

#include "core/store/connection.h"
#include "core/store/sqlite_vfs_file.h"

namespace bw::store {

struct VfsCore {
    VfsCore(std::string vfs_name, port::FileStore& store, port::Clock& time, port::Random& chance)
        : name(std::move(vfs_name)), files(store), clock(time), random(chance) {}

    std::string name;
    port::FileStore& files;
    port::Clock& clock;
    port::Random& random;
    sqlite3_vfs vfs{};
};

namespace {

constexpr int kPathSizeMax = 512;
constexpr double kMillisPerDayAsDouble = 86'400'000.0;
// Julian day of 1970-01-01, in milliseconds; SQLite counts from there.
constexpr sqlite3_int64 kJulianEpochMs = 210'866'760'000'000;

VfsCore& core_of(sqlite3_vfs* vfs) {
    return *static_cast<VfsCore*>(vfs->pAppData);
}

int vfs_open(
    sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags
) {
    file->pMethods = nullptr;
    if (name == nullptr) {
        return SQLITE_CANTOPEN;  // temporary files are kept in memory (SQLITE_TEMP_STORE)
    }
    const auto mode =
        (flags & SQLITE_OPEN_CREATE) != 0 ? port::OpenMode::kCreate : port::OpenMode::kExisting;
    VfsCore& core = core_of(vfs);
    auto opened = core.files.open(name, mode);
    if (!opened) {
        return vfs_code(opened.error(), SQLITE_CANTOPEN);
    }
    const bool delete_on_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    start_vfs_file(file, std::move(*opened), delete_on_close ? &core.files : nullptr, name);
    if (out_flags != nullptr) {
        *out_flags = flags;
    }
    return SQLITE_OK;
}

int vfs_delete(sqlite3_vfs* vfs, const char* name, int /*sync_directory*/) {
    port::FileStore& files = core_of(vfs).files;
    const auto found = files.exists(name);
    if (found && !*found) {
        return SQLITE_IOERR_DELETE_NOENT;
    }
    const Status removed = files.remove(name);
    return removed ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int vfs_access(sqlite3_vfs* vfs, const char* name, int /*flags*/, int* out) {
    const auto found = core_of(vfs).files.exists(name);
    if (!found) {
        return SQLITE_IOERR_ACCESS;
    }
    *out = *found ? 1 : 0;
    return SQLITE_OK;
}

int vfs_full_path(sqlite3_vfs* /*vfs*/, const char* name, int size, char* out) {
    const std::size_t length = std::strlen(name);
    if (length + 1 > static_cast<std::size_t>(size)) {
        return SQLITE_CANTOPEN;
    }
    std::memcpy(out, name, length + 1);
    return SQLITE_OK;
}

int vfs_randomness(sqlite3_vfs* vfs, int size, char* out) {
    const std::span<char> bytes(out, static_cast<std::size_t>(size));
    return core_of(vfs).random.fill(std::as_writable_bytes(bytes)) ? size : 0;
}

int vfs_sleep(sqlite3_vfs* /*vfs*/, int /*microseconds*/) {
    return 0;  // nobody else holds a lock, so waiting would change nothing
}

int vfs_time(sqlite3_vfs* vfs, sqlite3_int64* out) {
    *out = kJulianEpochMs + core_of(vfs).clock.utc_now();
    return SQLITE_OK;
}

int vfs_time_as_double(sqlite3_vfs* vfs, double* out) {
    sqlite3_int64 julian_ms = 0;
    vfs_time(vfs, &julian_ms);
    *out = static_cast<double>(julian_ms) / kMillisPerDayAsDouble;
    return SQLITE_OK;
}

int vfs_last_error(sqlite3_vfs* /*vfs*/, int /*size*/, char* /*out*/) {
    return 0;
}

void fill_vfs(VfsCore& core) {
    core.vfs.iVersion = 2;
    core.vfs.szOsFile = vfs_file_size();
    core.vfs.mxPathname = kPathSizeMax;
    core.vfs.zName = core.name.c_str();
    core.vfs.pAppData = &core;
    core.vfs.xOpen = vfs_open;
    core.vfs.xDelete = vfs_delete;
    core.vfs.xAccess = vfs_access;
    core.vfs.xFullPathname = vfs_full_path;
    core.vfs.xRandomness = vfs_randomness;
    core.vfs.xSleep = vfs_sleep;
    core.vfs.xCurrentTime = vfs_time_as_double;
    core.vfs.xGetLastError = vfs_last_error;
    core.vfs.xCurrentTimeInt64 = vfs_time;
}

bool is_vfs_name(const std::string& name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !name.empty() && name.size() <= 32 && std::ranges::all_of(name, allowed);
}

std::string encrypted_name(const std::string& name) {
    return "multipleciphers-" + name;
}

}  // namespace

VfsRegistration::VfsRegistration(std::unique_ptr<VfsCore> core, std::string name)
    : core_(std::move(core)), name_(std::move(name)) {}

VfsRegistration::VfsRegistration(VfsRegistration&&) noexcept = default;

VfsRegistration::~VfsRegistration() {
    if (core_ != nullptr) {
        sqlite3mc_vfs_destroy(encrypted_name(name_).c_str());
        sqlite3_vfs_unregister(&core_->vfs);
    }
}

Result<VfsRegistration> register_vfs(
    const std::string& name, port::FileStore& files, port::Clock& clock, port::Random& random
) {
    if (!is_vfs_name(name)) {
        return fail(ErrorCode::kInvalidArgument, "not a name for a vfs");
    }
    BW_TRY(sqlite_status(sqlite3_initialize()));
    if (sqlite3_vfs_find(name.c_str()) != nullptr) {
        return fail(ErrorCode::kConflict, "the vfs is registered already");
    }
    auto core = std::make_unique<VfsCore>(name, files, clock, random);
    fill_vfs(*core);
    BW_TRY(sqlite_status(sqlite3_vfs_register(&core->vfs, /*makeDflt=*/0)));
    if (const int code = sqlite3mc_vfs_create(name.c_str(), /*makeDefault=*/0); code != SQLITE_OK) {
        sqlite3_vfs_unregister(&core->vfs);
        return sqlite_failure(code);
    }
    return VfsRegistration(std::move(core), name);
}

}  // namespace bw::store
