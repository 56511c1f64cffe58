// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "core/app/core.h"
#include "core/store/blobs.h"

namespace bw::app {

// What opens a blob again; lies in the encrypted database only and is left out of exports.
struct Attachment {
    std::string id;
    std::string media_type;
    std::int64_t size_bytes = 0;
    std::string key_hex;
    std::int64_t added_at_ms = 0;
    static constexpr std::string_view kName = "Attachment";
    static constexpr std::string_view kDoc = "A picture or sound kept beside the database.";
    static constexpr std::string_view kSortField = "added_at_ms";
    static constexpr auto kFields = std::tuple{
        field<&Attachment::id>("id", "Record id, and the name of the blob."),
        field<&Attachment::media_type>("media_type", "For example image/jpeg."),
        field<&Attachment::size_bytes>("size_bytes", "Size of the plain bytes."),
        field<&Attachment::key_hex>("key_hex", "The blob's own key."),
        field<&Attachment::added_at_ms>("added_at_ms", "When it was added."),
    };
};
static_assert(all_fields_described<Attachment>());

// Errors: kCorrupt when the record's key is none.
Result<store::BlobTicket> ticket_of(const Attachment& attachment);

// Returns: the record's id, when bytes and record survive a crash.
// Limit:   kAttachmentSizeMax.
Result<std::string> keep_attachment(Core& core, std::string_view media_type, ByteView bytes);

// Errors: kNotFound; kCorrupt when the file was changed.
Result<Bytes> read_attachment(Core& core, std::string_view id);

// Removes record and file. A crash between the two leaves a file that no record names, which the
// next opening removes.
Status remove_attachment(Core& core, std::string_view id);

// Removes files that no record names.
Status remove_orphan_blobs(Core& core);

}  // namespace bw::app
