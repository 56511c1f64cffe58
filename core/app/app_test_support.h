// SPDX-License-Identifier: Apache-2.0
#pragma once

// For tests only: a Core with the real catalogue on a disk in memory, called as the web app calls
// it, through JSON and the lane of bytes.

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/app/core.h"
#include "core/codec/json.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/seeded_random.h"
#include "platform/memory/settable_clock.h"

namespace bw::app::testing {

using codec::Json;

// As the build packs it (core/app/CMakeLists.txt).
inline Bytes packed_catalogue() {
    std::ifstream file(BW_CATALOGUE, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return to_bytes(as_byte_view(text));
}

inline constexpr std::string_view kPassphrase = "a small boat on calm water";

inline Bytes secret_of(std::string_view passphrase) {
    return to_bytes(as_byte_view(passphrase));
}
inline Bytes device_secret() {
    return Bytes(32, std::byte{0x07});
}

// A JSON object of texts, for requests with the words of a test in them.
inline Json texts(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    Json json = Json::object();
    for (const auto& [name, text] : fields) {
        json[std::string(name)] = std::string(text);
    }
    return json;
}
inline Json with_id(std::string_view id) {
    return texts({{"id", id}});
}

// Never null and never a crash: a member that is not there is JSON null, which no test expects.
inline Json at(const Json& json, std::string_view path) {
    Json found = json;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string step(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
        if (found.is_array()) {
            std::size_t index = 0;
            for (const char c : step) {
                index = index * 10 + static_cast<std::size_t>(c - '0');
            }
            found = index < found.size() ? Json(found[index]) : Json();
        } else {
            found = found.is_object() && found.contains(step) ? Json(found[step]) : Json();
        }
    }
    return found;
}
inline std::string text_at(const Json& json, std::string_view path) {
    const Json found = at(json, path);
    return found.is_string() ? found.get<std::string>() : std::string();
}
inline std::int64_t number_at(const Json& json, std::string_view path) {
    const Json found = at(json, path);
    return found.is_number_integer() ? found.get<std::int64_t>() : -1;
}
inline bool is_true(const Json& json, std::string_view path) {
    return at(json, path) == Json(true);
}
inline std::size_t count_at(const Json& json, std::string_view path) {
    return at(json, path).size();
}

class AppTest : public ::testing::Test {
  protected:
    explicit AppTest(const std::string& vfs_name = "app-test", std::uint64_t seed = 7)
        : random_(seed), vfs_(*store::register_vfs(vfs_name, files_, clock_, random_)) {}
    void SetUp() override {
        clock_.set_step(1);  // no two records at one instant
        restart();
    }

    virtual store::VaultPlace place() {
        return {
            .files = files_,
            .sqlite_vfs = vfs_.name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        };
    }

    // As when the app is opened: a fresh core over the same disk.
    void restart() {
        core_.reset();
        auto core = Core::create(place());
        ASSERT_TRUE(core);
        core_ = std::move(*core);
        ok("content.load", Json::object(), packed_catalogue());
    }

    Reply call_text(std::string_view method, std::string_view json, Bytes blob = {}) {
        const auto number = Core::method_number(method);
        EXPECT_TRUE(number) << method;
        return core_->call(number.value_or(UINT32_MAX), json, blob);
    }

    // What a call that has to succeed answers; its bytes are in `blob_`.
    Json ok(std::string_view method, const Json& request = Json::object(), Bytes blob = {}) {
        Reply reply = call_text(method, codec::dump_json(request), std::move(blob));
        const auto json = codec::parse_json(reply.json);
        EXPECT_TRUE(json && json->contains("ok")) << method << " " << reply.json;
        blob_ = std::move(reply.blob);
        changed_ = json ? at(*json, "changed") : Json();
        return json ? at(*json, "ok") : Json();
    }

    // The code of a call that has to fail.
    std::string why(
        std::string_view method, const Json& request = Json::object(), Bytes blob = {}
    ) {
        const Reply reply = call_text(method, codec::dump_json(request), std::move(blob));
        const auto json = codec::parse_json(reply.json);
        return json ? text_at(*json, "error/code") : "no JSON";
    }

    Json card() {
        ok("card.read");
        const auto json = codec::parse_json(as_text_view(blob_));
        return json ? *json : Json();
    }
    std::string card_text() {
        ok("card.read");
        return to_text(blob_);
    }

    void create_with_device() { ok("vault.create", texts({{"kind", "device"}}), device_secret()); }
    void create_with_passphrase() {
        ok("vault.create", texts({{"kind", "passphrase"}}), secret_of(kPassphrase));
    }
    void lock() { ok("vault.lock"); }
    Json open_with_device() {
        return ok("vault.open", texts({{"kind", "device"}}), device_secret());
    }
    Json open_with_passphrase(std::string_view passphrase = kPassphrase) {
        return ok("vault.open", texts({{"kind", "passphrase"}}), secret_of(passphrase));
    }
    std::string why_not_open(std::string_view kind, Bytes secret) {
        return why("vault.open", texts({{"kind", kind}}), std::move(secret));
    }

    // Settings as they are, with some of them changed.
    Json put_settings(const Json& changes) {
        Json settings = at(ok("settings.get"), "settings");
        settings.update(changes);
        return ok("settings.put", settings);
    }

    // A word in clear anywhere on the disk?
    bool disk_has(std::string_view word) {
        const auto names = files_.list("");
        EXPECT_TRUE(names);
        for (const std::string& name : *names) {
            if (as_text_view(files_.raw(name)).contains(word)) {
                return true;
            }
        }
        return false;
    }

    platform::MemoryFileStore files_;
    platform::SettableClock clock_;
    platform::SeededRandom random_;
    store::VfsRegistration vfs_;
    std::unique_ptr<Core> core_;
    Bytes blob_;
    Json changed_;
};

}  // namespace bw::app::testing
