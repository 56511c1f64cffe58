// SPDX-License-Identifier: Apache-2.0
#include "core/store/header.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/codec/binary.h"
#include "core/crypto/blake2b.h"

namespace bw::store {
namespace {

using codec::BinaryReader;
using codec::BinaryWriter;

constexpr std::string_view kMagic = "BWHEADER";
constexpr std::size_t kSlotSize = 125;
constexpr std::size_t kBeforeSlots = 79;
constexpr std::size_t kAfterSlots = 2 * crypto::kDigestSize;  // MAC, checksum
static_assert(kBeforeSlots + kSlotsMax * kSlotSize + kAfterSlots <= kHeaderSizeMax);

void put_slot(BinaryWriter& writer, const HeaderSlot& slot) {
    writer.put_raw(slot.slot_id);
    writer.put(static_cast<std::uint8_t>(slot.kind));
    writer.put(slot.argon2.passes);
    writer.put(slot.argon2.memory_kib);
    writer.put(slot.argon2.lanes);
    writer.put_raw(slot.salt);
    writer.put_raw(slot.nonce.bytes);
    writer.put_raw(slot.wrapped_key);
    writer.put(static_cast<std::uint64_t>(slot.created_at_ms));
}

template <std::size_t Size>
Status get_array(BinaryReader& reader, std::array<std::byte, Size>& out) {
    std::ranges::copy(BW_TRY(reader.get_raw(Size)), out.begin());
    return {};
}

Result<HeaderSlot> get_slot(BinaryReader& reader) {
    HeaderSlot slot;
    BW_TRY(get_array(reader, slot.slot_id));
    slot.kind = static_cast<SlotKind>(BW_TRY(reader.get<std::uint8_t>()));
    slot.argon2.passes = BW_TRY(reader.get<std::uint32_t>());
    slot.argon2.memory_kib = BW_TRY(reader.get<std::uint32_t>());
    slot.argon2.lanes = BW_TRY(reader.get<std::uint32_t>());
    BW_TRY(get_array(reader, slot.salt));
    BW_TRY(get_array(reader, slot.nonce.bytes));
    BW_TRY(get_array(reader, slot.wrapped_key));
    slot.created_at_ms = static_cast<UtcMillis>(BW_TRY(reader.get<std::uint64_t>()));
    return slot;
}

Result<VaultHeader> get_header(BinaryReader& reader) {
    VaultHeader header;
    BW_TRY(get_array(reader, header.vault_id));
    header.generation = BW_TRY(reader.get<std::uint64_t>());
    header.db_generation = BW_TRY(reader.get<std::uint32_t>());
    BW_TRY(get_array(reader, header.seal_public_key.bytes));
    header.flags = BW_TRY(reader.get<std::uint32_t>());
    const auto slot_count = BW_TRY(reader.get<std::uint8_t>());
    if (slot_count == 0 || slot_count > kSlotsMax) {
        return fail(ErrorCode::kCorrupt, "header has no slot or too many");
    }
    for (std::size_t i = 0; i < slot_count; ++i) {
        header.slots.push_back(BW_TRY(get_slot(reader)));
    }
    return header;
}

}  // namespace

crypto::Key32 header_key(const crypto::Key32& vault_key) {
    return crypto::derive_key(vault_key, "breakwater header v1");
}

Bytes encode_header(const VaultHeader& header, const crypto::Key32& vault_key) {
    BW_CHECK(!header.slots.empty() && header.slots.size() <= kSlotsMax);
    BinaryWriter writer;
    writer.put_raw(as_byte_view(kMagic));
    writer.put(kHeaderVersion);
    writer.put(
        static_cast<std::uint32_t>(kBeforeSlots + header.slots.size() * kSlotSize + kAfterSlots)
    );
    writer.put_raw(header.vault_id);
    writer.put(header.generation);
    writer.put(header.db_generation);
    writer.put_raw(header.seal_public_key.bytes);
    writer.put(header.flags);
    writer.put(static_cast<std::uint8_t>(header.slots.size()));
    for (const HeaderSlot& slot : header.slots) {
        put_slot(writer, slot);
    }
    writer.put_raw(crypto::authenticate(header_key(vault_key), writer.view()));
    writer.put_raw(crypto::digest(writer.view()));
    return writer.take();
}

Result<ParsedHeader> parse_header(ByteView bytes) {
    if (bytes.size() > kHeaderSizeMax || bytes.size() < kBeforeSlots + kAfterSlots) {
        return fail(ErrorCode::kCorrupt, "header has a size that none can have");
    }
    BinaryReader reader(bytes);
    if (as_text_view(BW_TRY(reader.get_raw(kMagic.size()))) != kMagic) {
        return fail(ErrorCode::kCorrupt, "header does not begin as one");
    }
    const auto version = BW_TRY(reader.get<std::uint16_t>());
    const auto length = BW_TRY(reader.get<std::uint32_t>());
    // Every version ends in this checksum, so that damage to the version is not taken for a newer
    // format, nor a newer format for damage.
    const ByteView body = bytes.first(bytes.size() - crypto::kDigestSize);
    if (length != bytes.size() ||
        !std::ranges::equal(crypto::digest(body), bytes.last(crypto::kDigestSize))) {
        return fail(ErrorCode::kCorrupt, "header is damaged");
    }
    if (version != kHeaderVersion) {
        return fail(ErrorCode::kUnsupported, "header was written by another version");
    }
    VaultHeader header = BW_TRY(get_header(reader));
    if (reader.remaining() != kAfterSlots) {
        return fail(ErrorCode::kCorrupt, "header has another length than its slots");
    }
    return ParsedHeader{.header = std::move(header), .bytes = to_bytes(bytes)};
}

Status check_header(const ParsedHeader& parsed, const crypto::Key32& vault_key) {
    const ByteView bytes = parsed.bytes;
    const ByteView body = bytes.first(bytes.size() - kAfterSlots);
    const ByteView mac = bytes.subspan(body.size(), crypto::kDigestSize);
    if (!crypto::check_authentic(header_key(vault_key), body, mac)) {
        return fail(ErrorCode::kCorrupt, "header was changed without the vault's key");
    }
    return {};
}

}  // namespace bw::store
