// SPDX-License-Identifier: Apache-2.0
#include "core/app/attachment.h"

#include "core/base/id.h"
#include "core/store/blobs.h"

namespace bw::app {

namespace {

Result<crypto::Key32> key_from_hex(std::string_view hex) {
    crypto::Key32 key;
    if (hex.size() != 2 * crypto::kKeySize) {
        return fail(ErrorCode::kCorrupt, "an attachment's key has the wrong length");
    }
    for (std::size_t i = 0; i < crypto::kKeySize; ++i) {
        unsigned value = 0;
        for (const char c : hex.substr(2 * i, 2)) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit && (c < 'a' || c > 'f')) {
                return fail(ErrorCode::kCorrupt, "an attachment's key is no key");
            }
            value = value * 16 + static_cast<unsigned>(digit ? c - '0' : c - 'a' + 10);
        }
        key.writable()[i] = static_cast<std::byte>(value);
    }
    return key;
}

}  // namespace

Result<std::string> keep_attachment(Core& core, std::string_view media_type, ByteView bytes) {
    store::RecordStore* records = BW_TRY(core.records());
    auto writer = BW_TRY(store::BlobWriter::create(core.place().files, core.place().random));
    BW_TRY(writer.write(bytes));
    const store::BlobTicket ticket = BW_TRY(writer.finish());
    Attachment attachment{
        .id = ticket.id,
        .media_type = std::string(media_type),
        .size_bytes = static_cast<std::int64_t>(ticket.size),
        .key_hex = to_hex(ticket.key.view()),
        .added_at_ms = core.now(),
    };
    const Status kept = records->put(attachment);
    crypto::wipe(
        {reinterpret_cast<std::byte*>(attachment.key_hex.data()), attachment.key_hex.size()}
    );
    if (!kept) {
        (void)store::remove_blob(core.place().files, ticket.id);
        return fail(kept.error());
    }
    return ticket.id;
}

Result<store::BlobTicket> ticket_of(const Attachment& attachment) {
    return store::BlobTicket{
        .id = attachment.id,
        .key = BW_TRY(key_from_hex(attachment.key_hex)),
        .size = static_cast<std::uint64_t>(attachment.size_bytes),
    };
}

Result<Bytes> read_attachment(Core& core, std::string_view id) {
    store::RecordStore* records = BW_TRY(core.records());
    const Attachment attachment = BW_TRY(records->get<Attachment>(id));
    const store::BlobTicket ticket = BW_TRY(ticket_of(attachment));
    auto reader = BW_TRY(store::BlobReader::open(core.place().files, ticket));
    Bytes bytes;
    bytes.reserve(static_cast<std::size_t>(ticket.size));
    while (true) {
        const crypto::SecretBytes chunk = BW_TRY(reader.next());
        if (chunk.empty()) {
            return bytes;
        }
        bytes.insert(bytes.end(), chunk.view().begin(), chunk.view().end());
    }
}

Status remove_attachment(Core& core, std::string_view id) {
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->remove<Attachment>(id));
    return store::remove_blob(core.place().files, id);
}

Status remove_orphan_blobs(Core& core) {
    store::RecordStore* records = BW_TRY(core.records());
    const std::vector<std::string> ids = BW_TRY(store::list_blobs(core.place().files));
    for (const std::string& id : ids) {
        const auto named = records->get<Attachment>(id);
        if (!named && named.error().code() == ErrorCode::kNotFound) {
            BW_TRY(store::remove_blob(core.place().files, id));
        }
    }
    return {};
}

}  // namespace bw::app
