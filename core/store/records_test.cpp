// SPDX-License-Identifier: Apache-2.0
#include "core/store/records.h"

#include <gtest/gtest.h>

#include "core/store/record_test_support.h"
#include "core/store/search.h"

namespace bw::store {
namespace {

using testing::MemoryVault;
using testing::OlderTestNote;
using testing::TestNote;

class RecordsTest : public ::testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(vault_.open()); }
    RecordStore& records() { return *vault_.records; }
    std::vector<LoggedOperation> log(MemoryVault& vault) {
        return vault.records->log().operations_after(0, 1'000).value_or(
            std::vector<LoggedOperation>()
        );
    }
    static void exchange(MemoryVault& from, MemoryVault& to) {
        const auto operations = from.records->log().operations_after(0, 10'000);
        ASSERT_TRUE(operations);
        for (const LoggedOperation& each : *operations) {
            ASSERT_TRUE(to.records->log().apply(each.operation));
        }
    }
    std::size_t hits(std::string_view text) {
        const auto found = search(*vault_.database, {.text = text});
        EXPECT_TRUE(found);
        return found ? found->size() : 0;
    }

    MemoryVault vault_;
};

const TestNote& sample() {
    static const TestNote kNote{
        .id = "a1",
        .written_at_ms = 50,
        .label = "the bus",
        .note = "it was loud",
        .tags = {"school", "noise"},
    };
    return kNote;
}

TEST_F(RecordsTest, ComeBackAsTheyWere) {
    ASSERT_TRUE(records().put(sample()));
    ASSERT_TRUE(vault_.open());
    const auto found = records().get<TestNote>("a1");
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, sample());
    EXPECT_EQ(records().get<TestNote>("b2").error().code(), ErrorCode::kNotFound);
}

TEST_F(RecordsTest, OnlyChangedFieldsAreLogged) {
    TestNote note = sample();
    ASSERT_TRUE(records().put(note));
    EXPECT_EQ(log(vault_).size(), 4U);
    ASSERT_TRUE(records().put(note));
    EXPECT_EQ(log(vault_).size(), 4U);
    note.label = "the bus home";
    note.note.reset();
    ASSERT_TRUE(records().put(note));
    ASSERT_EQ(log(vault_).size(), 6U);
    EXPECT_EQ(records().get<TestNote>("a1").value_or(TestNote()), note);
    EXPECT_EQ(log(vault_)[4].operation.stamp, log(vault_)[5].operation.stamp);
}

TEST_F(RecordsTest, FieldsOfANewerVersionAreKept) {
    ASSERT_TRUE(records().put(sample()));
    auto older = records().get<OlderTestNote>("a1");
    ASSERT_TRUE(older);
    older->label = "changed by an older version";
    ASSERT_TRUE(records().put(*older));
    TestNote expected = sample();
    expected.label = "changed by an older version";
    EXPECT_EQ(records().get<TestNote>("a1").value_or(TestNote()), expected);
}

TEST_F(RecordsTest, RefusesWhatIsNoId) {
    TestNote note = sample();
    note.id = "../header";
    const Status refused = records().put(note);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kInvalidArgument);
    note.id = "";
    EXPECT_FALSE(records().put(note));
    EXPECT_EQ(log(vault_).size(), 0U);
}

TEST_F(RecordsTest, TooLargeRecordIsRefusedWhole) {
    TestNote note = sample();
    note.tags.assign(20, std::string(60'000, 'x'));
    const Status refused = records().put(note);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), ErrorCode::kLimit);
    EXPECT_EQ(log(vault_).size(), 0U);
    EXPECT_FALSE(records().get<TestNote>("a1"));
}

