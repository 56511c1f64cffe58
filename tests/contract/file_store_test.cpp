// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "platform/memory/memory_file_store.h"
#include "platform/posix/posix_file_store.h"
#include "platform/wasm/memory_slot_device.h"
#include "platform/wasm/slot_pool.h"
#include "tests/contract/file_store_contract.h"

namespace bw::platform {
namespace {

class MemoryPlace {
  public:
    port::FileStore& store() { return store_; }
    // A crash is the hardest way to close.
    void reopen() { store_.crash(); }

  private:
    MemoryFileStore store_;
};

class PosixPlace {
  public:
    PosixPlace() {
        path_ = (std::filesystem::temp_directory_path() / "bw-contract-XXXXXX").string();
        EXPECT_NE(mkdtemp(path_.data()), nullptr);
        reopen();
    }
    ~PosixPlace() {
        store_.reset();
        std::filesystem::remove_all(path_);
    }
    PosixPlace(const PosixPlace&) = delete;
    PosixPlace& operator=(const PosixPlace&) = delete;

    port::FileStore& store() { return *store_; }
    void reopen() {
        store_.reset();
        auto opened = PosixFileStore::open_directory(path_);
        EXPECT_TRUE(opened);
        store_ = std::move(*opened);
    }

  private:
    std::string path_;
    std::unique_ptr<PosixFileStore> store_;
};

class SlotPoolPlace {
  public:
    SlotPoolPlace() { open(); }
    port::FileStore& store() { return *pool_; }
    void reopen() {
        pool_.reset();
        device_.crash();
        open();
    }

  private:
    void open() {
        auto opened = SlotPool::open_device(device_);
        EXPECT_TRUE(opened);
        pool_ = std::move(*opened);
    }

    MemorySlotDevice device_{40};
    std::unique_ptr<SlotPool> pool_;
};

}  // namespace
}  // namespace bw::platform

namespace bw::port {
INSTANTIATE_TYPED_TEST_SUITE_P(Memory, FileStoreContract, platform::MemoryPlace);
INSTANTIATE_TYPED_TEST_SUITE_P(Posix, FileStoreContract, platform::PosixPlace);
INSTANTIATE_TYPED_TEST_SUITE_P(SlotPool, FileStoreContract, platform::SlotPoolPlace);
}  // namespace bw::port
