// SPDX-License-Identifier: Apache-2.0
#include "core/app/core.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/app/card.h"
#include "core/app/methods.h"
#include "core/base/id.h"
#include "core/codec/json.h"
#include "core/crypto/init.h"

namespace bw::app {

namespace {

constexpr std::size_t kMethodCount = std::tuple_size_v<decltype(kMethods)>;

// Decodes the request, runs the method, encodes the response.
template <std::size_t Index>
Result<codec::Json> run_method(Core& core, std::string_view json, Call& call) {
    using M = std::tuple_element_t<Index, std::remove_cvref_t<decltype(kMethods)>>;
    const codec::Json parsed = BW_TRY(codec::parse_json(json));
    typename M::RequestType request{};
    BW_TRY(codec::from_json(parsed, request));
    const auto response = BW_TRY(M::run(core, request, call));
    return codec::to_json(response);
}

using Runner = Result<codec::Json> (*)(Core&, std::string_view, Call&);

template <std::size_t... Index>
consteval std::array<Runner, kMethodCount> make_runners(std::index_sequence<Index...>) {
    return {&run_method<Index>...};
}
constexpr auto kRunners = make_runners(std::make_index_sequence<kMethodCount>{});

std::string error_reply(const Error& error) {
    codec::Json reply;
    reply["error"]["code"] = std::string(error_code_name(error.code()));
    reply["error"]["what"] = std::string(error.what());
    return codec::dump_json(reply);
}

std::string ok_reply(codec::Json response, std::vector<std::string_view> changed) {
    std::ranges::sort(changed);
    const auto repeated = std::ranges::unique(changed);
    changed.erase(repeated.begin(), repeated.end());
    codec::Json reply;
    reply["ok"] = std::move(response);
    reply["changed"] = codec::Json::array();
    for (const std::string_view topic : changed) {
        reply["changed"].push_back(std::string(topic));
    }
    return codec::dump_json(reply);
}

}  // namespace

Result<std::unique_ptr<Core>> Core::create(const store::VaultPlace& place) {
    BW_TRY(crypto::init(place.random));
    std::unique_ptr<Core> core(new Core(place));
    core->reload_settings();
    return core;
}

Core::~Core() = default;

Reply Core::call(std::uint32_t method, std::string_view json, MutableByteView blob) {
    if (method >= kMethodCount) {
        return {.json = error_reply(Error(ErrorCode::kNotFound, "no such method", {}))};
    }
    if (json.size() > kRequestJsonSizeMax || blob.size() > kRequestBlobSizeMax) {
        return {.json = error_reply(Error(ErrorCode::kLimit, "the request is too large", {}))};
    }
    Call call{.blob = blob};
    auto response = kRunners[method](*this, json, call);
    if (!response) {
        return {.json = error_reply(response.error())};
    }
    // The card is derived; failing to write it must not undo what was acknowledged, so it is told
    // as a topic of its own and tried again with the next change.
    const auto card = refresh_card(*this, call);
    if (!card) {
        call.touch("card_failed");
    }
    return {
        .json = ok_reply(*std::move(response), std::move(call.changed)),
        .blob = std::move(call.reply_blob),
    };
}

std::optional<std::uint32_t> Core::method_number(std::string_view name) {
    std::optional<std::uint32_t> number;
    std::uint32_t index = 0;
    std::apply(
        [&](const auto&... each) {
            ((number = each.name == name ? std::optional(index) : number, ++index), ...);
        },
        kMethods
    );
    return number;
}

CalendarDay Core::today() const {
    return local_day(now(), place_.clock.utc_offset_minutes());
}

Result<std::string> Core::new_id() const {
    std::array<std::byte, kRecordIdSize> bytes{};
    BW_TRY(place_.random.fill(bytes));
    return to_hex(bytes);
}

Result<store::Vault*> Core::vault() {
    if (opened_ == nullptr) {
        return fail(ErrorCode::kLocked, "the vault is locked");
    }
    return &opened_->vault;
}

Result<store::RecordStore*> Core::records() {
    if (opened_ == nullptr) {
        return fail(ErrorCode::kLocked, "the vault is locked");
    }
    return &opened_->records;
}

Status Core::adopt(store::Vault vault) {
    auto records = BW_TRY(
        store::RecordStore::open(vault.database(), {.clock = place_.clock, .random = place_.random})
    );
    opened_ = std::make_unique<OpenedVault>(std::move(vault), std::move(records), Remembered{});
    session_.touched_at_ms = place_.clock.monotonic_now();
    reload_settings();
    return {};
}

void Core::lock() {
    opened_.reset();
    // A ride goes on: it belongs to the moment, not to the vault. Its own words are not in it yet.
    reload_settings();
}

void Core::reload_settings() {
    settings_are_guessed_ = false;
    if (opened_ == nullptr) {
        settings_ = settings_from_card(*this);
        return;
    }
    auto stored = opened_->records.get<domain::Settings>("settings");
    if (stored) {
        settings_ = *std::move(stored);
    } else if (stored.error().code() == ErrorCode::kNotFound) {
        settings_ = domain::Settings{};
    } else {
        // A damaged page or a newer version's word must not keep the person from everything else.
        settings_ = settings_from_card(*this);
        settings_are_guessed_ = true;
    }
}

}  // namespace bw::app
