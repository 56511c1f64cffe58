// SPDX-License-Identifier: Apache-2.0
// Not a row: lays the files of a ten-year vault into slots, as the browser keeps them, so that the
// page rows can open a vault that was made natively.
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <vector>

#include "bench/native/report.h"
#include "bench/native/rows.h"
#include "bench/native/sqlite_peer.h"
#include "bench/native/worlds.h"
#include "platform/wasm/slot_device.h"
#include "platform/wasm/slot_pool.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSlotCount = 24;  // kSlotsAtStart of web/src/worker/slots.ts
constexpr std::size_t kPieceSize = 1U << 20U;

class FileSlotDevice final : public platform::SlotDevice {
  public:
    explicit FileSlotDevice(const fs::path& folder) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        for (std::size_t slot = 0; slot < kSlotCount; ++slot) {
            paths_.push_back(folder / std::format("slot-{:02}", slot));
            std::ofstream(paths_.back(), std::ios::binary).flush();
            files_.emplace_back(paths_.back(), std::ios::binary | std::ios::in | std::ios::out);
        }
    }
    std::size_t slot_count() override { return files_.size(); }
    Result<std::size_t> read(std::size_t slot, std::uint64_t offset, MutableByteView out) override {
        std::fstream& file = files_[slot];
        file.clear();
        file.seekg(static_cast<std::streamoff>(offset));
        file.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
        const auto count = static_cast<std::size_t>(file.gcount());
        file.clear();
        return count;
    }
    Status write(std::size_t slot, std::uint64_t offset, ByteView bytes) override {
        std::fstream& file = files_[slot];
        file.seekp(static_cast<std::streamoff>(offset));
        const std::string_view text = as_text_view(bytes);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        return file.good() ? Status{} : Status(fail(ErrorCode::kStorageFailed, "a slot failed"));
    }
    Result<std::uint64_t> size(std::size_t slot) override {
        files_[slot].flush();
        return fs::file_size(paths_[slot]);
    }
    Status truncate(std::size_t slot, std::uint64_t size) override {
        files_[slot].flush();
        fs::resize_file(paths_[slot], size);
        return {};
    }
    Status flush(std::size_t slot) override {
        files_[slot].flush();
        return {};
    }

  private:
    std::vector<fs::path> paths_;
    std::vector<std::fstream> files_;
};

Status copy_into(platform::SlotPool& pool, const fs::path& from, const std::string& name) {
    const auto file = BW_TRY(pool.open(name, port::OpenMode::kCreate));
    std::ifstream source(from, std::ios::binary);
    std::string piece(kPieceSize, '\0');
    std::uint64_t offset = 0;
    while (source.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           source.gcount() > 0) {
        const auto count = static_cast<std::size_t>(source.gcount());
        BW_TRY(file->write(offset, as_byte_view(std::string_view(piece).substr(0, count))));
        offset += count;
    }
    return file->sync();
}

}  // namespace

void row_slots() {
    for (const std::size_t records : sizes()) {
        const fs::path vault = ten_year_vault(records);
        const fs::path folder = data_folder() / ("slots-" + std::to_string(records));
        if (fs::exists(folder / "slot-00") &&
            fs::last_write_time(folder) > fs::last_write_time(vault)) {
            continue;
        }
        FileSlotDevice device(folder);
        auto pool = platform::SlotPool::open_device(device);
        if (!pool) {
            stop("the slots do not open");
        }
        for (const auto& entry : fs::recursive_directory_iterator(vault)) {
            const std::string name = entry.path().lexically_relative(vault).generic_string();
            if (entry.is_regular_file() && !name.ends_with("-journal") &&
                !copy_into(**pool, entry.path(), name)) {
                stop("a file did not go into a slot");
            }
        }
        std::cerr << "slots of " << records << " records lie in " << folder << "\n";
    }
}

}  // namespace bw::bench
