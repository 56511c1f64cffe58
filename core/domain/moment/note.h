// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"

namespace bw::domain {

// Something the person wrote down, perhaps while the vault was locked.
struct Note {
    std::string id;
    std::int64_t written_at_ms = 0;
    int utc_offset_minutes = 0;
    std::string text;
    bool written_while_locked = false;
    static constexpr std::string_view kName = "Note";
    static constexpr std::string_view kDoc =
        "Something the person wrote down, perhaps while the vault was locked.";
    static constexpr std::string_view kSortField = "written_at_ms";
    static constexpr auto kSearchFields = std::to_array<std::string_view>({"text"});
    static constexpr auto kFields = std::tuple{
        field<&Note::id>("id", "Record id."),
        field<&Note::written_at_ms>("written_at_ms", "When it was written."),
        field<&Note::utc_offset_minutes>("utc_offset_minutes", "Where the person's clock stood."),
        field<&Note::text>("text", "Own words."),
        field<&Note::written_while_locked>(
            "written_while_locked", "Came through the sealed inbox."
        ),
    };
};
static_assert(all_fields_described<Note>());

}  // namespace bw::domain
