// SPDX-License-Identifier: Apache-2.0
#pragma once

// The record that the writer writes and the test expects, and how it is told through the pipe.

#include <cstddef>
#include <string>
#include <tuple>

#include "core/base/fields.h"
#include "core/store/database.h"

namespace bw::fault {

struct KillNote {
    std::string id;
    std::int64_t number = 0;
    std::string words;
    static constexpr std::string_view kName = "KillNote";
    static constexpr std::string_view kDoc = "A record of the kill test.";
    static constexpr std::string_view kSortField = "number";
    static constexpr auto kFields = std::tuple{
        field<&KillNote::id>("id", "Id."),
        field<&KillNote::number>("number", "Its number."),
        field<&KillNote::words>("words", "Text that follows from the number."),
    };
    friend bool operator==(const KillNote&, const KillNote&) = default;
};
static_assert(all_fields_described<KillNote>());

inline KillNote kill_note(std::int64_t number) {
    const auto size = static_cast<std::size_t>(number % 5 == 0 ? 12'000 : 40);
    return {
        .id = "k" + std::to_string(number),
        .number = number,
        .words = std::string(size, static_cast<char>('a' + number % 26)),
    };
}

inline Bytes kill_key() {
    return Bytes(store::kDatabaseKeySize, std::byte{0x5A});
}

}  // namespace bw::fault
