// SPDX-License-Identifier: Apache-2.0
#include "platform/memory/memory_file_store.h"

#include <utility>

#include "core/port/file_name.h"

namespace bw::platform {

void FaultPlan::fail_after(FaultKind kind, std::uint64_t n, bool stays_broken) {
    kind_ = kind;
    left_ = n;
    stays_broken_ = stays_broken;
    is_broken_ = false;
    has_struck_ = false;
}

void FaultPlan::clear() {
    left_ = 0;
    is_broken_ = false;
}

bool FaultPlan::strikes(FaultKind kind) {
    if (kind_ != FaultKind::kAny && kind != kind_) {
        return false;
    }
    if (is_broken_) {
        return true;
    }
    if (left_ == 0 || --left_ > 0) {
        return false;
    }
    is_broken_ = stays_broken_;
    has_struck_ = true;
    return true;
}

class MemoryBlockFile final : public port::BlockFile {
  public:
    MemoryBlockFile(MemoryFileStore& store, std::shared_ptr<MemoryFileStore::Node> node)
        : store_(store), node_(std::move(node)), power_cycle_(store.power_cycle_) {
        node_->is_open = true;
    }
    ~MemoryBlockFile() override {
        if (power_cycle_ == store_.power_cycle_) {
            node_->is_open = false;
        }
    }

    Result<std::size_t> read(std::uint64_t offset, MutableByteView out) override {
        BW_TRY(access(FaultKind::kRead));
        return node_->disk.read(offset, out);
    }

    Status write(std::uint64_t offset, ByteView bytes) override {
        const std::uint64_t end = offset + bytes.size();
        BW_TRY(reserve(end));
        if (const Status status = access(FaultKind::kWrite); !status) {
            // A write that fails may have written a part.
            if (power_cycle_ == store_.power_cycle_) {
                node_->disk.write(offset, bytes.first(store_.random_.below(bytes.size() + 1)));
            }
            return status;
        }
        node_->disk.write(offset, bytes);
        return {};
    }

    Result<std::uint64_t> size() override {
        BW_TRY(access(FaultKind::kRead));
        return node_->disk.size();
    }

    Status truncate(std::uint64_t size) override {
        BW_TRY(reserve(size));
        BW_TRY(access(FaultKind::kWrite));
        node_->disk.truncate(size);
        return {};
    }

    Status sync() override {
        BW_TRY(access(FaultKind::kSync));
        node_->disk.sync();
        return {};
    }

  private:
    Status access(FaultKind kind) {
        if (power_cycle_ != store_.power_cycle_ || store_.faults_.strikes(kind)) {
            return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
        }
        return {};
    }

    Status reserve(std::uint64_t end) {
        const std::uint64_t now = node_->disk.size();
        if (end > now && store_.used() + (end - now) > store_.space_) {
            return fail(ErrorCode::kStorageFull, "the disk is full, as the test asked");
        }
        return {};
    }

    MemoryFileStore& store_;
    std::shared_ptr<MemoryFileStore::Node> node_;
    std::uint64_t power_cycle_;
};

Result<std::unique_ptr<port::BlockFile>> MemoryFileStore::open(
    std::string_view name, port::OpenMode mode
) {
    BW_TRY(port::check_file_name(name));
    auto found = nodes_.find(name);
    if (found == nodes_.end()) {
        if (mode == port::OpenMode::kExisting) {
            return fail(ErrorCode::kNotFound, "no such file");
        }
        if (faults_.strikes(FaultKind::kWrite)) {
            return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
        }
        found = nodes_.emplace(name, std::make_shared<Node>()).first;
    }
    if (found->second->is_open) {
        return fail(ErrorCode::kConflict, "the file is open already");
    }
    return std::make_unique<MemoryBlockFile>(*this, found->second);
}

Result<bool> MemoryFileStore::exists(std::string_view name) {
    BW_TRY(port::check_file_name(name));
    if (faults_.strikes(FaultKind::kRead)) {
        return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
    }
    return nodes_.contains(name);
}

Result<std::shared_ptr<MemoryFileStore::Node>> MemoryFileStore::closed_node(std::string_view name) {
    BW_TRY(port::check_file_name(name));
    const auto found = nodes_.find(name);
    if (found == nodes_.end()) {
        return std::shared_ptr<Node>();
    }
    if (found->second->is_open) {
        return fail(ErrorCode::kConflict, "the file is open");
    }
    return found->second;
}

Status MemoryFileStore::rename(std::string_view from, std::string_view to) {
    const std::shared_ptr<Node> source = BW_TRY(closed_node(from));
    BW_TRY(closed_node(to));
    if (source == nullptr) {
        return fail(ErrorCode::kNotFound, "no such file");
    }
    if (faults_.strikes(FaultKind::kRename)) {
        return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
    }
    if (from != to) {
        nodes_.erase(nodes_.find(from));
        nodes_.insert_or_assign(std::string(to), source);
    }
    return {};
}

Status MemoryFileStore::remove(std::string_view name) {
    const std::shared_ptr<Node> node = BW_TRY(closed_node(name));
    if (faults_.strikes(FaultKind::kRemove)) {
        return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
    }
    if (node != nullptr) {
        nodes_.erase(nodes_.find(name));
    }
    return {};
}

Result<std::vector<std::string>> MemoryFileStore::list(std::string_view prefix) {
    if (faults_.strikes(FaultKind::kRead)) {
        return fail(ErrorCode::kStorageFailed, "the disk failed, as the test asked");
    }
    std::vector<std::string> names;
    for (const auto& [name, node] : nodes_) {
        if (name.starts_with(prefix)) {
            names.push_back(name);
        }
    }
    return names;
}

void MemoryFileStore::crash() {
    ++power_cycle_;
    faults_.clear();
    for (auto& [name, node] : nodes_) {
        node->disk.crash(random_);
        node->is_open = false;
    }
}

std::uint64_t MemoryFileStore::used() const {
    std::uint64_t total = 0;
    for (const auto& [name, node] : nodes_) {
        total += node->disk.size();
    }
    return total;
}

Bytes MemoryFileStore::raw(std::string_view name) const {
    const auto found = nodes_.find(name);
    return found == nodes_.end() ? Bytes() : to_bytes(found->second->disk.bytes());
}

void MemoryFileStore::damage(std::string_view name, std::uint64_t offset, ByteView bytes) {
    const auto found = nodes_.find(name);
    if (found != nodes_.end()) {
        found->second->disk.write(offset, bytes);
        found->second->disk.sync();
    }
}

}  // namespace bw::platform
