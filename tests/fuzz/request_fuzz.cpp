// SPDX-License-Identifier: Apache-2.0

// Any bytes as a request to an open vault: a byte that picks the method, JSON up to a zero, and the
// lane of bytes. Every reply must be JSON with a result or an error, and the vault must still open.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <tuple>

#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/codec/json.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/seeded_random.h"
#include "platform/memory/settable_clock.h"
#include "tests/fuzz/fuzz_crypto.h"

namespace {

constexpr std::size_t kMethodCount = std::tuple_size_v<decltype(bw::app::kMethods)>;

class World {
  public:
    World() : vfs_(*bw::store::register_vfs("fuzz-request", files_, clock_, random_)) {
        core_ = *bw::app::Core::create({
            .files = files_,
            .sqlite_vfs = vfs_.name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        });
        BW_CHECK(mend());
    }

    std::string call(std::uint32_t method, std::string_view json, bw::Bytes blob) {
        return core_->call(method, json, blob).json;
    }

    // Opens the vault again if the request has locked or wiped it.
    // Returns: false when its ways to open were changed; then a new world is due.
    bool mend() {
        const bw::Bytes secret(32, std::byte{7});
        for (const std::string_view method : {"vault.open", "vault.create"}) {
            const auto number = bw::app::Core::method_number(method);
            BW_CHECK(number.has_value());
            if (call(*number, R"({"kind":"device"})", secret).starts_with(R"({"ok")")) {
                return true;
            }
        }
        return false;
    }

  private:
    bw::platform::MemoryFileStore files_;
    bw::platform::SettableClock clock_;
    bw::platform::SeededRandom random_{1};
    bw::store::VfsRegistration vfs_;
    std::unique_ptr<bw::app::Core> core_;
};

std::unique_ptr<World>& world() {
    static auto* const kept = new std::unique_ptr<World>(std::make_unique<World>());
    return *kept;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const bw::ByteView bytes = std::as_bytes(std::span(data, size)).subspan(1);
    const auto zero = std::ranges::find(bytes, std::byte{0});
    const bw::ByteView json(bytes.begin(), zero);
    const bw::ByteView blob(zero == bytes.end() ? zero : zero + 1, bytes.end());
    const auto method = static_cast<std::uint32_t>(data[0] % (kMethodCount + 1));
    const std::string reply = world()->call(method, bw::as_text_view(json), bw::to_bytes(blob));
    const auto parsed = bw::codec::parse_json(reply);
    BW_CHECK(parsed.has_value() && parsed->is_object());
    BW_CHECK(parsed->contains("ok") != parsed->contains("error"));
    if (!world()->mend()) {
        world().reset();
        world() = std::make_unique<World>();
    }
    return 0;
}
