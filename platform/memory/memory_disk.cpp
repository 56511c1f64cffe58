// SPDX-License-Identifier: Apache-2.0
#include "platform/memory/memory_disk.h"

#include <algorithm>
#include <utility>

namespace bw::platform {

std::size_t MemoryDisk::read(std::uint64_t offset, MutableByteView out) const {
    if (offset >= visible_.size()) {
        return 0;
    }
    const std::size_t count = std::min<std::size_t>(out.size(), visible_.size() - offset);
    std::copy_n(visible_.begin() + static_cast<std::ptrdiff_t>(offset), count, out.begin());
    return count;
}

void MemoryDisk::write(std::uint64_t offset, ByteView bytes) {
    unsynced_.push_back({.is_truncate = false, .offset = offset, .bytes = to_bytes(bytes)});
    apply(visible_, unsynced_.back());
}

void MemoryDisk::truncate(std::uint64_t size) {
    unsynced_.push_back({.is_truncate = true, .offset = size, .bytes = {}});
    apply(visible_, unsynced_.back());
}

void MemoryDisk::sync() {
    // Changes are replayed rather than all copied, so that a sync costs what was written.
    for (const Change& change : unsynced_) {
        apply(safe_, change);
    }
    unsynced_.clear();
}

void MemoryDisk::apply(Bytes& file, const Change& change) {
    if (change.is_truncate) {
        file.resize(change.offset);
        return;
    }
    const std::uint64_t end = change.offset + change.bytes.size();
    if (file.size() < end) {
        file.resize(end);
    }
    std::ranges::copy(change.bytes, file.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

// A part of a write: whole sectors from one of its ends, as a drive that stops in the middle leaves
// them.
MemoryDisk::Change MemoryDisk::torn(const Change& change, SeededRandom& random) {
    if (change.is_truncate || change.bytes.size() <= kTornSectorSize) {
        return change;
    }
    const std::uint64_t sector_count = change.bytes.size() / kTornSectorSize;
    const auto kept =
        static_cast<std::ptrdiff_t>((1 + random.below(sector_count)) * kTornSectorSize);
    Change part = change;
    if (random.chance(2)) {
        part.bytes.resize(static_cast<std::size_t>(kept));
        return part;
    }
    const auto dropped = static_cast<std::ptrdiff_t>(part.bytes.size()) - kept;
    if (dropped > 0) {
        part.bytes.erase(part.bytes.begin(), part.bytes.begin() + dropped);
        part.offset += static_cast<std::uint64_t>(dropped);
    }
    return part;
}

void MemoryDisk::crash(SeededRandom& random) {
    std::vector<Change> survivors;
    const std::uint64_t mood = random.below(4);  // nothing, everything, or some of it
    for (const Change& change : unsynced_) {
        if (mood == 0 || (mood >= 2 && random.chance(2))) {
            continue;
        }
        survivors.push_back(mood == 3 ? torn(change, random) : change);
    }
    if (mood >= 2) {
        for (std::size_t i = survivors.size(); i > 1; --i) {
            std::swap(survivors[i - 1], survivors[random.below(i)]);
        }
    }
    for (const Change& change : survivors) {
        apply(safe_, change);
    }
    unsynced_.clear();
    visible_ = safe_;
}

}  // namespace bw::platform
