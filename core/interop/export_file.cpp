// SPDX-License-Identifier: Apache-2.0
#include "core/interop/export_file.h"

#include <utility>

#include "core/base/check.h"
#include "core/base/id.h"
#include "core/interop/base64.h"

namespace bw::interop {

namespace {

constexpr std::string_view kFormat = "breakwater.export";

std::string quoted(std::string_view text) {
    return codec::dump_json(codec::Json(std::string(text)));
}

Result<std::string> text_member(const codec::Json& object, std::string_view name) {
    const auto found = object.find(name);
    if (found == object.end()) {
        return fail(ErrorCode::kInvalidArgument, "export: a part has no name or id");
    }
    std::string text;
    BW_TRY(codec::from_json(*found, text));
    return text;
}

Result<std::string> id_member(const codec::Json& object) {
    std::string id = BW_TRY(text_member(object, "id"));
    if (!is_valid_id(id)) {
        return fail(ErrorCode::kInvalidArgument, "export: an id is not one of ours");
    }
    return id;
}

Result<ExportRecord> read_record(const codec::Json& json) {
    if (!json.is_object() || !json.contains("fields") || !json["fields"].is_object()) {
        return fail(ErrorCode::kInvalidArgument, "export: a record is not an object with fields");
    }
    ExportRecord record;
    record.kind = BW_TRY(text_member(json, "kind"));
    record.id = BW_TRY(id_member(json));
    record.fields = json["fields"];
    return record;
}

Result<ExportAttachment> read_attachment(const codec::Json& json) {
    if (!json.is_object()) {
        return fail(ErrorCode::kInvalidArgument, "export: an attachment is not an object");
    }
    ExportAttachment attachment;
    attachment.id = BW_TRY(id_member(json));
    attachment.media_type = BW_TRY(text_member(json, "media_type"));
    const auto found = json.find("base64");
    const auto* text = found == json.end() ? nullptr : found->get_ptr<const std::string*>();
    if (text == nullptr) {
        return fail(ErrorCode::kInvalidArgument, "export: an attachment has no bytes");
    }
    attachment.bytes = BW_TRY(decode_base64(*text));
    return attachment;
}

Status check_head(const codec::Json& json) {
    if (!json.is_object() || !json.contains("format") || json["format"] != std::string(kFormat)) {
        return fail(ErrorCode::kInvalidArgument, "this is not an export of Breakwater");
    }
    std::int64_t version = 0;
    if (!json.contains("format_version")) {
        return fail(ErrorCode::kInvalidArgument, "export: no format version");
    }
    BW_TRY(codec::from_json(json["format_version"], version));
    if (version > kExportVersion) {
        return fail(ErrorCode::kUnsupported, "export: written by a newer version");
    }
    if (version < 1) {
        return fail(ErrorCode::kInvalidArgument, "export: no such format version");
    }
    return {};
}

}  // namespace

ExportWriter::ExportWriter(UtcMillis made_at_ms, std::string_view made_by) {
    text_ = R"({"format":")" + std::string(kFormat) + R"(","format_version":)" +
            std::to_string(kExportVersion) + R"(,"made_at_ms":)" + std::to_string(made_at_ms) +
            R"(,"made_by":)" + quoted(made_by) + ",\n\"records\":[";
}

void ExportWriter::add_record(
    std::string_view kind, std::string_view id, std::string_view fields_json
) {
    BW_CHECK(!in_attachments_);
    text_ += record_count_++ == 0 ? "\n" : ",\n";
    text_ += R"({"kind":)" + quoted(kind) + R"(,"id":)" + quoted(id) + R"(,"fields":)";
    text_ += fields_json;
    text_ += '}';
}

void ExportWriter::add_attachment(
    std::string_view id, std::string_view media_type, ByteView bytes
) {
    if (!in_attachments_) {
        text_ += "\n],\n\"attachments\":[";
        in_attachments_ = true;
    }
    text_ += attachment_count_++ == 0 ? "\n" : ",\n";
    text_ += R"({"id":)" + quoted(id) + R"(,"media_type":)" + quoted(media_type) + R"(,"base64":")";
    append_base64(bytes, text_);
    text_ += "\"}";
}

std::string ExportWriter::take() {
    return std::exchange(text_, {});
}

std::string ExportWriter::finish() {
    text_ += in_attachments_ ? "\n]}\n" : "\n],\n\"attachments\":[\n]}\n";
    return take();
}

Result<ExportFile> read_export(std::string_view text) {
    if (text.size() > kExportSizeMax) {
        return fail(ErrorCode::kLimit, "export: larger than kExportSizeMax");
    }
    const codec::Json json = BW_TRY(codec::parse_json(text));
    BW_TRY(check_head(json));
    ExportFile file;
    if (json.contains("made_at_ms")) {
        BW_TRY(codec::from_json(json["made_at_ms"], file.made_at_ms));
    }
    if (json.contains("made_by")) {
        BW_TRY(codec::from_json(json["made_by"], file.made_by));
    }
    for (const std::string_view part : {"records", "attachments"}) {
        if (!json.contains(part) || !json[std::string(part)].is_array()) {
            return fail(ErrorCode::kInvalidArgument, "export: a list is missing");
        }
    }
    if (json["records"].size() > kExportRecordsMax) {
        return fail(ErrorCode::kLimit, "export: more than kExportRecordsMax records");
    }
    for (const codec::Json& each : json["records"]) {
        file.records.push_back(BW_TRY(read_record(each)));
    }
    for (const codec::Json& each : json["attachments"]) {
        file.attachments.push_back(BW_TRY(read_attachment(each)));
    }
    return file;
}

}  // namespace bw::interop
