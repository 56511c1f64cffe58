// SPDX-License-Identifier: Apache-2.0

// Any bytes in the folder of a vault. The golden vault with one of its files, or a file that is not
// there, changed: one byte picks the file, one what happens to it (written over from a place, cut,
// or put in its stead), the rest is written. Whatever lies there, opening tells one of the reasons
// that it may tell, what opens can be read, help is there, and everything can be deleted.

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

#include "core/app/core.h"
#include "core/codec/json.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/seeded_random.h"
#include "platform/memory/settable_clock.h"
#include "tests/fuzz/fuzz_crypto.h"

namespace {

using Files = std::map<std::string, bw::Bytes>;

constexpr auto kStrangers = std::to_array<std::string_view>(
    {"header.next",
     "card.next",
     "header.new",
     "vault-2.db",
     "vault-1.db-journal",
     "vault-1.db-wal",
     "inbox/00000000000000000000000000000000",
     "inbox/odd",
     "blobs/odd",
     "odd"}
);

const Files& golden() {
    static const Files* const kFiles = [] {
        auto* files = new Files();
        const std::filesystem::path folder(BW_SOURCE_DIR "/tests/golden/vault/v1");
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string name = entry.path().lexically_relative(folder).generic_string();
            if (entry.is_regular_file() && !name.ends_with(".json")) {
                std::ifstream file(entry.path(), std::ios::binary);
                const std::string text((std::istreambuf_iterator<char>(file)), {});
                (*files)[name] = bw::to_bytes(bw::as_byte_view(text));
            }
        }
        BW_CHECK(files->size() == 6);
        return files;
    }();
    return *kFiles;
}

Files changed(bw::ByteView bytes) {
    Files files = golden();
    const std::size_t pick =
        std::to_integer<std::size_t>(bytes[0]) % (files.size() + kStrangers.size());
    const std::string name =
        pick < files.size() ? std::next(files.begin(), static_cast<std::ptrdiff_t>(pick))->first
                            : std::string(kStrangers[pick - files.size()]);
    const auto act = std::to_integer<std::size_t>(bytes[1]);
    const auto place = std::to_integer<std::size_t>(bytes[2]);
    const bw::ByteView rest = bytes.subspan(3);
    bw::Bytes& file = files[name];
    const std::size_t at = file.empty() ? 0 : (act / 4 * 256 + place) % file.size();
    switch (act % 4) {
        case 0:
            file = bw::to_bytes(rest);
            break;
        case 1:
            file.resize(at);
            break;
        case 2:
            files.erase(name);
            break;
        default:
            file.resize(std::max(file.size(), at + rest.size()));
            std::ranges::copy(rest, file.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return files;
}

class World {
  public:
    explicit World(const Files& files)
        : vfs_(*bw::store::register_vfs("fuzz-folder", files_, clock_, random_)) {
        for (const auto& [name, bytes] : files) {
            files_.damage(name, 0, bytes);
        }
        core_ = *bw::app::Core::create({
            .files = files_,
            .sqlite_vfs = vfs_.name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        });
    }

    bw::codec::Json call(std::string_view method, std::string_view json, bw::Bytes blob = {}) {
        const auto number = bw::app::Core::method_number(method);
        BW_CHECK(number.has_value());
        const auto reply = bw::codec::parse_json(core_->call(*number, json, blob).json);
        BW_CHECK(reply.has_value() && reply->is_object());
        BW_CHECK(reply->contains("ok") != reply->contains("error"));
        return *reply;
    }
    bool is_ok(std::string_view method, std::string_view json) {
        return call(method, json).contains("ok");
    }

    // What keeps the vault shut: empty when it opened.
    std::string open() {
        // The golden vault's device secret (opens_with.json).
        const bw::Bytes secret(32, std::byte{0x44});
        const auto reply = call("vault.open", R"({"kind":"device"})", secret);
        return reply.contains("ok") ? std::string() : reply["error"]["code"].get<std::string>();
    }

  private:
    bw::platform::MemoryFileStore files_;
    bw::platform::SettableClock clock_;
    bw::platform::SeededRandom random_{1};
    bw::store::VfsRegistration vfs_;
    std::unique_ptr<bw::app::Core> core_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) {
        return 0;
    }
    bw::fuzz::start_crypto();
    World world(changed(std::as_bytes(std::span(data, size))));
    BW_CHECK(world.is_ok("vault.state", "{}"));
    BW_CHECK(world.is_ok("settings.get", "{}"));
    BW_CHECK(world.is_ok("help.people", "{}"));
    (void)world.call("card.read", "{}");
    (void)world.call("plan.run", "{}");
    const std::string why = world.open();
    constexpr auto kMay = std::to_array<std::string_view>(
        {"", "corrupt", "not_found", "unsupported", "wrong_key", "limit", "invalid_argument"}
    );
    BW_CHECK(std::ranges::find(kMay, why) != kMay.end());
    if (why.empty()) {
        BW_CHECK(world.is_ok("notes.list", "{}"));
        BW_CHECK(world.is_ok("vault.lock", "{}"));
    }
    BW_CHECK(world.is_ok("vault.wipe", R"({"confirm":"delete everything"})"));
    return 0;
}
