// SPDX-License-Identifier: Apache-2.0
#include "platform/wasm/slot_pool.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/port/file_name.h"

namespace bw::platform {

class SlotFile final : public port::BlockFile {
  public:
    SlotFile(SlotPool& pool, std::size_t slot) : pool_(pool), slot_(slot) {
        pool_.slots_[slot_].is_open = true;
    }
    ~SlotFile() override { pool_.slots_[slot_].is_open = false; }

    Result<std::size_t> read(std::uint64_t offset, MutableByteView out) override {
        BW_TRY(check_offset(offset));
        return pool_.device_.read(slot_, offset + kSlotDataOffset, out);
    }
    Status write(std::uint64_t offset, ByteView bytes) override {
        BW_TRY(check_offset(offset));
        return pool_.device_.write(slot_, offset + kSlotDataOffset, bytes);
    }
    Result<std::uint64_t> size() override {
        const std::uint64_t whole = BW_TRY(pool_.device_.size(slot_));
        return whole < kSlotDataOffset ? 0 : whole - kSlotDataOffset;
    }
    Status truncate(std::uint64_t size) override {
        BW_TRY(check_offset(size));
        return pool_.device_.truncate(slot_, size + kSlotDataOffset);
    }
    Status sync() override { return pool_.device_.flush(slot_); }

  private:
    // The host counts in doubles.
    static constexpr std::uint64_t kOffsetMax = std::uint64_t{1} << 52U;
    static Status check_offset(std::uint64_t offset) {
        if (offset > kOffsetMax) {
            return fail(ErrorCode::kInvalidArgument, "offset is out of range");
        }
        return {};
    }

    SlotPool& pool_;
    std::size_t slot_;
};

Result<std::unique_ptr<SlotPool>> SlotPool::open_device(SlotDevice& device) {
    std::unique_ptr<SlotPool> pool(new SlotPool(device));
    BW_TRY(pool->adopt_new_slots());
    return pool;
}

Status SlotPool::adopt_new_slots() {
    const std::size_t count = device_.slot_count();
    while (slots_.size() < count) {
        slots_.emplace_back();
        if (const Status status = load(slots_.size() - 1); !status) {
            slots_.pop_back();
            return status;
        }
    }
    return {};
}

Status SlotPool::load(std::size_t index) {
    Slot& slot = slots_[index];
    SlotHeaderBytes bytes{};
    for (std::size_t copy = 0; copy < kSlotHeaderCopies; ++copy) {
        const std::size_t size =
            BW_TRY(device_.read(index, copy * std::uint64_t{kSlotHeaderSize}, bytes));
        const auto header = decode_slot_header(ByteView(bytes).first(size));
        if (header && header->generation > slot.header.generation) {
            slot.header = *header;
            slot.current_copy = copy;
        }
    }
    generation_ = std::max(generation_, slot.header.generation);
    if (slot.header.name.empty()) {
        return {};
    }
    const auto [found, is_new] = by_name_.try_emplace(slot.header.name, index);
    if (is_new) {
        return {};
    }
    // A rename over an existing name was interrupted after it had happened.
    const std::size_t rival = found->second;
    const bool is_newer = slot.header.generation > slots_[rival].header.generation;
    found->second = is_newer ? index : rival;
    return free(is_newer ? rival : index);
}

Status SlotPool::write_header_once(std::size_t index, const std::string& name) {
    Slot& slot = slots_[index];
    const std::size_t copy = (slot.current_copy + 1) % kSlotHeaderCopies;
    // Whatever happens below, the number has been used.
    const SlotHeader header{.generation = ++generation_, .name = name};
    const SlotHeaderBytes bytes = encode_slot_header(header);
    BW_TRY(device_.write(index, copy * std::uint64_t{kSlotHeaderSize}, bytes));
    BW_TRY(device_.flush(index));
    slot.header = header;
    slot.current_copy = copy;
    return {};
}

Status SlotPool::write_header(std::size_t index, const std::string& name) {
    const Status status = write_header_once(index, name);
    if (!status && !write_header_once(index, std::string(slots_[index].header.name))) {
        is_broken_ = true;
    }
    return status;
}

Status SlotPool::check_usable() const {
    if (is_broken_) {
        return fail(ErrorCode::kStorageFailed, "the slots must be read again after a failure");
    }
    return {};
}

Status SlotPool::free(std::size_t index) {
    BW_TRY(write_header_once(index, ""));
    // Giving the space back may fail without harm: the slot is emptied before its next use.
    (void)device_.truncate(index, kSlotDataOffset);
    return {};
}

Result<std::size_t> SlotPool::take_free_slot(std::string_view name) {
    const auto is_free = [](const Slot& slot) { return slot.header.name.empty(); };
    const auto found = std::ranges::find_if(slots_, is_free);
    if (found == slots_.end()) {
        return fail(ErrorCode::kStorageFull, "no slot is free");
    }
    const auto index = static_cast<std::size_t>(found - slots_.begin());
    BW_TRY(device_.truncate(index, kSlotDataOffset));
    BW_TRY(device_.flush(index));
    BW_TRY(write_header(index, std::string(name)));
    by_name_.insert_or_assign(std::string(name), index);
    return index;
}

Result<std::optional<std::size_t>> SlotPool::closed_slot(std::string_view name) const {
    BW_TRY(port::check_file_name(name));
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) {
        return std::nullopt;
    }
    if (slots_[found->second].is_open) {
        return fail(ErrorCode::kConflict, "the file is open");
    }
    return found->second;
}

