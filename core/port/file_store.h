// SPDX-License-Identifier: Apache-2.0
#pragma once

// The only door to stored bytes: a flat set of named files, each read and written at offsets, all
// synchronous. `tests/contract/file_store_contract.h` is the suite every implementation passes.
//
// What an implementation guarantees:
//   - Names match `[a-z0-9._-]+(/[a-z0-9._-]+)?`, at most 64 bytes. Anything else:
//   kInvalidArgument.
//   - Written bytes are visible to later reads at once, and survive a crash after `sync()`
//   returned.
//     Unsynced writes may be lost, torn or applied in any order by a crash.
//   - `rename()` and `remove()` are atomic, and durable when they return.
//   - One open BlockFile a name; opening a name twice is kConflict.
//   - No space is kStorageFull; every other failure is kStorageFailed.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::port {

class BlockFile {
  public:
    virtual ~BlockFile() = default;

    // Reads up to out.size() bytes at `offset`; fewer only at the end of the file.
    virtual Result<std::size_t> read(std::uint64_t offset, MutableByteView out) = 0;

    // Writes all of `bytes`; a gap before `offset` reads as zeros.
    virtual Status write(std::uint64_t offset, ByteView bytes) = 0;

    virtual Result<std::uint64_t> size() = 0;
    virtual Status truncate(std::uint64_t size) = 0;
    virtual Status sync() = 0;
};

enum class OpenMode {
    kExisting,  // kNotFound when there is none
    kCreate,    // opens, or makes an empty one
};

class FileStore {
  public:
    virtual ~FileStore() = default;

    // Lifetime: the store must outlive the file.
    virtual Result<std::unique_ptr<BlockFile>> open(std::string_view name, OpenMode mode) = 0;

    virtual Result<bool> exists(std::string_view name) = 0;

    // Replaces `to` if it exists. Requires: neither is open.
    virtual Status rename(std::string_view from, std::string_view to) = 0;

    // Removing what is not there succeeds. Requires: not open.
    virtual Status remove(std::string_view name) = 0;

    // Names that start with `prefix`, sorted.
    virtual Result<std::vector<std::string>> list(std::string_view prefix) = 0;
};

}  // namespace bw::port
