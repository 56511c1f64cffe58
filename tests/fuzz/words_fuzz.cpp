// SPDX-License-Identifier: Apache-2.0

// Any bytes as the small texts that arrive inside others: a day, an id, keys of an order, words to
// look for, names of the vault's files.

#include <cstdint>
#include <string>

#include "core/base/check.h"
#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/skill/word_pattern.h"
#include "core/oplog/order_key.h"
#include "core/port/file_name.h"
#include "core/store/search.h"
#include "core/store/vault_files.h"

namespace {

void try_order(std::string_view after, std::string_view before, std::uint32_t jitter) {
    const auto key =
        bw::oplog::order_key_between({.after = after, .before = before, .jitter = jitter});
    if (!key) {
        return;
    }
    BW_CHECK(bw::oplog::is_order_key(*key));
    BW_CHECK(key->size() <= bw::oplog::kOrderKeySizeMax);
    BW_CHECK(after < *key && (before.empty() || *key < before));
}

// Inside the quotes of the expression only a doubled quote may stand, so nothing is an operator.
void try_search(std::string_view text) {
    const std::string expression = bw::store::search_expression(text);
    bool is_quoted = false;
    for (const char c : expression) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else {
            BW_CHECK(is_quoted || c == ' ' || c == '*');
        }
    }
    BW_CHECK(!is_quoted && !expression.contains('\0'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    if (const auto day = bw::parse_day(text)) {
        BW_CHECK(bw::format_day(*day) == text);
        BW_CHECK(bw::day_from_days_since_epoch(bw::days_since_epoch(*day)) == *day);
    }
    if (bw::is_valid_id(text)) {
        BW_CHECK(text.size() <= 64);
    }
    const std::size_t space = text.find(' ');
    const std::string_view first = text.substr(0, space);
    const std::string_view rest =
        space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    try_order(first, rest, static_cast<std::uint32_t>(size * 2'654'435'761U));
    try_order(rest, first, 0);
    const std::string normal = bw::domain::normalise_words(text);
    BW_CHECK(bw::domain::normalise_words(normal) == normal);
    (void)bw::domain::contains_pattern(normal, first);
    (void)bw::domain::contains_pattern(bw::domain::normalise_words(rest), normal);
    try_search(text);
    (void)bw::port::check_file_name(text);
    if (const auto generation = bw::store::database_file_generation(text)) {
        BW_CHECK(text.starts_with(bw::store::database_file_name(*generation)));
    }
    return 0;
}
