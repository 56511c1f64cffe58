// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/app/api/system_api.h"
#include "core/base/result.h"
#include "core/store/records.h"

namespace bw::app {

template <class T>
struct KeptPage {
    std::vector<T> records;  // newest first
    std::string next_id;     // where the next page begins; empty at the end
};

// One page of what a person kept, newest first. However much a life holds, every record can be
// reached, and a page costs what it shows.
//
// `moment`: the member that T is sorted by (its kSortField).
// Errors:   kInvalidArgument when the limit is not 1 to kKeptPageMax; kNotFound when the record
//           that the page should begin with is not there any more; storage errors.
template <store::Storable T>
Result<KeptPage<T>> kept_page(
    store::RecordStore& records, const KeptQuery& query, std::int64_t T::* moment
) {
    if (query.limit < 1 || query.limit > kKeptPageMax) {
        return fail(ErrorCode::kInvalidArgument, "limit is 1 to 500");
    }
    const auto limit = static_cast<std::size_t>(query.limit);
    KeptPage<T> page;
    store::ListQuery rest{.order = store::ListOrder::kNewestFirst, .limit = limit + 1};
    if (!query.from_id.empty()) {
        page.records.push_back(BW_TRY(records.get<T>(query.from_id)));
        rest.after = {.sort_key = page.records.front().*moment, .id = query.from_id};
        rest.limit = limit;
    }
    std::vector<T> found = BW_TRY(records.list<T>(rest));
    std::ranges::move(found, std::back_inserter(page.records));
    if (page.records.size() > limit) {
        page.next_id = page.records[limit].id;
        page.records.resize(limit);
    }
    return page;
}

}  // namespace bw::app
