// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything in one JSON file that any program can read: docs/formats/export.md. It holds records
// as they are stored, kinds and fields this version does not know included, and attachments as
// base64. It is not encrypted; whoever asks for it is told so first.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/codec/json.h"

namespace bw::interop {

inline constexpr int kExportVersion = 1;
inline constexpr std::size_t kExportSizeMax = 256U << 20U;
inline constexpr std::size_t kExportRecordsMax = 5'000'000;

struct ExportRecord {
    std::string kind;
    std::string id;
    codec::Json fields;  // an object without the id
};

struct ExportAttachment {
    std::string id;
    std::string media_type;
    Bytes bytes;
};

struct ExportFile {
    UtcMillis made_at_ms = 0;
    std::string made_by;
    std::vector<ExportRecord> records;
    std::vector<ExportAttachment> attachments;
};

// Writes record by record. Whoever takes away what is there now and then needs little memory,
// whatever the size of the file.
class ExportWriter {
  public:
    ExportWriter(UtcMillis made_at_ms, std::string_view made_by);

    // Requires: all records come before the first attachment. `fields_json` is a JSON object.
    void add_record(std::string_view kind, std::string_view id, std::string_view fields_json);
    void add_attachment(std::string_view id, std::string_view media_type, ByteView bytes);

    // Returns: what was written since the last take().
    std::string take();

    // Returns: the rest of the file, all of it when nothing was taken before. The writer is then
    // empty.
    std::string finish();

    std::size_t waiting() const { return text_.size(); }  // bytes that take() would return
    std::size_t record_count() const { return record_count_; }

  private:
    std::string text_;
    std::size_t record_count_ = 0;
    std::size_t attachment_count_ = 0;
    bool in_attachments_ = false;
};

// Limit:  kExportSizeMax, kExportRecordsMax.
// Errors: kInvalidArgument when it is no export or a part of it is not as described; kUnsupported
//         when a newer version wrote it; kLimit.
Result<ExportFile> read_export(std::string_view text);

}  // namespace bw::interop