Result<std::unique_ptr<port::BlockFile>> SlotPool::open(
    std::string_view name, port::OpenMode mode
) {
    BW_TRY(check_usable());
    std::optional<std::size_t> slot = BW_TRY(closed_slot(name));
    if (!slot) {
        if (mode == port::OpenMode::kExisting) {
            return fail(ErrorCode::kNotFound, "no such file");
        }
        slot = BW_TRY(take_free_slot(name));
    }
    return std::make_unique<SlotFile>(*this, *slot);
}

Result<bool> SlotPool::exists(std::string_view name) {
    BW_TRY(port::check_file_name(name));
    return by_name_.contains(name);
}

Status SlotPool::rename(std::string_view from, std::string_view to) {
    const std::optional<std::size_t> moved = BW_TRY(closed_slot(from));
    const std::optional<std::size_t> replaced = BW_TRY(closed_slot(to));
    if (!moved) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    if (from == to) {
        return {};
    }
    BW_TRY(check_usable());
    BW_TRY(write_header(*moved, std::string(to)));
    by_name_.erase(by_name_.find(from));
    by_name_.insert_or_assign(std::string(to), *moved);
    if (replaced) {
        // The rename has happened. Should freeing fail, the slot is out of use until the pool is
        // opened next, and freed then: its generation is the lower one.
        (void)free(*replaced);
    }
    return {};
}

Status SlotPool::remove(std::string_view name) {
    BW_TRY(check_usable());
    const std::optional<std::size_t> slot = BW_TRY(closed_slot(name));
    if (!slot) {
        return {};
    }
    BW_TRY(write_header(*slot, ""));
    (void)device_.truncate(*slot, kSlotDataOffset);
    by_name_.erase(by_name_.find(name));
    return {};
}

Result<std::vector<std::string>> SlotPool::list(std::string_view prefix) {
    std::vector<std::string> names;
    for (const auto& [name, slot] : by_name_) {
        if (name.starts_with(prefix)) {
            names.push_back(name);
        }
    }
    return names;
}

std::size_t SlotPool::free_slots() const {
    return static_cast<std::size_t>(std::ranges::count_if(slots_, [](const Slot& slot) {
        return slot.header.name.empty();
    }));
}

}  // namespace bw::platform
