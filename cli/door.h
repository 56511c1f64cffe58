// SPDX-License-Identifier: Apache-2.0
#pragma once

// The terminal's side of the only door to the core. It owns the platform and the Core, and calls
// methods as the browser does: a request as JSON, a lane of bytes, the same checks.
//
//     const auto lines = BW_GO(door.call<&app::lines_for_region>({.region = "DE"}));

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "cli/vault_folder.h"
#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/base/result.h"
#include "core/codec/json.h"
#include "platform/posix/folder_lock.h"
#include "platform/posix/posix_clock.h"
#include "platform/posix/posix_random.h"

namespace bw::cli {

template <auto Handler>
using RequestOf = typename app::Method<Handler>::RequestType;
template <auto Handler>
using ResponseOf = typename app::Method<Handler>::ResponseType;

// The place of a function in the method table.
template <auto Handler>
consteval std::uint32_t method_number() {
    return []<std::size_t... Index>(std::index_sequence<Index...>) {
        using Table = std::remove_cvref_t<decltype(app::kMethods)>;
        std::uint32_t number = UINT32_MAX;
        ((std::is_same_v<std::tuple_element_t<Index, Table>, app::Method<Handler>>
              ? void(number = Index)
              : void()),
         ...);
        return number;
    }(std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(app::kMethods)>>>{});
}

class Door {
  public:
    // Touches nothing of the folder but what can be read without a key; makes nothing.
    // Errors: kUnsupported when the crypto library cannot start; kCorrupt when the catalogue in the
    //         program is not whole.
    static Result<std::unique_ptr<Door>> create(const std::string& vault_folder);

    // Typed call. `blob` is the lane of bytes in; reply_blob() the one out.
    // Errors: the code of the reply; the core's own text for developers is in what().
    // Wipes:  nothing of `blob`: its owner does.
    template <auto Handler>
    Result<ResponseOf<Handler>> call(
        const RequestOf<Handler>& request = {}, MutableByteView blob = {}
    ) {
        static_assert(method_number<Handler>() != UINT32_MAX, "not in the method table");
        const codec::Json json =
            BW_TRY(call_number(method_number<Handler>(), codec::encode(request), blob));
        ResponseOf<Handler> response{};
        BW_TRY(codec::from_json(json, response));
        return response;
    }

    // By name, as scripts know it. Errors: kNotFound when there is no such method.
    Result<codec::Json> call(std::string_view method, std::string_view json, MutableByteView blob);

    // Bytes of the last reply. Wipes: what the reply before it had.
    const Bytes& reply_blob() const { return reply_blob_; }
    // Text of the last error, for developers: it names fields, never the person's words.
    const std::string& what() const { return what_; }
    // Whether the open card could not be written after the last call.
    bool card_failed() const { return card_failed_; }

    // Takes the lock of the vault folder (made when missing) and keeps it until the door is gone.
    // A second call does nothing.
    // Errors: kLocked when another process still has it after `patience_ms`; storage.
    Status hold(MonotonicMillis patience_ms, const std::function<void()>& waiting);

    // The folder and the ports, for what is not behind a method (device key, health check).
    VaultFolder& folder() { return folder_; }
    port::Clock& clock() { return clock_; }
    port::Random& random() { return random_; }
    const store::VaultPlace& place() const { return core_->place(); }
    // For use cases that hand out bytes part by part (core/app/export.h).
    app::Core& core() { return *core_; }

    ~Door();
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

  private:
    explicit Door(const std::string& vault_folder) : folder_(vault_folder) {}
    Result<codec::Json> call_number(
        std::uint32_t method, std::string_view json, MutableByteView blob
    );
    Result<codec::Json> read_reply(std::string_view json);

    VaultFolder folder_;
    platform::PosixClock clock_;
    platform::PosixRandom random_;
    // Before the core: the vault is closed before the lock goes.
    std::optional<platform::FolderLock> lock_;
    std::unique_ptr<app::Core> core_;
    Bytes reply_blob_;
    std::string what_;
    bool card_failed_ = false;
};

}  // namespace bw::cli
