// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlite_vfs_file.h"

#include <algorithm>
#include <new>
#include <string>
#include <utility>

namespace bw::store {

namespace {

// Must differ from the page size: a journal header fills a sector, and the page encryption takes
// any write of a page's size to a journal for a page and encrypts it, which would make the journal
// unreadable after a crash. Pages are whole sectors, so a torn write damages only what the journal
// holds; that no second header ever lies beside pages in use is why database_open.cpp turns
// spilling off for registered vfs.
constexpr int kSectorSize = 512;

struct VfsFile {
    sqlite3_file base{};  // first, because SQLite knows only this part
    std::unique_ptr<port::BlockFile> file;
    port::FileStore* remove_from = nullptr;
    std::string name;
    int lock = SQLITE_LOCK_NONE;
};

VfsFile& self(sqlite3_file* file) {
    return *reinterpret_cast<VfsFile*>(file);
}

int file_close(sqlite3_file* file) {
    VfsFile& it = self(file);
    it.file.reset();
    if (it.remove_from != nullptr) {
        (void)it.remove_from->remove(it.name);  // a left-over temporary file does no harm
    }
    it.~VfsFile();
    return SQLITE_OK;
}

int file_read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    const std::span<std::byte> bytes(static_cast<std::byte*>(out), static_cast<std::size_t>(size));
    const auto count = self(file).file->read(static_cast<std::uint64_t>(offset), bytes);
    if (!count) {
        return SQLITE_IOERR_READ;
    }
    if (*count < bytes.size()) {
        std::ranges::fill(bytes.subspan(*count), std::byte{0});  // SQLite relies on the zeros
        return SQLITE_IOERR_SHORT_READ;
    }
    return SQLITE_OK;
}

int file_write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    const ByteView bytes(static_cast<const std::byte*>(data), static_cast<std::size_t>(size));
    const Status status = self(file).file->write(static_cast<std::uint64_t>(offset), bytes);
    return status ? SQLITE_OK : vfs_code(status.error(), SQLITE_IOERR_WRITE);
}

int file_truncate(sqlite3_file* file, sqlite3_int64 size) {
    const Status status = self(file).file->truncate(static_cast<std::uint64_t>(size));
    return status ? SQLITE_OK : vfs_code(status.error(), SQLITE_IOERR_TRUNCATE);
}

int file_sync(sqlite3_file* file, int /*flags*/) {
    const Status status = self(file).file->sync();
    return status ? SQLITE_OK : vfs_code(status.error(), SQLITE_IOERR_FSYNC);
}

int file_size(sqlite3_file* file, sqlite3_int64* out) {
    const auto size = self(file).file->size();
    if (!size) {
        return SQLITE_IOERR_FSTAT;
    }
    *out = static_cast<sqlite3_int64>(*size);
    return SQLITE_OK;
}

// Nobody else can have the file (the port refuses a second opening), so a lock is always free.
int file_lock(sqlite3_file* file, int level) {
    self(file).lock = std::max(self(file).lock, level);
    return SQLITE_OK;
}

int file_unlock(sqlite3_file* file, int level) {
    self(file).lock = std::min(self(file).lock, level);
    return SQLITE_OK;
}

int file_check_reserved(sqlite3_file* file, int* out) {
    *out = self(file).lock >= SQLITE_LOCK_RESERVED ? 1 : 0;
    return SQLITE_OK;
}

int file_control(sqlite3_file* file, int operation, void* argument) {
    if (operation == SQLITE_FCNTL_LOCKSTATE) {
        *static_cast<int*>(argument) = self(file).lock;
        return SQLITE_OK;
    }
    return SQLITE_NOTFOUND;
}

int file_sector_size(sqlite3_file* /*file*/) {
    return kSectorSize;
}

// Nothing is promised: no atomic writes, no safe neighbours, no order. What is true of a disk in
// general is what the crash tests model. A name cannot be removed while its file is open.
int file_characteristics(sqlite3_file* /*file*/) {
    return SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

constexpr sqlite3_io_methods kMethods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

}  // namespace

int vfs_file_size() {
    return static_cast<int>(sizeof(VfsFile));
}

void start_vfs_file(
    sqlite3_file* memory,
    std::unique_ptr<port::BlockFile> file,
    port::FileStore* remove_from,
    const char* name
) {
    auto* started = new (static_cast<void*>(memory)) VfsFile();
    started->file = std::move(file);
    started->remove_from = remove_from;
    started->name = name;
    started->base.pMethods = &kMethods;
}

int vfs_code(const Error& error, int otherwise) {
    switch (error.code()) {
        case ErrorCode::kStorageFull:
            return SQLITE_FULL;
        case ErrorCode::kConflict:
            return SQLITE_BUSY;
        default:
            return otherwise;
    }
}

}  // namespace bw::store
