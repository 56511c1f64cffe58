// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ten-year vaults in folders, made once and kept under the build directory, and a core over one.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/app/core.h"
#include "core/codec/json.h"
#include "platform/memory/settable_clock.h"
#include "platform/posix/posix_file_store.h"
#include "platform/posix/posix_random.h"

namespace bw::bench {

inline constexpr UtcMillis kNowMs = 1'750'000'000'000;
inline constexpr std::string_view kPassphrase = "teapot window sand violin";

// Where vaults and peers' files are kept: BW_BENCH_DATA, else bench-data in the working directory.
std::filesystem::path data_folder();

// The vault with so many records; made when it is not there yet. Not to be written to.
std::filesystem::path ten_year_vault(std::size_t records);

// A copy of it that may be written to.
std::filesystem::path copy_of_vault(std::size_t records, std::string_view purpose);

// The same database with the same pages, without encryption, beside the vault.
std::filesystem::path plain_twin(std::size_t records);

Bytes device_secret();

// A core over a folder, called as the web app calls it.
class World {
  public:
    explicit World(const std::filesystem::path& folder);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    // Ends the benchmark when the call fails.
    std::string call(std::string_view method, std::string_view json = "{}", Bytes blob = {});
    codec::Json ask(std::string_view method, std::string_view json = "{}", Bytes blob = {});
    Bytes& blob() { return blob_; }

    void load_catalogue();
    void open();
    void lock();

    app::Core& core() { return *core_; }
    store::RecordStore& records();
    platform::SettableClock& clock() { return clock_; }

  private:
    std::unique_ptr<platform::PosixFileStore> files_;
    platform::SettableClock clock_{kNowMs};
    platform::PosixRandom random_;
    std::unique_ptr<app::Core> core_;
    Bytes blob_;
};

Bytes read_file(const std::filesystem::path& path);

}  // namespace bw::bench
