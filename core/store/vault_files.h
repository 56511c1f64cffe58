// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names in the vault folder, and small files that are read and replaced as a whole.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/port/file_store.h"
#include "core/port/random.h"

namespace bw::store {

inline constexpr std::string_view kHeaderFile = "header";
inline constexpr std::string_view kHeaderCopyFile = "header.previous";
inline constexpr std::string_view kHeaderNextFile = "header.next";
inline constexpr std::string_view kCardFile = "card";
inline constexpr std::string_view kCardNextFile = "card.next";
inline constexpr std::string_view kInboxPrefix = "inbox/";
inline constexpr std::string_view kBlobPrefix = "blobs/";
inline constexpr std::string_view kDatabasePrefix = "vault-";
inline constexpr std::string_view kNewSuffix = ".new";

// `vault-<db_generation>.db`
std::string database_file_name(std::uint32_t db_generation);

// The generation in `vault-<n>.db` or in one of SQLite's files beside it.
std::optional<std::uint32_t> database_file_generation(std::string_view name);

// Returns: nothing when there is no such file.
// Limit:   size_max; a longer file is kLimit.
Result<std::optional<Bytes>> read_small_file(
    port::FileStore& files, std::string_view name, std::size_t size_max
);

// All or nothing: `<name>.new` is written and synced, then renamed over `name`.
// Errors:  as FileStore; `name` is then as before.
Status replace_file(port::FileStore& files, std::string_view name, ByteView bytes);

// Random bytes over the old ones, then the file goes. What the device itself has kept of the old
// bytes (flash, journals, snapshots) is out of reach.
// Removing what is not there succeeds.
Status overwrite_and_remove(port::FileStore& files, port::Random& random, std::string_view name);

}  // namespace bw::store
