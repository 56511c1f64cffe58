// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::platform {

// Files without names that somebody opened beforehand: in the browser, synchronous access handles
// of the origin's private file system, which can only be opened asynchronously. Slots may be added
// at the end while the program runs, never taken away.
class SlotDevice {
  public:
    virtual ~SlotDevice() = default;

    virtual std::size_t slot_count() = 0;
    // Fewer bytes than asked for only at the end of the slot.
    virtual Result<std::size_t> read(
        std::size_t slot, std::uint64_t offset, MutableByteView out
    ) = 0;
    virtual Status write(std::size_t slot, std::uint64_t offset, ByteView bytes) = 0;
    virtual Result<std::uint64_t> size(std::size_t slot) = 0;
    virtual Status truncate(std::size_t slot, std::uint64_t size) = 0;
    // What was written before survives a crash when this has returned.
    virtual Status flush(std::size_t slot) = 0;
};

}  // namespace bw::platform
