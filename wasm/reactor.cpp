// SPDX-License-Identifier: Apache-2.0
//
// The wasm boundary: five functions.
//
// Purpose.   One call, two lanes: a method number with JSON, and bytes that are not text
//            (passphrases, files, codes). web/src/worker is the only caller.
// Context.   A reactor: call `_initialize` once. One instance holds one vault; a trap ends the
//            instance and the worker starts a fresh one, locked.
// Errors.    Always inside the reply's JSON. bw_call returns 0, or 1 when the request is not even a
//            request.
// Pointers.  The caller makes the request with bw_alloc and gives it back with bw_release, which
//            wipes it. Nothing of it is kept after the return. The reply's bytes belong to the core
//            until the next call; lengths follow pointers; no handle is a pointer.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "core/app/core.h"
#include "core/codec/binary.h"
#include "core/store/sqlite_vfs.h"
#include "platform/wasm/host_platform.h"
#include "platform/wasm/host_slot_device.h"
#include "platform/wasm/slot_pool.h"

namespace {

constexpr std::uint32_t kAbiVersion = 1;
constexpr const char* kVfsName = "breakwater";
// A note, its journal, a new card, a new header and a blob at once, twice over.
constexpr std::size_t kFreeSlotsMin = 12;

struct ReplyView {
    std::uint32_t json;
    std::uint32_t json_size;
    std::uint32_t blob;
    std::uint32_t blob_size;
};

// Made at the first call, not by a global constructor; never destroyed, the instance ends whole.
struct Instance {
    bw::platform::HostClock clock;
    bw::platform::HostRandom random;
    bw::platform::HostSlotDevice device;
    std::unique_ptr<bw::platform::SlotPool> files;
    std::unique_ptr<bw::store::VfsRegistration> vfs;
    std::unique_ptr<bw::app::Core> core;
    bw::app::Reply reply;
};

Instance* g_instance = nullptr;

bw::Result<Instance*> instance() {
    if (g_instance != nullptr && g_instance->core != nullptr) {
        return g_instance;
    }
    if (g_instance == nullptr) {
        g_instance = new Instance();
    }
    Instance& made = *g_instance;
    if (made.files == nullptr) {
        made.files = BW_TRY(bw::platform::SlotPool::open_device(made.device));
    }
    if (made.vfs == nullptr) {
        auto registration =
            BW_TRY(bw::store::register_vfs(kVfsName, *made.files, made.clock, made.random));
        made.vfs = std::make_unique<bw::store::VfsRegistration>(std::move(registration));
    }
    made.core = BW_TRY(bw::app::Core::create({
        .files = *made.files,
        .sqlite_vfs = kVfsName,
        .sqlite_folder = "",
        .clock = made.clock,
        .random = made.random,
    }));
    return g_instance;
}

std::uint32_t address(const void* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

void point_at(const bw::app::Reply& reply, ReplyView& out) {
    out = {
        .json = address(reply.json.data()),
        .json_size = static_cast<std::uint32_t>(reply.json.size()),
        .blob = address(reply.blob.data()),
        .blob_size = static_cast<std::uint32_t>(reply.blob.size()),
    };
}

void wipe(void* bytes, std::size_t size) {
    bw::crypto::wipe({static_cast<std::byte*>(bytes), size});
}

// A start that failed is told like any other error, so that the page can say what is wrong.
bw::app::Reply& failed_start(const bw::Error& error) {
    static bw::app::Reply* reply = new bw::app::Reply();
    bw::codec::Json json;
    json["error"]["code"] = std::string(bw::error_code_name(error.code()));
    json["error"]["what"] = std::string(error.what());
    reply->json = bw::codec::dump_json(json);
    return *reply;
}

}  // namespace

extern "C" {

std::uint32_t bw_abi_version(void);
std::uint8_t* bw_alloc(std::uint32_t size);
void bw_release(std::uint8_t* bytes, std::uint32_t size);
std::int32_t bw_call(const std::uint8_t* request, std::uint32_t request_size, ReplyView* reply);
std::int32_t bw_slots_wanted(void);

std::uint32_t bw_abi_version(void) {
    return kAbiVersion;
}

std::uint8_t* bw_alloc(std::uint32_t size) {
    return static_cast<std::uint8_t*>(std::calloc(size == 0 ? 1 : size, 1));
}

void bw_release(std::uint8_t* bytes, std::uint32_t size) {
    if (bytes != nullptr) {
        wipe(bytes, size);
        std::free(bytes);
    }
}

// How many more files the worker should open before the next call.
std::int32_t bw_slots_wanted(void) {
    const auto ready = instance();
    if (!ready) {
        return 0;
    }
    const std::size_t free_slots = (*ready)->files->free_slots();
    return free_slots >= kFreeSlotsMin ? 0 : static_cast<std::int32_t>(kFreeSlotsMin - free_slots);
}

// request: u32 method, u32 json_size, json, then the blob to the end.
std::int32_t bw_call(const std::uint8_t* request, std::uint32_t request_size, ReplyView* reply) {
    bw::codec::BinaryReader reader(
        {reinterpret_cast<const std::byte*>(request), static_cast<std::size_t>(request_size)}
    );
    const auto method = reader.get<std::uint32_t>();
    const auto json = reader.get_sized(bw::kRequestJsonSizeMax);
    if (reply == nullptr || !method || !json) {
        return 1;
    }
    const std::size_t blob_size = reader.remaining();
    // The request was made by bw_alloc, so its bytes may be written: secrets are wiped in place.
    auto* blob = const_cast<std::byte*>(reinterpret_cast<const std::byte*>(request)) +
                 (request_size - blob_size);
    const auto ready = instance();
    if (!ready) {
        point_at(failed_start(ready.error()), *reply);
        return 0;
    }
    Instance& running = **ready;
    if (const auto adopted = running.files->adopt_new_slots(); !adopted) {
        point_at(failed_start(adopted.error()), *reply);
        return 0;
    }
    wipe(running.reply.json.data(), running.reply.json.size());
    wipe(running.reply.blob.data(), running.reply.blob.size());
    running.reply = running.core->call(*method, bw::as_text_view(*json), {blob, blob_size});
    wipe(blob, blob_size);
    point_at(running.reply, *reply);
    return 0;
}
}
