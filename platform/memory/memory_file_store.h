// SPDX-License-Identifier: Apache-2.0
#pragma once

// Files in memory, on a disk that can crash, fill up, and fail at the n-th access. For tests only.

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "core/port/file_store.h"
#include "platform/memory/memory_disk.h"
#include "platform/memory/seeded_random.h"

namespace bw::platform {

enum class FaultKind : std::uint8_t { kRead, kWrite, kSync, kRename, kRemove, kAny };

// The counting and failing of accesses, shared by the file store and the slot device.
class FaultPlan {
  public:
    // The n-th access of a kind from now on fails (n from 1); with `stays_broken` all later ones of
    // the kind fail as well.
    void fail_after(FaultKind kind, std::uint64_t n, bool stays_broken = false);
    void clear();

    // Whether the fault has struck since it was set.
    bool has_struck() const { return has_struck_; }

    // Counts one access. Returns: whether it has to fail.
    bool strikes(FaultKind kind);

  private:
    FaultKind kind_ = FaultKind::kAny;
    std::uint64_t left_ = 0;  // 0: no fault is planned
    bool stays_broken_ = false;
    bool is_broken_ = false;
    bool has_struck_ = false;
};

class MemoryFileStore final : public port::FileStore {
  public:
    explicit MemoryFileStore(std::uint64_t seed = 1) : random_(seed) {}

    Result<std::unique_ptr<port::BlockFile>> open(std::string_view name, port::OpenMode mode)
        override;
    Result<bool> exists(std::string_view name) override;
    Status rename(std::string_view from, std::string_view to) override;
    Status remove(std::string_view name) override;
    Result<std::vector<std::string>> list(std::string_view prefix) override;

    // Power fails and comes back. Files that are open are dead: they fail, and may be dropped.
    void crash();

    FaultPlan& faults() { return faults_; }

    // All files together; a write or an extension beyond is kStorageFull.
    void set_space(std::uint64_t bytes_max) { space_ = bytes_max; }
    std::uint64_t used() const;

    // A file's bytes as an attacker with the disk sees them, empty when there is none.
    Bytes raw(std::string_view name) const;
    // Changes a file behind everybody's back; it is safe on the disk at once.
    void damage(std::string_view name, std::uint64_t offset, ByteView bytes);

  private:
    friend class MemoryBlockFile;
    struct Node {
        MemoryDisk disk;
        bool is_open = false;
    };

    Result<std::shared_ptr<Node>> closed_node(std::string_view name);

    std::map<std::string, std::shared_ptr<Node>, std::less<>> nodes_;
    SeededRandom random_;
    FaultPlan faults_;
    std::uint64_t space_ = UINT64_MAX;
    std::uint64_t power_cycle_ = 0;
};

}  // namespace bw::platform
