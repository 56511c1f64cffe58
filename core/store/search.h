// SPDX-License-Identifier: Apache-2.0
#pragma once

// Full-text search over the person's own words. Latest records first: people look for what they
// wrote lately, and the index can answer that without ranking every match.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/store/database.h"

namespace bw::store {

inline constexpr std::size_t kSearchTextSizeMax = 512;  // what is typed into the field, in bytes
inline constexpr std::size_t kSearchWordsMax = 12;
inline constexpr std::size_t kSearchLimitMax = 200;

struct SnippetPart {
    std::string text;
    bool is_match = false;
};

struct SearchHit {
    std::string kind;
    std::string id;
    std::int64_t sort_key = 0;
    std::vector<SnippetPart> snippet;
};

// Records that hold every word; the last word counts as the beginning of one. Empty input finds
// nothing. `kind` empty: all kinds.
// Limit:  kSearchWordsMax words are looked at; limit at most kSearchLimitMax.
// Errors: kLimit when the text is longer than kSearchTextSizeMax.
struct SearchQuery {
    std::string_view text;
    std::string_view kind;
    std::size_t limit = 50;
};
Result<std::vector<SearchHit>> search(Database& database, const SearchQuery& query);

// The words as a query of FTS5 in which nothing the person typed can act as an operator.
// Returns: empty when there is no word in it.
std::string search_expression(std::string_view text);

}  // namespace bw::store