TEST_F(RecordsTest, ListsInEveryOrderByPages) {
    for (int i = 0; i < 25; ++i) {
        TestNote note = sample();
        note.id = "n" + std::string(1, static_cast<char>('a' + i));
        note.written_at_ms = (i * 7) % 10;
        ASSERT_TRUE(records().put(note));
    }
    EXPECT_EQ(records().count<TestNote>().value_or(0), 25);
    for (const ListOrder order :
         {ListOrder::kById, ListOrder::kNewestFirst, ListOrder::kOldestFirst}) {
        ListQuery query{.order = order, .limit = 4};
        std::vector<TestNote> all;
        while (true) {
            const auto page = records().list<TestNote>(query);
            ASSERT_TRUE(page);
            if (page->empty()) {
                break;
            }
            all.insert(all.end(), page->begin(), page->end());
            query.after = {.sort_key = all.back().written_at_ms, .id = all.back().id};
        }
        ASSERT_EQ(all.size(), 25U);
        for (std::size_t i = 1; i < all.size(); ++i) {
            const auto key = [](const TestNote& n) { return std::pair(n.written_at_ms, n.id); };
            if (order == ListOrder::kById) {
                EXPECT_LT(all[i - 1].id, all[i].id);
            } else if (order == ListOrder::kNewestFirst) {
                EXPECT_GT(key(all[i - 1]), key(all[i]));
            } else {
                EXPECT_LT(key(all[i - 1]), key(all[i]));
            }
        }
    }
    const auto some =
        records().list<TestNote>({.order = ListOrder::kOldestFirst, .sort_min = 3, .sort_max = 4});
    ASSERT_TRUE(some);
    for (const TestNote& each : *some) {
        EXPECT_GE(each.written_at_ms, 3);
        EXPECT_LE(each.written_at_ms, 4);
    }
}

TEST_F(RecordsTest, RemovingTakesTheWordsFromListSearchAndLog) {
    ASSERT_TRUE(records().put(sample()));
    EXPECT_EQ(hits("loud"), 1U);
    ASSERT_TRUE(records().remove<TestNote>("a1"));
    ASSERT_TRUE(records().remove<TestNote>("a1"));
    ASSERT_TRUE(records().remove<TestNote>("never"));
    EXPECT_FALSE(records().get<TestNote>("a1"));
    EXPECT_EQ(records().count<TestNote>().value_or(9), 0);
    EXPECT_EQ(hits("loud"), 0U);
    ASSERT_EQ(log(vault_).size(), 1U);
    EXPECT_EQ(log(vault_)[0].operation.type, oplog::OperationType::kDelete);
    ASSERT_TRUE(records().put(sample()));
    EXPECT_EQ(records().get<TestNote>("a1").value_or(TestNote()), sample());
}

