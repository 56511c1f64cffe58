// SPDX-License-Identifier: Apache-2.0
#pragma once

// Records are documents with a clock a field. Every change writes the record, one operation a
// changed field and the search index in one transaction. What a struct does not know (fields that
// a newer version wrote) is kept. A struct that is stored is described (core/base/fields.h), has a
// `std::string id`, and may say:
//     static constexpr std::string_view kSortField = "started_at_ms";     an integer field
//     static constexpr auto kSearchFields = std::to_array<std::string_view>({"note", "label"});

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/fields.h"
#include "core/codec/json.h"
#include "core/oplog/hybrid_clock.h"
#include "core/port/platform.h"
#include "core/store/record_log.h"

namespace bw::store {

template <class T>
concept Storable = Described<T> && requires(const T& value) {
    { value.id } -> std::convertible_to<std::string_view>;
};

// What the untyped half needs to know of a kind.
struct KindTraits {
    std::string_view kind;
    std::string_view sort_field;  // empty: none
    std::vector<std::string_view> search_fields;
};

template <Storable T>
KindTraits kind_traits() {
    KindTraits traits{.kind = T::kName, .sort_field = {}, .search_fields = {}};
    if constexpr (requires { T::kSortField; }) {
        traits.sort_field = T::kSortField;
    }
    if constexpr (requires { T::kSearchFields; }) {
        traits.search_fields.assign(T::kSearchFields.begin(), T::kSearchFields.end());
    }
    return traits;
}

class RecordStore {
  public:
    // Brings the schema up to date and finds the device's clock.
    // Errors:   kUnsupported when a newer version wrote the vault; storage errors.
    // Lifetime: database and platform must outlive the store.
    static Result<RecordStore> open(Database& database, const port::Platform& platform);

    // Kinds whose sort and search fields are needed when operations of other devices arrive.
    // apply() of a kind that was never registered stores it without sort key and search text.
    template <Storable T>
    void register_kind() {
        log_.register_kind(kind_traits<T>());
    }

    // Errors: kNotFound; kCorrupt when the stored document does not decode as T.
    template <Storable T>
    Result<T> get(std::string_view id) {
        const std::string doc = BW_TRY(log_.get_doc(T::kName, id));
        return decode_doc<T>(id, doc);
    }

    // Limit: query.limit, at most kListLimitMax.
    template <Storable T>
    Result<std::vector<T>> list(const ListQuery& query = {}) {
        const std::vector<StoredDoc> docs = BW_TRY(log_.list_docs(T::kName, query));
        std::vector<T> values;
        values.reserve(docs.size());
        for (const StoredDoc& each : docs) {
            values.push_back(BW_TRY(decode_doc<T>(each.id, each.doc)));
        }
        return values;
    }

    template <Storable T>
    Result<std::int64_t> count() {
        return log_.count(T::kName);
    }

    // Writes what differs from what is stored. An absent optional of the struct is written as null.
    // Errors: kInvalidArgument when the id is none; kLimit; kStorageFull, kStorageFailed: nothing
    //         is then written.
    template <Storable T>
    Status put(const T& value) {
        return log_.put_doc(kind_traits<T>(), value.id, full_json(value));
    }

    // Removing what is not there succeeds.
    template <Storable T>
    Status remove(std::string_view id) {
        return log_.remove_doc(T::kName, id);
    }

    // The untyped half: operations, search, export of kinds this version does not know.
    RecordLog& log() { return log_; }

  private:
    explicit RecordStore(RecordLog log) : log_(std::move(log)) {}

    // The struct with its absent optionals as null, so that clearing a field is a change of it.
    template <Storable T>
    static codec::Json full_json(const T& value) {
        codec::Json json = codec::to_json(value);
        for_each_field<T>([&](const auto& each) {
            const std::string name(each.name);
            if (!json.contains(name)) {
                json[name] = nullptr;
            }
        });
        json.erase("id");
        return json;
    }

    template <Storable T>
    static Result<T> decode_doc(std::string_view id, std::string_view doc) {
        auto decoded = codec::decode<T>(doc);
        if (!decoded) {
            return fail(ErrorCode::kCorrupt, "a stored record does not fit its kind");
        }
        decoded->id = id;
        return decoded;
    }

    RecordLog log_;
};

}  // namespace bw::store
