// SPDX-License-Identifier: Apache-2.0
#include "core/store/search.h"

#include <algorithm>

namespace bw::store {

namespace {

constexpr char kMatchBegins = '\x02';
constexpr char kMatchEnds = '\x03';

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Letters and digits as far as a byte can tell; every byte of a longer UTF-8 sequence may be one.
bool may_be_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size() && words.size() < kSearchWordsMax) {
        while (at < text.size() && is_space(text[at])) {
            ++at;
        }
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) {
            ++end;
        }
        const std::string_view word = text.substr(at, end - at);
        if (std::ranges::any_of(word, may_be_word)) {
            words.push_back(word);
        }
        at = end;
    }
    return words;
}

std::vector<SnippetPart> parts_of(std::string_view snippet) {
    std::vector<SnippetPart> parts;
    bool is_match = false;
    while (!snippet.empty()) {
        const std::size_t end = snippet.find(is_match ? kMatchEnds : kMatchBegins);
        const std::string_view text = snippet.substr(0, end);
        if (!text.empty()) {
            parts.push_back({.text = std::string(text), .is_match = is_match});
        }
        snippet = end == std::string_view::npos ? std::string_view() : snippet.substr(end + 1);
        is_match = !is_match;
    }
    return parts;
}

}  // namespace

std::string search_expression(std::string_view text) {
    std::string expression;
    const std::vector<std::string_view> words = words_of(text);
    for (const std::string_view word : words) {
        expression += expression.empty() ? "\"" : " \"";
        for (const char c : word) {
            // Inside quotes only a quote means anything, and doubled it means itself. A zero would
            // end the text for SQLite.
            if (c != '\0') {
                expression.append(c == '"' ? 2 : 1, c);
            }
        }
        expression += '"';
    }
    if (!expression.empty() && !is_space(text.back())) {
        expression += '*';
    }
    return expression;
}

Result<std::vector<SearchHit>> search(Database& database, const SearchQuery& query) {
    std::vector<SearchHit> hits;
    if (query.text.size() > kSearchTextSizeMax) {
        return fail(ErrorCode::kLimit, "what is searched for is longer than kSearchTextSizeMax");
    }
    const std::string expression = search_expression(query.text);
    if (expression.empty()) {
        return hits;
    }
    Statement statement =
        BW_TRY(database.prepare("SELECT record.kind, record.id, record.sort_key,"
                                "       snippet(search, 0, char(2), char(3), '…', 16)"
                                "  FROM search JOIN record ON record.row = search.rowid"
                                " WHERE search MATCH ?1 AND (?2 = '' OR record.kind = ?2)"
                                " ORDER BY search.rowid DESC LIMIT ?3"));
    const auto limit = static_cast<std::int64_t>(std::min(query.limit, kSearchLimitMax));
    statement.bind(1, expression).bind(2, query.kind).bind(3, limit);
    while (BW_TRY(statement.step())) {
        hits.push_back({
            .kind = std::string(statement.text(0)),
            .id = std::string(statement.text(1)),
            .sort_key = statement.integer(2),
            .snippet = parts_of(statement.text(3)),
        });
    }
    return hits;
}

}  // namespace bw::store
