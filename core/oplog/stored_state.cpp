// SPDX-License-Identifier: Apache-2.0
// The `doc` and `clocks` columns; docs/formats/oplog.md has the layout.
#include <algorithm>
#include <utility>

#include "core/codec/binary.h"
#include "core/codec/json.h"
#include "core/oplog/merge.h"
#include "core/oplog/stamp_codec.h"

namespace bw::oplog {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kHasDeletion = 1;
constexpr std::uint8_t kIsUniform = 2;
constexpr std::size_t kStampsMax = 4096;
constexpr std::size_t kFieldsMax = 1024;

std::vector<Stamp> distinct_stamps(const RecordState& state) {
    std::vector<Stamp> stamps;
    for (const auto& [name, edits] : state.fields) {
        for (const Edit& each : edits) {
            stamps.push_back(each.stamp);
            stamps.insert(stamps.end(), each.seen.begin(), each.seen.end());
        }
    }
    std::ranges::sort(stamps);
    const auto repeated = std::ranges::unique(stamps);
    stamps.erase(repeated.begin(), repeated.end());
    return stamps;
}

// Every field was written once, at the same moment: the usual case by far.
bool is_uniform(const RecordState& state, const std::vector<Stamp>& stamps) {
    return stamps.size() == 1 && std::ranges::all_of(state.fields, [](const auto& field) {
               return field.second.size() == 1 && field.second.front().seen.empty();
           });
}

class StampTable {
  public:
    explicit StampTable(std::vector<Stamp> stamps) : stamps_(std::move(stamps)) {}
    void put_index(codec::BinaryWriter& out, const Stamp& stamp) const {
        const auto at = std::ranges::lower_bound(stamps_, stamp);
        out.put(static_cast<std::uint16_t>(at - stamps_.begin()));
    }
    Result<Stamp> get_by_index(codec::BinaryReader& in) const {
        const auto index = BW_TRY(in.get<std::uint16_t>());
        if (index >= stamps_.size()) {
            return fail(ErrorCode::kCorrupt, "a clock points outside its table");
        }
        return stamps_[index];
    }

  private:
    std::vector<Stamp> stamps_;
};

void put_field(codec::BinaryWriter& out, const StampTable& table, const FieldState& edits) {
    out.put(static_cast<std::uint8_t>(edits.size()));
    for (const Edit& each : edits) {
        table.put_index(out, each.stamp);
        if (&each != &edits.front()) {
            out.put_sized(as_byte_view(each.value));
        }
        out.put(static_cast<std::uint8_t>(each.seen.size()));
        for (const Stamp& seen : each.seen) {
            table.put_index(out, seen);
        }
    }
}

Result<FieldState> get_field(
    codec::BinaryReader& in, const StampTable& table, const std::string& value
) {
    const auto count = BW_TRY(in.get<std::uint8_t>());
    if (count == 0 || count > kDevicesMax) {
        return fail(ErrorCode::kCorrupt, "a field has no edit or too many");
    }
    FieldState edits;
    for (std::uint8_t i = 0; i < count; ++i) {
        Edit edit;
        edit.stamp = BW_TRY(table.get_by_index(in));
        // The first value lies in the document itself.
        edit.value = i == 0 ? value : to_text(BW_TRY(in.get_sized(kValueSizeMax)));
        const auto seen_count = BW_TRY(in.get<std::uint8_t>());
        for (std::uint8_t j = 0; j < seen_count; ++j) {
            edit.seen.push_back(BW_TRY(table.get_by_index(in)));
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

Result<std::vector<Stamp>> get_stamps(codec::BinaryReader& in) {
    const auto count = BW_TRY(in.get<std::uint16_t>());
    if (count > kStampsMax) {
        return fail(ErrorCode::kCorrupt, "too many clocks");
    }
    std::vector<Stamp> stamps;
    stamps.reserve(count);
    for (std::uint16_t i = 0; i < count; ++i) {
        stamps.push_back(BW_TRY(get_stamp(in)));
    }
    return stamps;
}

}  // namespace

StoredState store_state(const RecordState& state) {
    StoredState stored;
    stored.doc = "{";
    for (const auto& [name, edits] : state.fields) {
        // Names are identifiers and values deterministic JSON (check_operation), so joining is
        // safe.
        stored.doc += stored.doc.size() > 1 ? ",\"" : "\"";
        stored.doc += name;
        stored.doc += "\":";
        stored.doc += edits.front().value;
    }
    stored.doc += '}';

    std::vector<Stamp> stamps = distinct_stamps(state);
    const bool uniform = is_uniform(state, stamps);
    codec::BinaryWriter out;
    out.put(kVersion);
    out.put(static_cast<std::uint8_t>(
        (state.was_deleted() ? kHasDeletion : 0) | (uniform ? kIsUniform : 0)
    ));
    if (state.was_deleted()) {
        put_stamp(out, state.deleted);
    }
    if (uniform) {
        put_stamp(out, stamps.front());
        stored.clocks = out.take();
        return stored;
    }
    out.put(static_cast<std::uint16_t>(stamps.size()));
    for (const Stamp& each : stamps) {
        put_stamp(out, each);
    }
    const StampTable table(std::move(stamps));
    for (const auto& [name, edits] : state.fields) {
        put_field(out, table, edits);
    }
    stored.clocks = out.take();
    return stored;
}

Result<RecordState> load_state(std::string_view doc, ByteView clocks) {
    const auto json = codec::parse_json(doc);
    if (!json || !json->is_object() || json->size() > kFieldsMax) {
        return fail(ErrorCode::kCorrupt, "a stored document is not one");
    }
    codec::BinaryReader in(clocks);
    if (BW_TRY(in.get<std::uint8_t>()) != kVersion) {
        return fail(ErrorCode::kUnsupported, "clocks of another version");
    }
    const auto flags = BW_TRY(in.get<std::uint8_t>());
    RecordState state;
    if ((flags & kHasDeletion) != 0) {
        state.deleted = BW_TRY(get_stamp(in));
    }
    const bool uniform = (flags & kIsUniform) != 0;
    std::vector<Stamp> stamps;
    if (uniform) {
        stamps.push_back(BW_TRY(get_stamp(in)));
    } else {
        stamps = BW_TRY(get_stamps(in));
    }
    const Stamp first = stamps.empty() ? Stamp{} : stamps.front();
    const StampTable table(std::move(stamps));
    for (const auto& [name, value] : json->items()) {
        FieldState& edits = state.fields[name];
        if (uniform) {
            edits.push_back({.stamp = first, .value = codec::dump_json(value), .seen = {}});
        } else {
            edits = BW_TRY(get_field(in, table, codec::dump_json(value)));
        }
    }
    BW_TRY(in.expect_end());
    return state;
}

}  // namespace bw::oplog
