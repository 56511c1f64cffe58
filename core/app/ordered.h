// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lists that the person puts in order: toolbox entries, triggers, contacts. Place is a fractional
// key (core/oplog/order_key.h), so that moving one record changes one field of one record.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/core.h"
#include "core/oplog/order_key.h"

namespace bw::app {

template <class T>
concept Ordered = store::Storable<T> && requires(T value) {
    { value.order_key } -> std::convertible_to<std::string_view>;
};

template <Ordered T>
void sort_by_order(std::vector<T>& values) {
    std::ranges::sort(values, [](const T& a, const T& b) {
        return a.order_key != b.order_key ? a.order_key < b.order_key : a.id < b.id;
    });
}

template <Ordered T>
Result<std::vector<T>> list_in_order(Core& core) {
    store::RecordStore* records = BW_TRY(core.records());
    std::vector<T> values = BW_TRY(records->list<T>());
    sort_by_order(values);
    return values;
}

// A key between two neighbours; empty means the end on that side.
Result<std::string> order_key_between(Core& core, std::string_view before, std::string_view after);

// A key for the last place.
template <Ordered T>
Result<std::string> last_order_key(Core& core) {
    const std::vector<T> values = BW_TRY(list_in_order<T>(core));
    return order_key_between(
        core, values.empty() ? std::string_view{} : values.back().order_key, {}
    );
}

// Puts `id` behind `after_id`; an empty `after_id` means the first place.
// Errors: kNotFound when either is not in the list.
template <Ordered T>
Status move_after(Core& core, std::string_view id, std::string_view after_id) {
    std::vector<T> values = BW_TRY(list_in_order<T>(core));
    const auto moved = std::ranges::find(values, id, &T::id);
    if (moved == values.end() || id == after_id) {
        return fail(ErrorCode::kNotFound, "no such record to move");
    }
    T record = *moved;
    values.erase(moved);
    auto place = values.begin();
    if (!after_id.empty()) {
        place = std::ranges::find(values, after_id, &T::id);
        if (place == values.end()) {
            return fail(ErrorCode::kNotFound, "no such record to move behind");
        }
        ++place;
    }
    const std::string_view before = place == values.begin()
                                        ? std::string_view{}
                                        : std::string_view(std::prev(place)->order_key);
    const std::string_view after =
        place == values.end() ? std::string_view{} : std::string_view(place->order_key);
    record.order_key = BW_TRY(order_key_between(core, before, after));
    store::RecordStore* records = BW_TRY(core.records());
    return records->put(record);
}

// Gives a new record its id and its place, keeps both of an old one, and writes it.
// Errors: kNotFound when it claims an id that is not there.
template <Ordered T>
Result<std::string> put_in_order(Core& core, T record) {
    store::RecordStore* records = BW_TRY(core.records());
    if (record.id.empty()) {
        record.id = BW_TRY(core.new_id());
        record.order_key = BW_TRY(last_order_key<T>(core));
    } else {
        const T stored = BW_TRY(records->get<T>(record.id));
        record.order_key = stored.order_key;
    }
    record.updated_at_ms = core.now();
    BW_TRY(records->put(record));
    return record.id;
}

}  // namespace bw::app
