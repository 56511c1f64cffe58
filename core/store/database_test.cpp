// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/store/backup.h"
#include "core/store/record_test_support.h"

namespace bw::store {
namespace {

using testing::MemoryVault;
using testing::test_key;

class DatabaseTest : public ::testing::Test {
  protected:
    Result<Database> open(OpenIntent intent = OpenIntent::kCreate, std::uint8_t key = 1) {
        return Database::open(vault_.place(), test_key(key), intent);
    }
    Database make() {
        auto database = open();
        EXPECT_TRUE(database);
        EXPECT_TRUE(database->execute("CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT)"));
        return std::move(*database);
    }
    static Status add(Database& database, std::string_view text) {
        Statement statement = BW_TRY(database.prepare("INSERT INTO word (text) VALUES (?1)"));
        return statement.bind(1, text).run();
    }
    static std::int64_t count(Database& database) {
        auto statement = database.prepare("SELECT count(*) FROM word");
        EXPECT_TRUE(statement && statement->step().value_or(false));
        return statement ? statement->integer(0) : -1;
    }

    MemoryVault vault_;
};

TEST_F(DatabaseTest, NothingIsInClearNeitherInFileNorJournal) {
    const std::string canary = "canary-word-of-the-person";
    {
        Database database = make();
        ASSERT_TRUE(add(database, canary));
        auto transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction);
        for (int i = 0; i < 3'000; ++i) {
            ASSERT_TRUE(add(database, canary));
        }
        ASSERT_TRUE(transaction->commit());
        for (const std::string& name : vault_.files.list("").value_or(std::vector<std::string>())) {
            const Bytes bytes = vault_.files.raw(name);
            EXPECT_EQ(as_text_view(bytes).find(canary), std::string_view::npos) << name;
            EXPECT_EQ(as_text_view(bytes).find("SQLite format"), std::string_view::npos) << name;
            EXPECT_EQ(as_text_view(bytes).find("CREATE TABLE"), std::string_view::npos) << name;
        }
    }
    auto again = open(OpenIntent::kExisting);
    ASSERT_TRUE(again);
    EXPECT_EQ(count(*again), 3'001);
}

TEST_F(DatabaseTest, AnotherKeyIsCorrupt) {
    {
        Database database = make();
    }
    const auto refused = open(OpenIntent::kExisting, 2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kCorrupt);
}

TEST_F(DatabaseTest, MissingFileIsNotFoundAndNotMade) {
    const auto refused = open(OpenIntent::kExisting);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(vault_.files.exists("vault.db").value_or(true));
    EXPECT_EQ(
        Database::open(vault_.place(), ByteView(test_key()).first(31), OpenIntent::kCreate)
            .error()
            .code(),
        ErrorCode::kInvalidArgument
    );
}

TEST_F(DatabaseTest, SecondConnectionIsLocked) {
    Database database = make();
    const auto refused = open(OpenIntent::kExisting);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kLocked);
}

TEST_F(DatabaseTest, DamagedPageIsCorruptAndTheRestCanBeSalvaged) {
    {
        Database database = make();
        auto transaction = Transaction::begin(database);
        for (int i = 0; i < 2'000; ++i) {
            ASSERT_TRUE(add(database, std::string(100, 'x')));
        }
        ASSERT_TRUE(transaction->commit());
    }
    vault_.files.damage("vault.db", 20 * 4096 + 100, as_byte_view("damage"));
    auto database = open(OpenIntent::kSalvage);
    ASSERT_TRUE(database);
    auto check = IntegrityCheck::begin(*database);
    ASSERT_TRUE(check);
    Result<IntegrityCheck::Progress> progress = check->step();
    while (progress && !progress->done()) {
        progress = check->step();
    }
    ASSERT_TRUE(progress);
    EXPECT_GT(progress->fault_count, 0U);
    EXPECT_FALSE(database->quick_check());
    auto first = database->prepare("SELECT text FROM word WHERE number = 1");
    ASSERT_TRUE(first && first->step().value_or(false));
    EXPECT_EQ(first->text(0), std::string(100, 'x'));
    auto all = database->prepare("SELECT count(text), max(length(text)) FROM word");
    ASSERT_TRUE(all);
    EXPECT_EQ(all->step().error().code(), ErrorCode::kCorrupt);
    EXPECT_FALSE(add(*database, "no writing here"));
}

TEST_F(DatabaseTest, SoundFilePassesEveryCheck) {
    Database database = make();
    EXPECT_TRUE(database.quick_check());
    auto check = IntegrityCheck::begin(database);
    ASSERT_TRUE(check);
    const auto progress = check->step();
    ASSERT_TRUE(progress);
    EXPECT_TRUE(progress->done());
    EXPECT_EQ(progress->fault_count, 0U);
}

TEST_F(DatabaseTest, FullDiskChangesNothingAndSaysSo) {
    Database database = make();
    ASSERT_TRUE(add(database, "before"));
    vault_.files.set_space(vault_.files.used() + 4096);
    const Status refused = add(database, std::string(40'000, 'x'));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kStorageFull);
    vault_.files.set_space(UINT64_MAX);
    EXPECT_EQ(count(database), 1);
    EXPECT_TRUE(add(database, "after"));
}

TEST_F(DatabaseTest, TransactionWithoutCommitIsTakenBack) {
    Database database = make();
    {
        auto outer = Transaction::begin(database);
        ASSERT_TRUE(outer);
        ASSERT_TRUE(add(database, "outer"));
        {
            auto inner = Transaction::begin(database);
            ASSERT_TRUE(inner);
            ASSERT_TRUE(add(database, "inner, taken back"));
        }
        {
            auto inner = Transaction::begin(database);
            ASSERT_TRUE(inner);
            ASSERT_TRUE(add(database, "inner, kept"));
            ASSERT_TRUE(inner->commit());
        }
        EXPECT_EQ(count(database), 2);
        ASSERT_TRUE(outer->commit());
    }
    {
        auto outer = Transaction::begin(database);
        ASSERT_TRUE(outer);
        ASSERT_TRUE(add(database, "taken back"));
    }
    EXPECT_EQ(count(database), 2);
    EXPECT_FALSE(database.in_transaction());
}

// Goal: the journal can be read again after every transaction, not only after the first.
// Method: a change that is taken back after another one was committed.
TEST_F(DatabaseTest, JournalOfALaterTransactionRollsBack) {
    Database database = make();
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(add(database, "kept"));
        auto transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(add(database, "taken back"));
    }
    EXPECT_EQ(count(database), 5);
}

TEST_F(DatabaseTest, SameStatementMayBeInUseTwice) {
    Database database = make();
    ASSERT_TRUE(add(database, "one") && add(database, "two"));
    const auto select = [&] { return database.prepare("SELECT text FROM word ORDER BY number"); };
    auto outer = select();
    auto inner = select();
    ASSERT_TRUE(outer && inner);
    ASSERT_TRUE(outer->step().value_or(false) && inner->step().value_or(false));
    ASSERT_TRUE(inner->step().value_or(false));
    EXPECT_EQ(outer->text(0), "one");
    EXPECT_EQ(inner->text(0), "two");
}

TEST_F(DatabaseTest, BindErrorsAreToldByTheStep) {
    Database database = make();
    auto statement = database.prepare("SELECT ?1");
    ASSERT_TRUE(statement);
    EXPECT_FALSE(statement->bind(7, std::int64_t{1}).step());
    statement->reset();
    EXPECT_TRUE(statement->bind(1, std::string_view()).step());
    EXPECT_FALSE(statement->is_null(0));
}

TEST_F(DatabaseTest, CopyGoesByStepsAndToAnotherKey) {
    Database database = make();
    auto fill = Transaction::begin(database);
    for (int i = 0; i < 1'000; ++i) {
        ASSERT_TRUE(add(database, std::string(100, 'x')));
    }
    ASSERT_TRUE(fill->commit());
    {
        auto target = Database::open(vault_.place("copy.db"), test_key(9), OpenIntent::kCreate);
        ASSERT_TRUE(target);
        auto copy = DatabaseCopy::begin(database, *target);
        ASSERT_TRUE(copy);
        int steps = 0;
        Result<DatabaseCopy::Progress> progress = copy->step(5);
        while (progress && !progress->done) {
            progress = copy->step(5);
            ++steps;
        }
        ASSERT_TRUE(progress);
        EXPECT_GT(steps, 3);
    }
    auto target = Database::open(vault_.place("copy.db"), test_key(9), OpenIntent::kExisting);
    ASSERT_TRUE(target);
    EXPECT_EQ(count(*target), 1'000);
    EXPECT_TRUE(target->quick_check());
}

// Goal: a vault made in the browser opens natively and the other way round.
// Method: a file written through our VFS is read through SQLite's own, and back.
TEST_F(DatabaseTest, FileIsTheSameForBothVfs) {
    {
        Database database = make();
        ASSERT_TRUE(add(database, "through the port"));
    }
    std::string folder = (std::filesystem::temp_directory_path() / "bw-db-XXXXXX").string();
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    const std::string path = folder + "/vault.db";
    {
        const Bytes bytes = vault_.files.raw("vault.db");
        std::ofstream(path, std::ios::binary) << as_text_view(bytes);
        auto native = Database::open({.vfs = "", .path = path}, test_key(), OpenIntent::kExisting);
        ASSERT_TRUE(native);
        EXPECT_EQ(count(*native), 1);
        ASSERT_TRUE(add(*native, "through the system"));
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    vault_.files.damage("vault.db", 0, as_byte_view(bytes));
    auto database = open(OpenIntent::kExisting);
    ASSERT_TRUE(database);
    EXPECT_EQ(count(*database), 2);
    EXPECT_TRUE(database->quick_check());
    std::filesystem::remove_all(folder);
}

TEST(Vfs, RefusesANameTwiceAndOthers) {
    platform::MemoryFileStore files;
    platform::SettableClock clock;
    platform::SeededRandom random(1);
    {
        const auto first = register_vfs("twice", files, clock, random);
        ASSERT_TRUE(first);
        EXPECT_EQ(register_vfs("twice", files, clock, random).error().code(), ErrorCode::kConflict);
    }
    EXPECT_TRUE(register_vfs("twice", files, clock, random));
    EXPECT_FALSE(register_vfs("", files, clock, random));
    EXPECT_FALSE(register_vfs("a b", files, clock, random));
    EXPECT_EQ(
        Database::open({.vfs = "never", .path = "x"}, test_key(), OpenIntent::kCreate)
            .error()
            .code(),
        ErrorCode::kInvalidArgument
    );
}

}  // namespace
}  // namespace bw::store
