// SPDX-License-Identifier: Apache-2.0

// The native core behind lines of text, for sides.mjs: the same core, slots, clock and randomness
// as in WebAssembly. A line is a word and what it needs, bytes as hexadecimal; every line is
// answered with one.
//     number NAME             the method's number
//     call NUMBER JSON BLOB   JSON and bytes of the reply
//     advance MILLISECONDS    time passes
//     restart                 a fresh core over the same slots
//     save FOLDER             writes every slot as a file, slot-0, slot-1, …
//     load FOLDER             a fresh core over slots that were saved
//     import FOLDER           a fresh core over new slots that hold the files of a vault's folder

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/app/core.h"
#include "core/base/check.h"
#include "core/base/id.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/settable_clock.h"
#include "platform/wasm/memory_slot_device.h"
#include "platform/wasm/slot_pool.h"
#include "tests/parity/parity_random.h"

namespace bw::parity {
namespace {

constexpr std::size_t kSlots = 64;

Bytes from_hex(std::string_view text) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        bytes.push_back(static_cast<std::byte>(digit(text[i]) * 16 + digit(text[i + 1])));
    }
    return bytes;
}

Bytes read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return to_bytes(as_byte_view(text));
}

class NativeSide {
  public:
    NativeSide() : device_(std::make_unique<platform::MemorySlotDevice>(kSlots)) { start(); }

    // Lifetime: the core points into the vfs, that into the pool, that into the device.
    void stop() {
        core_.reset();
        vfs_.reset();
        pool_.reset();
    }
    void start() {
        pool_ = *platform::SlotPool::open_device(*device_);
        vfs_ = std::make_unique<store::VfsRegistration>(
            *store::register_vfs("parity", *pool_, clock_, random_)
        );
        core_ = *app::Core::create({
            .files = *pool_,
            .sqlite_vfs = "parity",
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        });
    }
    void restart() {
        stop();
        start();
    }
    void use_new_slots() {
        stop();
        device_ = std::make_unique<platform::MemorySlotDevice>(kSlots);
    }

    std::string call(std::uint32_t method, const Bytes& json, Bytes blob) {
        random_.begin_call(++calls_);
        const app::Reply reply = core_->call(method, as_text_view(json), blob);
        return to_hex(as_byte_view(reply.json)) + " " + to_hex(reply.blob);
    }
    void advance(std::int64_t elapsed_ms) { clock_.advance(elapsed_ms); }

    void save(const std::filesystem::path& folder) {
        std::filesystem::create_directories(folder);
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            Bytes bytes(static_cast<std::size_t>(*device_->size(slot)));
            BW_CHECK(device_->read(slot, 0, bytes).has_value());
            std::ofstream file(folder / ("slot-" + std::to_string(slot)), std::ios::binary);
            const std::string_view text = as_text_view(bytes);
            file.write(text.data(), static_cast<std::streamsize>(text.size()));
        }
    }
    void load(const std::filesystem::path& folder) {
        use_new_slots();
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            const Bytes bytes = read_file(folder / ("slot-" + std::to_string(slot)));
            BW_CHECK(device_->write(slot, 0, bytes).has_value());
            BW_CHECK(device_->flush(slot).has_value());
        }
        start();
    }
    void import(const std::filesystem::path& folder) {
        use_new_slots();
        pool_ = *platform::SlotPool::open_device(*device_);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string name = entry.path().lexically_relative(folder).generic_string();
            if (entry.is_regular_file() && !name.ends_with(".json")) {
                const auto file = *pool_->open(name, port::OpenMode::kCreate);
                BW_CHECK(file->write(0, read_file(entry.path())).has_value());
                BW_CHECK(file->sync().has_value());
            }
        }
        restart();
    }

  private:
    std::unique_ptr<platform::MemorySlotDevice> device_;
    platform::SettableClock clock_;
    ParityRandom random_;
    std::unique_ptr<platform::SlotPool> pool_;
    std::unique_ptr<store::VfsRegistration> vfs_;
    std::unique_ptr<app::Core> core_;
    std::uint64_t calls_ = 0;
};

// Returns: the answer; empty for a line that is none of ours.
std::string answer(NativeSide& side, std::istringstream line) {
    std::string word;
    std::string first;
    line >> word >> first;
    if (word == "number") {
        const auto number = app::Core::method_number(first);
        return number ? std::to_string(*number) : "none";
    }
    if (word == "call") {
        std::string json;
        std::string blob;
        line >> json >> blob;  // `-` stands for nothing
        std::uint32_t method = 0;
        std::istringstream(first) >> method;
        return side.call(
            method, json == "-" ? Bytes() : from_hex(json), blob == "-" ? Bytes() : from_hex(blob)
        );
    }
    if (word == "advance") {
        std::int64_t elapsed_ms = 0;
        std::istringstream(first) >> elapsed_ms;
        side.advance(elapsed_ms);
    } else if (word == "restart") {
        side.restart();
    } else if (word == "save") {
        side.save(first);
    } else if (word == "load") {
        side.load(first);
    } else if (word == "import") {
        side.import(first);
    } else {
        return {};
    }
    return "done";
}

}  // namespace
}  // namespace bw::parity

int main() {
    bw::parity::NativeSide side;
    std::string line;
    while (std::getline(std::cin, line)) {
        const std::string told = bw::parity::answer(side, std::istringstream(line));
        if (told.empty()) {
            return EXIT_FAILURE;
        }
        std::cout << told << std::endl;
    }
    return EXIT_SUCCESS;
}
