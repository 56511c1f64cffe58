// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vault's database on a disk that fails, and what has to be true of it whenever it is opened.

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/store/record_test_support.h"
#include "core/store/search.h"

namespace bw::fault {

using store::testing::MemoryVault;
using store::testing::TestNote;

// A record whose fields tell whether it is whole: each of them follows from the id.
inline TestNote whole_note(std::uint64_t number) {
    const std::string digits = std::to_string(number);
    TestNote note{
        .id = "n" + digits,
        .written_at_ms = static_cast<std::int64_t>(number),
        .label = "label" + digits,
        .note = {},
        .tags = {"tag" + digits},
    };
    // Every seventh is long, so that it needs pages of its own.
    note.note = std::string(number % 7 == 0 ? 9'000 : 60, 'x') + " word" + digits;
    return note;
}

// The database file of a vault with the notes 0 to count - 1.
inline Bytes vault_file_with(std::uint64_t count) {
    MemoryVault vault;
    EXPECT_TRUE(vault.open());
    for (std::uint64_t number = 0; number < count; ++number) {
        EXPECT_TRUE(vault.records->put(whole_note(number)));
    }
    vault.close();
    return vault.files.raw("vault.db");
}

// Requires: the vault is open.
inline void expect_sound(
    MemoryVault& vault, const std::set<std::uint64_t>& acknowledged, std::uint64_t attempted
) {
    ASSERT_TRUE(vault.database->quick_check());
    // Level 0: whole in itself. The level that also compares with the records looks at the totals
    // for ranking as well, which FTS5 may count wrong after a read that failed; nothing here ranks.
    // That index and records agree is looked at below, word by word.
    ASSERT_TRUE(
        vault.database->execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
    );
    std::int64_t present = 0;
    for (std::uint64_t number = 0; number <= attempted; ++number) {
        const TestNote expected = whole_note(number);
        const auto found = vault.records->get<TestNote>(expected.id);
        const std::string word = "word" + std::to_string(number) + " ";
        const auto hits = store::search(*vault.database, {.text = word});
        ASSERT_TRUE(hits);
        EXPECT_EQ(hits->size(), found ? 1U : 0U) << number;
        if (found) {
            ++present;
            EXPECT_EQ(*found, expected);
        } else {
            EXPECT_EQ(found.error().code(), ErrorCode::kNotFound);
            EXPECT_FALSE(acknowledged.contains(number)) << number;
        }
    }
    // The log tells the same story: four operations a record, all or none.
    const auto log = vault.records->log().operations_after(0, 10'000);
    ASSERT_TRUE(log);
    EXPECT_EQ(log->size(), static_cast<std::size_t>(present) * 4);
}

}  // namespace bw::fault
