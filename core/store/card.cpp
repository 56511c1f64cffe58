// SPDX-License-Identifier: Apache-2.0
#include "core/store/card.h"

#include "core/base/id.h"
#include "core/codec/json.h"
#include "core/crypto/blake2b.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

constexpr std::size_t kMacHexSize = 2 * crypto::kDigestSize;
constexpr std::size_t kTailSize = 1 + kMacHexSize + 1;  // newline, MAC, newline

std::string mac_of(std::string_view json, const crypto::Key32& vault_key) {
    const crypto::Key32 key = crypto::derive_key(vault_key, "breakwater card v1");
    return to_hex(crypto::authenticate(key, as_byte_view(json)));
}

bool is_one_json_object(std::string_view text) {
    if (text.find('\n') != std::string_view::npos) {
        return false;
    }
    const auto json = codec::parse_json(text);
    return json && json->is_object();
}

}  // namespace

Result<ParsedCard> parse_card(ByteView file) {
    if (file.size() > kCardSizeMax || file.size() < kTailSize) {
        return fail(ErrorCode::kCorrupt, "card has a size that none can have");
    }
    const std::string_view text = as_text_view(file);
    const std::string_view json = text.substr(0, text.size() - kTailSize);
    const std::string_view tail = text.substr(json.size());
    if (tail.front() != '\n' || tail.back() != '\n' || !is_one_json_object(json)) {
        return fail(ErrorCode::kCorrupt, "card is not one line of JSON and one of MAC");
    }
    const std::string_view mac_hex = tail.substr(1, kMacHexSize);
    if (mac_hex.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
        return fail(ErrorCode::kCorrupt, "card has no MAC line");
    }
    return ParsedCard{.json = json, .mac_hex = mac_hex};
}

Result<Bytes> encode_card(std::string_view json, const crypto::Key32& vault_key) {
    if (json.size() > kCardSizeMax - kTailSize) {
        return fail(ErrorCode::kLimit, "card is too long");
    }
    if (!is_one_json_object(json)) {
        return fail(ErrorCode::kInvalidArgument, "card is not a JSON object on one line");
    }
    const std::string text = std::string(json) + "\n" + mac_of(json, vault_key) + "\n";
    return to_bytes(as_byte_view(text));
}

Status check_card(const ParsedCard& card, const crypto::Key32& vault_key) {
    const std::string expected = mac_of(card.json, vault_key);
    if (!crypto::equal_constant_time(as_byte_view(expected), as_byte_view(card.mac_hex))) {
        return fail(ErrorCode::kCorrupt, "card was changed without the vault's key");
    }
    return {};
}

Result<std::optional<std::string>> read_card(port::FileStore& files) {
    const auto file = BW_TRY(read_small_file(files, kCardFile, kCardSizeMax));
    if (!file) {
        return std::nullopt;
    }
    const ParsedCard card = BW_TRY(parse_card(*file));
    return std::string(card.json);
}

}  // namespace bw::store
