// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "core/app/attachment.h"
#include "core/app/export.h"
#include "core/app/methods.h"
#include "core/app/version.h"
#include "core/interop/export_file.h"

namespace bw::app {

namespace {

constexpr std::size_t kPageSize = 200;

Status hand_over(interop::ExportWriter& writer, const ExportSink& sink) {
    if (writer.waiting() < kExportPartSize) {
        return {};
    }
    return sink(writer.take());
}

Status add_records(
    store::RecordStore& records, interop::ExportWriter& writer, const ExportSink& sink
) {
    std::string kind;
    std::string id;
    while (true) {
        const auto page = BW_TRY(records.log().all_docs_after(kind, id, kPageSize));
        for (const store::StoredDoc& each : page) {
            if (each.kind != Attachment::kName) {
                writer.add_record(each.kind, each.id, each.doc);
            }
        }
        BW_TRY(hand_over(writer, sink));
        if (page.size() < kPageSize) {
            return {};
        }
        kind = page.back().kind;
        id = page.back().id;
    }
}

Status add_attachments(Core& core, interop::ExportWriter& writer, const ExportSink& sink) {
    store::RecordStore* records = BW_TRY(core.records());
    const auto attachments = BW_TRY(records->list<Attachment>());
    for (const Attachment& each : attachments) {
        const auto bytes = read_attachment(core, each.id);
        if (bytes) {
            writer.add_attachment(each.id, each.media_type, *bytes);
        } else if (bytes.error().code() != ErrorCode::kNotFound &&
                   bytes.error().code() != ErrorCode::kCorrupt) {
            return fail(bytes.error());
        }
        // A picture that is gone or damaged must not keep the words from being saved.
        BW_TRY(hand_over(writer, sink));
    }
    return {};
}

}  // namespace

Result<ExportSummary> export_to(Core& core, const ExportSink& sink) {
    store::RecordStore* records = BW_TRY(core.records());
    interop::ExportWriter writer(core.now(), kVersion);
    BW_TRY(add_records(*records, writer, sink));
    ExportSummary summary{
        .record_count = static_cast<int>(writer.record_count()),
        .file_name = "backup-" + format_day(core.today()) + ".json",
    };
    BW_TRY(add_attachments(core, writer, sink));
    BW_TRY(sink(writer.finish()));
    return summary;
}

Result<ExportSummary> vault_export(Core& core, const Empty&, Call& call) {
    return export_to(core, [&call](std::string_view part) -> Status {
        const ByteView bytes = as_byte_view(part);
        call.reply_blob.insert(call.reply_blob.end(), bytes.begin(), bytes.end());
        return {};
    });
}

}  // namespace bw::app
