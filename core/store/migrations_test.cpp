// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/store/record_test_support.h"

namespace bw::store {
namespace {

using testing::MemoryVault;
using testing::test_key;

std::string schema_of(Database& database) {
    std::string schema;
    auto statement = database.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name"
    );
    EXPECT_TRUE(statement);
    while (statement->step().value_or(false)) {
        schema.append(statement->text(0)).append(";\n");
    }
    return schema;
}

std::string golden(const std::string& name) {
    std::ifstream file(std::string(BW_SOURCE_DIR) + "/tests/golden/store/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Once a version is released its schema must not change under people's feet.
TEST(Migrations, Version1IsTheGoldenSchema) {
    MemoryVault vault;
    auto database = Database::open(vault.place(), test_key(), OpenIntent::kCreate);
    ASSERT_TRUE(database);
    ASSERT_TRUE(migrate(*database));
    EXPECT_EQ(schema_of(*database), golden("schema_v1.sql"));
    EXPECT_EQ(database->schema_version().value_or(0), kSchemaVersion);
}

TEST(Migrations, GoldenVersion1VaultIsReadByThisVersion) {
    const std::string bytes = golden("vault_v1.db");
    ASSERT_GT(bytes.size(), 4096U);
    MemoryVault vault;
    {
        auto file = vault.files.open("vault.db", port::OpenMode::kCreate);
        ASSERT_TRUE(file && (*file)->write(0, as_byte_view(bytes)) && (*file)->sync());
    }
    ASSERT_TRUE(vault.open());
    EXPECT_TRUE(vault.database->quick_check());
    const auto note = vault.records->get<testing::TestNote>("a1");
    ASSERT_TRUE(note);
    EXPECT_EQ(note->label, "the bus");
    EXPECT_EQ(note->note, "it was loud");
    EXPECT_EQ(vault.records->log().operations_after(0, 100)->size(), 4U);
}

TEST(Migrations, RunAgainChangesNothing) {
    MemoryVault vault;
    auto database = Database::open(vault.place(), test_key(), OpenIntent::kCreate);
    ASSERT_TRUE(database);
    ASSERT_TRUE(migrate(*database));
    ASSERT_TRUE(migrate(*database));
}

TEST(Migrations, NewerVaultIsUnsupported) {
    MemoryVault vault;
    auto database = Database::open(vault.place(), test_key(), OpenIntent::kCreate);
    ASSERT_TRUE(database && database->set_schema_version(kSchemaVersion + 1));
    const Status refused = migrate(*database);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kUnsupported);
}

// Goal: a migration that is interrupted at any access is done whole or not at all.
TEST(Migrations, AreAllOrNothing) {
    for (std::uint64_t n = 1;; ++n) {
        MemoryVault vault(n);
        {
            auto database = Database::open(vault.place(), test_key(), OpenIntent::kCreate);
            ASSERT_TRUE(database && database->execute("CREATE TABLE before (a)"));
            vault.files.faults().fail_after(platform::FaultKind::kAny, n, /*stays_broken=*/true);
            (void)migrate(*database);
        }
        const bool struck = vault.files.faults().has_struck();
        vault.files.crash();
        auto database = Database::open(vault.place(), test_key(), OpenIntent::kExisting);
        ASSERT_TRUE(database) << n;
        const std::int64_t version = database->schema_version().value_or(-1);
        EXPECT_EQ(schema_of(*database) == "CREATE TABLE before (a);\n", version == 0) << n;
        ASSERT_TRUE(migrate(*database)) << n;
        if (!struck) {
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
