// SPDX-License-Identifier: Apache-2.0

// Any bytes as an export file. What is read must be written again and read the same.

#include <cstdint>

#include "core/base/check.h"
#include "core/interop/export_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file =
        bw::interop::read_export(bw::as_text_view(std::as_bytes(std::span(data, size))));
    if (!file) {
        return 0;
    }
    bw::interop::ExportWriter writer(file->made_at_ms, file->made_by);
    for (const auto& record : file->records) {
        writer.add_record(record.kind, record.id, bw::codec::dump_json(record.fields));
    }
    for (const auto& attachment : file->attachments) {
        writer.add_attachment(attachment.id, attachment.media_type, attachment.bytes);
    }
    const auto again = bw::interop::read_export(writer.finish());
    BW_CHECK(again.has_value());
    BW_CHECK(again->records.size() == file->records.size());
    BW_CHECK(again->attachments.size() == file->attachments.size());
    return 0;
}
