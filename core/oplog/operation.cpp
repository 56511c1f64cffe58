// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/operation.h"

#include <algorithm>
#include <utility>

#include "core/base/id.h"
#include "core/codec/binary.h"
#include "core/codec/json.h"
#include "core/oplog/stamp_codec.h"

namespace bw::oplog {

namespace {

constexpr std::uint8_t kVersion = 1;

// Names of kinds and fields are identifiers of ours: letters, digits, underscore.
bool is_identifier(std::string_view text, std::size_t size_max) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    return !text.empty() && text.size() <= size_max && std::ranges::all_of(text, allowed);
}

// The text must be what dump_json makes of it, so that equal values are equal bytes and a document
// can be put together from values without parsing them.
Status check_value(const Operation& operation) {
    if (operation.value.size() > kValueSizeMax) {
        return fail(ErrorCode::kLimit, "a field is larger than kValueSizeMax");
    }
    const codec::Json json = BW_TRY(codec::parse_json(operation.value));
    if (codec::dump_json(json) != operation.value) {
        return fail(ErrorCode::kInvalidArgument, "the value is not in its deterministic form");
    }
    return {};
}

Status check_seen(const Operation& operation) {
    if (operation.seen.size() > kDevicesMax) {
        return fail(ErrorCode::kLimit, "more devices than kDevicesMax");
    }
    const DeviceId* before = nullptr;
    for (const Stamp& each : operation.seen) {
        const bool in_order = before == nullptr || *before < each.device;
        if (!in_order || each.time.packed == 0 || each.time >= operation.stamp.time) {
            return fail(
                ErrorCode::kInvalidArgument, "what was seen is not earlier or not in order"
            );
        }
        before = &each.device;
    }
    return {};
}

}  // namespace

Status check_operation(const Operation& operation) {
    if (!is_identifier(operation.kind, kKindSizeMax)) {
        return fail(ErrorCode::kInvalidArgument, "kind");
    }
    if (operation.record_id.size() > kRecordIdSizeMax || !is_valid_id(operation.record_id)) {
        return fail(ErrorCode::kInvalidArgument, "record_id");
    }
    if (!operation.stamp.time.is_valid() || operation.stamp.time.packed == 0) {
        return fail(ErrorCode::kInvalidArgument, "time");
    }
    if (operation.type == OperationType::kDelete) {
        if (!operation.field.empty() || !operation.value.empty() || !operation.seen.empty()) {
            return fail(ErrorCode::kInvalidArgument, "a deletion has no field");
        }
        return {};
    }
    if (operation.type != OperationType::kSet ||
        !is_identifier(operation.field, kFieldNameSizeMax)) {
        return fail(ErrorCode::kInvalidArgument, "field");
    }
    BW_TRY(check_seen(operation));
    return check_value(operation);
}

Bytes encode_operation(const Operation& operation) {
    codec::BinaryWriter out;
    out.put(kVersion);
    out.put(std::to_underlying(operation.type));
    put_stamp(out, operation.stamp);
    out.put_sized(as_byte_view(operation.kind));
    out.put_sized(as_byte_view(operation.record_id));
    if (operation.type == OperationType::kSet) {
        out.put_sized(as_byte_view(operation.field));
        out.put_sized(as_byte_view(operation.value));
        put_seen(out, operation.seen);
    }
    return out.take();
}

Result<Operation> decode_operation(ByteView bytes) {
    codec::BinaryReader in(bytes);
    const auto version = BW_TRY(in.get<std::uint8_t>());
    if (version != kVersion) {
        return version > kVersion
                   ? fail(ErrorCode::kUnsupported, "a newer version wrote the operation")
                   : fail(ErrorCode::kCorrupt, "the operation has no version");
    }
    Operation operation;
    const auto type = BW_TRY(in.get<std::uint8_t>());
    operation.type = static_cast<OperationType>(type);
    operation.stamp = BW_TRY(get_stamp(in));
    operation.kind = as_text_view(BW_TRY(in.get_sized(kKindSizeMax)));
    operation.record_id = as_text_view(BW_TRY(in.get_sized(kRecordIdSizeMax)));
    if (operation.type == OperationType::kSet) {
        operation.field = as_text_view(BW_TRY(in.get_sized(kFieldNameSizeMax)));
        operation.value = as_text_view(BW_TRY(in.get_sized(kValueSizeMax)));
        operation.seen = BW_TRY(get_seen(in));
    }
    BW_TRY(in.expect_end());
    if (!check_operation(operation)) {
        return fail(ErrorCode::kCorrupt, "the operation breaks the rules of its format");
    }
    return operation;
}

}  // namespace bw::oplog
