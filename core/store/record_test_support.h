// SPDX-License-Identifier: Apache-2.0
#pragma once

// A kind of record and a store in memory for tests. Each store has a vfs of its own.

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/fields.h"
#include "core/store/records.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/seeded_random.h"
#include "platform/memory/settable_clock.h"

namespace bw::store::testing {

struct TestNote {
    std::string id;
    std::int64_t written_at_ms = 0;
    std::string label;
    std::optional<std::string> note;
    std::vector<std::string> tags;
    static constexpr std::string_view kName = "TestNote";
    static constexpr std::string_view kDoc = "A record for tests.";
    static constexpr std::string_view kSortField = "written_at_ms";
    static constexpr auto kSearchFields =
        std::to_array<std::string_view>({"label", "note", "tags"});
    static constexpr auto kFields = std::tuple{
        field<&TestNote::id>("id", "Id."),
        field<&TestNote::written_at_ms>("written_at_ms", "When."),
        field<&TestNote::label>("label", "Label."),
        field<&TestNote::note>("note", "Words."),
        field<&TestNote::tags>("tags", "Tags."),
    };
    friend bool operator==(const TestNote&, const TestNote&) = default;
};
static_assert(all_fields_described<TestNote>());

// The same kind as an older version knew it.
struct OlderTestNote {
    std::string id;
    std::string label;
    static constexpr std::string_view kName = "TestNote";
    static constexpr std::string_view kDoc = "A record for tests, of before.";
    static constexpr auto kFields = std::tuple{
        field<&OlderTestNote::id>("id", "Id."),
        field<&OlderTestNote::label>("label", "Label."),
    };
};

inline Bytes test_key(std::uint8_t number = 1) {
    return Bytes(kDatabaseKeySize, std::byte{number});
}

class MemoryVault {
  public:
    explicit MemoryVault(std::uint64_t seed = 1)
        : name_("test-" + std::to_string(++counter())), files(seed), random(seed) {
        auto registered = register_vfs(name_, files, clock, random);
        EXPECT_TRUE(registered);
        vfs_ = std::make_unique<VfsRegistration>(std::move(*registered));
    }

    DatabasePlace place(std::string path = "vault.db") const { return {name_, std::move(path)}; }
    port::Platform platform() { return {.clock = clock, .random = random}; }

    // Errors: whatever opening said.
    Status open() {
        close();
        Database opened = BW_TRY(Database::open(place(), test_key(), OpenIntent::kCreate));
        database.emplace(std::move(opened));
        RecordStore store = BW_TRY(RecordStore::open(*database, platform()));
        records.emplace(std::move(store));
        records->register_kind<TestNote>();
        return {};
    }
    // Starts with a copy of another vault's database instead of making one.
    void start_with(ByteView database_file) {
        auto file = files.open("vault.db", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, database_file));
        ASSERT_TRUE((*file)->sync());
    }
    void close() {
        records.reset();
        database.reset();
    }

  private:
    static int& counter() {
        static int count = 0;
        return count;
    }
    std::string name_;

  public:
    platform::MemoryFileStore files;
    platform::SettableClock clock;
    platform::SeededRandom random;

  private:
    std::unique_ptr<VfsRegistration> vfs_;

  public:
    std::optional<Database> database;
    std::optional<RecordStore> records;
};

}  // namespace bw::store::testing
