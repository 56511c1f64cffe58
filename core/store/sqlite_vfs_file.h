// SPDX-License-Identifier: Apache-2.0
#pragma once

// One open file of the VFS in sqlite_vfs.h. Only sqlite_vfs.cpp includes it.

#include <memory>

#include <sqlite3.h>

#include "core/port/file_store.h"

namespace bw::store {

// What SQLite has to reserve for a file.
int vfs_file_size();

// Fills the memory SQLite reserved. `remove_from` is null unless the file goes when it is closed.
void start_vfs_file(
    sqlite3_file* memory,
    std::unique_ptr<port::BlockFile> file,
    port::FileStore* remove_from,
    const char* name
);

// A port's error in SQLite's terms: full, busy, or `otherwise`.
int vfs_code(const Error& error, int otherwise);

}  // namespace bw::store
