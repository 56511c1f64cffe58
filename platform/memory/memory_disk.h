// SPDX-License-Identifier: Apache-2.0
#pragma once

// One file on a disk that may lose power. What was written since the last sync is kept as a list of
// changes beside the bytes that are safe; a crash applies some of them, whole, torn, or in another
// order. The file itself does not know names; MemoryFileStore and the slot device hold many.

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "platform/memory/seeded_random.h"

namespace bw::platform {

// The smallest piece that is written whole or not at all.
inline constexpr std::uint64_t kTornSectorSize = 512;

class MemoryDisk {
  public:
    std::size_t read(std::uint64_t offset, MutableByteView out) const;
    void write(std::uint64_t offset, ByteView bytes);
    void truncate(std::uint64_t size);
    void sync();
    std::uint64_t size() const { return visible_.size(); }

    // Power comes back: the safe bytes, and of the rest what `random` lets survive.
    void crash(SeededRandom& random);

    // Everything that is visible, for tests that look for words in clear.
    ByteView bytes() const { return visible_; }

  private:
    struct Change {
        bool is_truncate = false;
        std::uint64_t offset = 0;  // or the new size
        Bytes bytes;
    };

    static void apply(Bytes& file, const Change& change);
    static Change torn(const Change& change, SeededRandom& random);

    Bytes safe_;
    Bytes visible_;
    std::vector<Change> unsynced_;
};

}  // namespace bw::platform
