// SPDX-License-Identifier: Apache-2.0
#pragma once

// Named files over a SlotDevice. Every change of a name is one header write and a flush:
//   create   empty the slot, flush, write its header, flush
//   rename   write the moved slot's header with the new name and a higher generation, flush; from
//            here on the new file is there. Then free the slot that had the name before. After a
//            crash between the two, two slots have the name: the higher generation is the file and
//            the other one is freed when the pool is opened.
//   remove   write a free header, flush; then give the space back.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/port/file_store.h"
#include "platform/wasm/slot_device.h"
#include "platform/wasm/slot_header.h"

namespace bw::platform {

class SlotPool final : public port::FileStore {
  public:
    // Reads every slot's header and finishes what a crash interrupted.
    // Lifetime: the device must outlive the pool, and the pool every file.
    static Result<std::unique_ptr<SlotPool>> open_device(SlotDevice& device);

    Result<std::unique_ptr<port::BlockFile>> open(std::string_view name, port::OpenMode mode)
        override;
    Result<bool> exists(std::string_view name) override;
    Status rename(std::string_view from, std::string_view to) override;
    Status remove(std::string_view name) override;
    Result<std::vector<std::string>> list(std::string_view prefix) override;

    // Slots that no file has. The worker adds more when this gets low; without any, making a file
    // is kStorageFull.
    std::size_t free_slots() const;

    // Takes in slots that were added to the device since.
    Status adopt_new_slots();

  private:
    friend class SlotFile;
    struct Slot {
        SlotHeader header;
        std::size_t current_copy = kSlotHeaderCopies - 1;  // so that the first write goes to copy 0
        bool is_open = false;
    };

    explicit SlotPool(SlotDevice& device) : device_(device) {}

    Status load(std::size_t index);
    // A failed write leaves the old header or the new one on the device.
    Status write_header_once(std::size_t index, const std::string& name);
    // A failed write is taken back, so that the old name cannot come to life later over a file that
    // was written since; when not even that works, the pool refuses to go on.
    Status write_header(std::size_t index, const std::string& name);
    Status check_usable() const;
    Status free(std::size_t index);
    // Returns: the slot, or nothing. Errors: kConflict when it is open.
    Result<std::optional<std::size_t>> closed_slot(std::string_view name) const;
    Result<std::size_t> take_free_slot(std::string_view name);

    SlotDevice& device_;
    std::vector<Slot> slots_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
    std::uint64_t generation_ = 0;
    bool is_broken_ = false;
};

}  // namespace bw::platform
