// SPDX-License-Identifier: Apache-2.0
#include "cli/door.h"

#include "cli/embedded.h"
#include "core/crypto/secret.h"

namespace bw::cli {

namespace {

constexpr std::string_view kLockName = "lock";

// The error of a reply, with a literal again. The core's own text names fields, never words of the
// person, but a literal is what Error takes.
std::unexpected<Error> fail_as(std::string_view code) {
    constexpr auto kLast = static_cast<std::uint8_t>(ErrorCode::kUnsupported);
    for (std::uint8_t number = 1; number <= kLast; ++number) {
        if (error_code_name(static_cast<ErrorCode>(number)) == code) {
            return fail(static_cast<ErrorCode>(number), "the core refused");
        }
    }
    return fail(ErrorCode::kCorrupt, "a reply that is none");
}

}  // namespace

Result<std::unique_ptr<Door>> Door::create(const std::string& vault_folder) {
    std::unique_ptr<Door> door(new Door(vault_folder));
    door->core_ = BW_TRY(app::Core::create({
        .files = door->folder_,
        .sqlite_folder = vault_folder,
        .clock = door->clock_,
        .random = door->random_,
    }));
    Bytes catalogue = to_bytes(as_byte_view(embedded_catalogue()));
    BW_TRY(door->call<&app::content_load>({}, catalogue));
    return door;
}

Door::~Door() {
    crypto::wipe(reply_blob_);
}

Status Door::hold(MonotonicMillis patience_ms, const std::function<void()>& waiting) {
    if (lock_) {
        return {};
    }
    BW_TRY(folder_.make());
    lock_ = BW_TRY(platform::FolderLock::take(
        folder_.path() + "/" + std::string(kLockName),
        platform::FolderLock::File::kCreate,
        patience_ms,
        waiting
    ));
    return {};
}

Result<codec::Json> Door::call(
    std::string_view method, std::string_view json, MutableByteView blob
) {
    const auto number = app::Core::method_number(method);
    if (!number) {
        return fail(ErrorCode::kNotFound, "no such method");
    }
    return call_number(*number, json, blob);
}

Result<codec::Json> Door::call_number(
    std::uint32_t method, std::string_view json, MutableByteView blob
) {
    app::Reply reply = core_->call(method, json, blob);
    crypto::wipe(reply_blob_);
    reply_blob_ = std::move(reply.blob);
    return read_reply(reply.json);
}

Result<codec::Json> Door::read_reply(std::string_view json) {
    codec::Json reply = BW_TRY(codec::parse_json(json));
    card_failed_ = false;
    if (const auto error = reply.find("error"); error != reply.end()) {
        what_ = error->value("what", std::string());
        return fail_as(error->value("code", std::string()));
    }
    for (const codec::Json& topic : reply["changed"]) {
        card_failed_ = card_failed_ || topic == "card_failed";
    }
    return std::move(reply["ok"]);
}

}  // namespace bw::cli