TEST_F(RecordsTest, TwoDevicesConverge) {
    MemoryVault other(2);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(records().put(sample()));
    exchange(vault_, other);
    TestNote here = sample();
    here.note = "words from here";
    ASSERT_TRUE(records().put(here));
    TestNote there = sample();
    there.note = "words from there";
    there.label = "the train";
    other.clock.advance(1'000);
    ASSERT_TRUE(other.records->put(there));
    for (int round = 0; round < 2; ++round) {
        exchange(vault_, other);
        exchange(other, vault_);
    }
    EXPECT_EQ(records().get<TestNote>("a1").value_or(TestNote()), there);
    EXPECT_EQ(other.records->get<TestNote>("a1").value_or(TestNote()), there);
    const auto lost = records().log().history("TestNote", "a1", "note");
    ASSERT_TRUE(lost && lost->size() == 1);
    EXPECT_EQ((*lost)[0].value, "\"words from here\"");
    EXPECT_EQ(hits("there"), 1U);
    ASSERT_TRUE(records().log().dismiss_history("TestNote", "a1", "note"));
    EXPECT_EQ(records().log().history("TestNote", "a1", "note")->size(), 0U);
}

TEST_F(RecordsTest, EditAfterADeletionElsewhereBringsAllFieldsBack) {
    MemoryVault other(2);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(records().put(sample()));
    exchange(vault_, other);
    ASSERT_TRUE(other.records->remove<TestNote>("a1"));
    vault_.clock.advance(60'000);
    TestNote edited = sample();
    edited.note = "more words, written later";
    ASSERT_TRUE(records().put(edited));
    other.clock.advance(60'000);
    exchange(other, vault_);
    exchange(vault_, other);
    EXPECT_EQ(records().get<TestNote>("a1").value_or(TestNote()), edited);
    EXPECT_EQ(other.records->get<TestNote>("a1").value_or(TestNote()), edited);
}

// Operations of a device that made, changed and removed records.
std::vector<oplog::Operation> operations_of(MemoryVault& other) {
    for (const std::string id : {"a1", "a2", "a3"}) {
        TestNote note = sample();
        note.id = id;
        EXPECT_TRUE(other.records->put(note));
    }
    TestNote changed = sample();
    changed.label = "another day";
    EXPECT_TRUE(other.records->put(changed));
    EXPECT_TRUE(other.records->remove<TestNote>("a2"));
    std::vector<oplog::Operation> operations;
    const auto logged = other.records->log().operations_after(0, 1'000);
    EXPECT_TRUE(logged);
    for (const LoggedOperation& each : *logged) {
        operations.push_back(each.operation);
    }
    return operations;
}

TEST_F(RecordsTest, ManyOperationsAtOnceGiveWhatEachByItselfGives) {
    MemoryVault other(2);
    MemoryVault third(3);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(third.open());
    const std::vector<oplog::Operation> operations = operations_of(other);
    const auto changed = records().log().apply_all(operations);
    ASSERT_TRUE(changed);
    EXPECT_GT(*changed, 0U);
    for (const oplog::Operation& each : operations) {
        ASSERT_TRUE(third.records->log().apply(each));
    }
    for (const std::string_view id : {"a1", "a2", "a3"}) {
        EXPECT_EQ(
            records().get<TestNote>(id).value_or(TestNote()),
            third.records->get<TestNote>(id).value_or(TestNote())
        );
    }
    EXPECT_EQ(log(vault_).size(), log(third).size());
    EXPECT_EQ(hits("another"), 1U);
    EXPECT_EQ(records().log().apply_all(operations).value_or(9), 0U);
}

TEST_F(RecordsTest, ManyOperationsAreTakenAllOrNone) {
    MemoryVault other(2);
    ASSERT_TRUE(other.open());
    std::vector<oplog::Operation> operations = operations_of(other);
    operations.back().record_id = "no id at all";
    EXPECT_FALSE(records().log().apply_all(operations));
    EXPECT_FALSE(records().get<TestNote>("a1"));
    EXPECT_EQ(log(vault_).size(), 0U);
}

TEST_F(RecordsTest, ChangesOfAKindAreCounted) {
    EXPECT_EQ(records().log().changes("TestNote").count, 0U);
    ASSERT_TRUE(records().put(sample()));
    ASSERT_TRUE(records().put(sample()));  // says nothing new
    EXPECT_EQ(records().log().changes("TestNote").count, 1U);
    EXPECT_EQ(records().log().changes("TestNote").last_id, "a1");
    ASSERT_TRUE(records().remove<TestNote>("a1"));
    EXPECT_EQ(records().log().changes("TestNote").count, 2U);
    EXPECT_EQ(records().log().changes("OtherKind").count, 0U);
}

TEST_F(RecordsTest, TimeGoesOnAfterReopeningWithAClockSetBack) {
    ASSERT_TRUE(records().put(sample()));
    const oplog::Stamp before = log(vault_).back().operation.stamp;
    vault_.clock.jump_by(-kMillisPerDay * 365);
    ASSERT_TRUE(vault_.open());
    TestNote note = sample();
    note.label = "later all the same";
    ASSERT_TRUE(records().put(note));
    EXPECT_GT(log(vault_).back().operation.stamp, before);
    EXPECT_EQ(log(vault_).back().operation.stamp.device, before.device);
}

TEST_F(RecordsTest, OuterTransactionHoldsSeveralPuts) {
    {
        auto transaction = Transaction::begin(*vault_.database);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(records().put(sample()));
        EXPECT_TRUE(records().get<TestNote>("a1"));
    }
    EXPECT_FALSE(records().get<TestNote>("a1"));
    EXPECT_EQ(hits("loud"), 0U);
}

TEST_F(RecordsTest, ExportWalksEverything) {
    ASSERT_TRUE(records().put(sample()));
    TestNote second = sample();
    second.id = "a2";
    ASSERT_TRUE(records().put(second));
    const auto first = records().log().all_docs_after("", "", 1);
    ASSERT_TRUE(first && first->size() == 1);
    const auto rest = records().log().all_docs_after("TestNote", (*first)[0].id, 10);
    ASSERT_TRUE(rest && rest->size() == 1);
    EXPECT_EQ((*rest)[0].id, "a2");
}

}  // namespace
}  // namespace bw::store
