// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/wasm/slot_device.h"

namespace bw::platform {

// Slots are synchronous access handles that the worker has opened.
class HostSlotDevice final : public SlotDevice {
  public:
    std::size_t slot_count() override;
    Result<std::size_t> read(std::size_t slot, std::uint64_t offset, MutableByteView out) override;
    Status write(std::size_t slot, std::uint64_t offset, ByteView bytes) override;
    Result<std::uint64_t> size(std::size_t slot) override;
    Status truncate(std::size_t slot, std::uint64_t size) override;
    Status flush(std::size_t slot) override;
};

}  // namespace bw::platform
