// SPDX-License-Identifier: Apache-2.0
#pragma once

// Slots in memory on a disk that can crash and fail. For tests only (tidy: test support).

#include <vector>

#include "platform/memory/memory_disk.h"
#include "platform/memory/memory_file_store.h"
#include "platform/wasm/slot_device.h"

namespace bw::platform {

class MemorySlotDevice final : public SlotDevice {
  public:
    explicit MemorySlotDevice(std::size_t slot_count, std::uint64_t seed = 1)
        : slots_(slot_count), random_(seed) {}

    std::size_t slot_count() override { return slots_.size(); }
    Result<std::size_t> read(std::size_t slot, std::uint64_t offset, MutableByteView out) override {
        BW_TRY(access(FaultKind::kRead));
        return slots_[slot].read(offset, out);
    }
    Status write(std::size_t slot, std::uint64_t offset, ByteView bytes) override {
        if (const Status status = access(FaultKind::kWrite); !status) {
            slots_[slot].write(offset, bytes.first(random_.below(bytes.size() + 1)));
            return status;
        }
        slots_[slot].write(offset, bytes);
        return {};
    }
    Result<std::uint64_t> size(std::size_t slot) override {
        BW_TRY(access(FaultKind::kRead));
        return slots_[slot].size();
    }
    Status truncate(std::size_t slot, std::uint64_t size) override {
        BW_TRY(access(FaultKind::kWrite));
        slots_[slot].truncate(size);
        return {};
    }
    Status flush(std::size_t slot) override {
        BW_TRY(access(FaultKind::kSync));
        slots_[slot].sync();
        return {};
    }

    void add_slots(std::size_t count) { slots_.resize(slots_.size() + count); }
    // Pools over the device must be gone or be dropped after this.
    void crash() {
        faults_.clear();
        for (MemoryDisk& each : slots_) {
            each.crash(random_);
        }
    }
    FaultPlan& faults() { return faults_; }

  private:
    Status access(FaultKind kind) {
        if (faults_.strikes(kind)) {
            return fail(ErrorCode::kStorageFailed, "the device failed, as the test asked");
        }
        return {};
    }

    std::vector<MemoryDisk> slots_;
    SeededRandom random_;
    FaultPlan faults_;
};

}  // namespace bw::platform
