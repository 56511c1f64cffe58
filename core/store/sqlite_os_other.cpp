// SPDX-License-Identifier: Apache-2.0
// What SQLite asks of its environment in WebAssembly (SQLITE_OS_OTHER). It wants a default VFS to
// start with; this one gives randomness and time and opens nothing, because files are only ever
// opened through a VFS that register_vfs() made.
#include <cstddef>
#include <cstring>

#include <sqlite3.h>

extern "C" int getentropy(void* bytes, std::size_t size);

namespace bw::store {
namespace {

constexpr std::size_t kEntropyAtOnceMax = 256;
constexpr int kPathSizeMax = 512;

int refuse_open(
    sqlite3_vfs* /*vfs*/, sqlite3_filename /*name*/, sqlite3_file* file, int /*flags*/, int* /*out*/
) {
    file->pMethods = nullptr;
    return SQLITE_CANTOPEN;
}

int refuse_delete(sqlite3_vfs* /*vfs*/, const char* /*name*/, int /*sync*/) {
    return SQLITE_IOERR_DELETE;
}

int find_nothing(sqlite3_vfs* /*vfs*/, const char* /*name*/, int /*flags*/, int* out) {
    *out = 0;
    return SQLITE_OK;
}

int same_path(sqlite3_vfs* /*vfs*/, const char* name, int size, char* out) {
    const std::size_t length = std::strlen(name);
    if (length + 1 > static_cast<std::size_t>(size)) {
        return SQLITE_CANTOPEN;
    }
    std::memcpy(out, name, length + 1);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* /*vfs*/, int size, char* out) {
    auto left = static_cast<std::size_t>(size);
    while (left > 0) {
        const std::size_t part = left < kEntropyAtOnceMax ? left : kEntropyAtOnceMax;
        if (getentropy(out, part) != 0) {
            __builtin_trap();  // going on with guessable bytes would be worse than stopping
        }
        out += part;
        left -= part;
    }
    return size;
}

int sleep(sqlite3_vfs* /*vfs*/, int /*microseconds*/) {
    return 0;
}

int no_time(sqlite3_vfs* /*vfs*/, double* out) {
    *out = 0;
    return SQLITE_ERROR;
}

int no_error(sqlite3_vfs* /*vfs*/, int /*size*/, char* /*out*/) {
    return 0;
}

constinit sqlite3_vfs default_vfs = {
    .iVersion = 1,
    .szOsFile = sizeof(sqlite3_file),
    .mxPathname = kPathSizeMax,
    .pNext = nullptr,
    .zName = "none",
    .pAppData = nullptr,
    .xOpen = refuse_open,
    .xDelete = refuse_delete,
    .xAccess = find_nothing,
    .xFullPathname = same_path,
    .xDlOpen = nullptr,
    .xDlError = nullptr,
    .xDlSym = nullptr,
    .xDlClose = nullptr,
    .xRandomness = randomness,
    .xSleep = sleep,
    .xCurrentTime = no_time,
    .xGetLastError = no_error,
    .xCurrentTimeInt64 = nullptr,
    .xSetSystemCall = nullptr,
    .xGetSystemCall = nullptr,
    .xNextSystemCall = nullptr,
};

}  // namespace
}  // namespace bw::store

extern "C" int sqlite3_os_init(void) {
    return sqlite3_vfs_register(&bw::store::default_vfs, /*makeDflt=*/1);
}

extern "C" int sqlite3_os_end(void) {
    return SQLITE_OK;
}
