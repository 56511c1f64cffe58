// SPDX-License-Identifier: Apache-2.0
#include "core/store/inbox.h"

#include <algorithm>

#include "core/base/id.h"
#include "core/codec/binary.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

constexpr std::string_view kMagic = "BWSEALED";
constexpr std::size_t kEntryIdSize = 16;

}  // namespace

Bytes encode_inbox_entry(const VaultId& vault_id, ByteView sealed) {
    codec::BinaryWriter writer;
    writer.put_raw(as_byte_view(kMagic));
    writer.put(kInboxVersion);
    writer.put_raw(vault_id);
    writer.put_raw(sealed);
    return writer.take();
}

Result<ByteView> parse_inbox_entry(ByteView file, const VaultId& vault_id) {
    if (file.size() > kInboxEntrySizeMax) {
        return fail(ErrorCode::kCorrupt, "inbox entry is too long");
    }
    codec::BinaryReader reader(file);
    if (as_text_view(BW_TRY(reader.get_raw(kMagic.size()))) != kMagic) {
        return fail(ErrorCode::kCorrupt, "inbox entry does not begin as one");
    }
    if (BW_TRY(reader.get<std::uint16_t>()) != kInboxVersion) {
        return fail(ErrorCode::kUnsupported, "inbox entry was written by another version");
    }
    if (!std::ranges::equal(BW_TRY(reader.get_raw(vault_id.size())), vault_id)) {
        return fail(ErrorCode::kConflict, "inbox entry was written for another vault");
    }
    if (reader.remaining() < crypto::kSealOverhead) {
        return fail(ErrorCode::kCorrupt, "inbox entry is too short");
    }
    return reader.get_raw(reader.remaining());
}

Status write_inbox_entry(
    port::FileStore& files, port::Random& random, const InboxAddress& to, ByteView payload
) {
    if (payload.size() > kInboxPayloadSizeMax) {
        return fail(ErrorCode::kLimit, "note is too long for the inbox");
    }
    if (BW_TRY(list_inbox(files)).size() >= kInboxEntriesMax) {
        return fail(ErrorCode::kLimit, "inbox is full");
    }
    std::array<std::byte, kEntryIdSize> id{};
    BW_TRY(random.fill(id));
    const Bytes sealed = BW_TRY(crypto::seal_to(to.seal_public_key, payload, random));
    return replace_file(
        files, std::string(kInboxPrefix) + to_hex(id), encode_inbox_entry(to.vault_id, sealed)
    );
}

Result<std::vector<std::string>> list_inbox(port::FileStore& files) {
    auto names = BW_TRY(files.list(kInboxPrefix));
    std::erase_if(names, [](const std::string& name) { return name.ends_with(kNewSuffix); });
    return names;
}

}  // namespace bw::store
