// SPDX-License-Identifier: Apache-2.0

// Goal: what was kept is found again, can be taken away as a file, and is gone when it is removed.

#include "core/app/app_test_support.h"
#include "core/interop/export_file.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::at;
using testing::count_at;
using testing::Json;
using testing::number_at;
using testing::text_at;
using testing::texts;

class StoreMethods : public AppTest {
  protected:
    void SetUp() override {
        AppTest::SetUp();
        create_with_device();
    }
    Json find(std::string_view words) { return ok("search.find", texts({{"query", words}})); }
    static Bytes picture(std::size_t size) {
        Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<std::byte>(i * 31 % 251);
        }
        return bytes;
    }
    std::string attach(const Bytes& bytes) {
        return text_at(ok("attachments.put", texts({{"media_type", "image/png"}}), bytes), "id");
    }
    std::string put_entry(std::string_view photo, std::string_view id = "") {
        Json entry = texts({{"id", id}, {"skill_id", "warm-bath"}});
        if (!photo.empty()) {
            entry["photo_attachment_id"] = std::string(photo);
        }
        return text_at(ok("toolbox.put", entry), "id");
    }
    std::size_t blob_files() { return files_.list("blobs/")->size(); }
};

TEST_F(StoreMethods, SearchFindsEveryKindByItsWords) {
    ok("notes.write", texts({{"text", "walked to the lighthouse today"}}));
    ok("triggers.put", texts({{"label", "lighthouse keeper's letters"}}));
    ok("people.put", texts({{"name", "Ana Lighthouse"}}));
    ok("plan.put_item", texts({{"kind", "distraction_places"}, {"text", "the lighthouse path"}}));
    Json entry = texts({{"skill_id", "warm-bath"}, {"note", "after the lighthouse"}});
    ok("toolbox.put", entry);
    const auto hits = find("lightho");
    EXPECT_EQ(count_at(hits, "hits"), 5U);
    std::string kinds;
    for (std::size_t i = 0; i < count_at(hits, "hits"); ++i) {
        kinds += text_at(hits, "hits/" + std::to_string(i) + "/kind") + " ";
        EXPECT_FALSE(text_at(hits, "hits/" + std::to_string(i) + "/snippet").empty());
    }
    EXPECT_EQ(kinds, "skill plan person trigger note ");
    EXPECT_EQ(count_at(find("no such word"), "hits"), 0U);
}

TEST_F(StoreMethods, SearchTakesWhateverIsTyped) {
    ok("notes.write", texts({{"text", "she said \"later\" and OR else"}}));
    for (const std::string_view typed :
         {"\"",
          "\"\"\"",
          "OR",
          "AND NOT",
          "a* OR b",
          "NEAR(a b)",
          "text:x",
          "(",
          "'; DROP TABLE",
          "*",
          "-later",
          "^she",
          "\\",
          "\xE2\x80\x9C"}) {
        ok("search.find", texts({{"query", typed}}));
    }
    EXPECT_EQ(count_at(find("\"later\""), "hits"), 1U);
    EXPECT_EQ(count_at(find("OR else"), "hits"), 1U);
    EXPECT_EQ(count_at(find(""), "hits"), 0U);
    EXPECT_EQ(why("search.find", texts({{"query", std::string(600, 'w')}})), "limit");
    Json query = texts({{"query", "later"}});
    query["limit"] = 0;
    EXPECT_EQ(why("search.find", query), "invalid_argument");
}

TEST_F(StoreMethods, ARemovedNoteIsNotFoundAnyMore) {
    const auto id = text_at(ok("notes.write", texts({{"text", "driftwood"}})), "id");
    ok("notes.remove", testing::with_id(id));
    EXPECT_EQ(count_at(find("driftwood"), "hits"), 0U);
}

TEST_F(StoreMethods, TheExportHoldsEverythingButKeys) {
    ok("notes.write", texts({{"text", "a note — with \"quotes\""}}));
    ok("people.put", texts({{"name", "Ana"}}));
    ok("plan.put_item", texts({{"kind", "warning_signs"}, {"text", "a line"}}));
    ok("triggers.put", texts({{"label", "a trigger"}}));
    const Bytes bytes = picture(70'000);
    put_entry(attach(bytes));
    const auto summary = ok("vault.export");
    EXPECT_TRUE(text_at(summary, "file_name").starts_with("backup-"));
    const auto file = interop::read_export(as_text_view(blob_));
    ASSERT_TRUE(file);
    EXPECT_EQ(number_at(summary, "record_count"), static_cast<std::int64_t>(file->records.size()));
    std::string kinds;
    for (const auto& record : file->records) {
        kinds += record.kind + " ";
    }
    for (const std::string_view kind :
         {"Note", "Contact", "SafetyPlan", "Trigger", "ToolboxEntry", "Settings"}) {
        EXPECT_TRUE(kinds.contains(kind)) << kind;
    }
    ASSERT_EQ(file->attachments.size(), 1U);
    EXPECT_EQ(file->attachments[0].bytes, bytes);
    EXPECT_TRUE(as_text_view(blob_).contains("a note — with \\\"quotes\\\""));
    EXPECT_FALSE(as_text_view(blob_).contains("key_hex"));
    EXPECT_FALSE(kinds.contains("Attachment"));
}

TEST_F(StoreMethods, ADamagedPictureDoesNotKeepTheWordsFromTheExport) {
    ok("notes.write", texts({{"text", "the words"}}));
    put_entry(attach(picture(5000)));
    const std::string name = files_.list("blobs/")->front();
    files_.damage(name, 100, picture(50));
    ok("vault.export");
    EXPECT_TRUE(as_text_view(blob_).contains("the words"));
}

TEST_F(StoreMethods, AnAttachmentComesBackAndIsNotInClear) {
    for (const std::size_t size : {std::size_t{1}, std::size_t{65'536}, std::size_t{200'001}}) {
        const Bytes bytes = picture(size);
        const std::string id = attach(bytes);
        ok("attachments.get", testing::with_id(id));
        EXPECT_EQ(blob_, bytes);
    }
    EXPECT_EQ(why("attachments.get", testing::with_id("0123456789abcdef")), "not_found");
    EXPECT_EQ(
        why("attachments.put", texts({{"media_type", "text/html"}}), picture(10)), "unsupported"
    );
    EXPECT_EQ(why("attachments.put", texts({{"media_type", "image/png"}})), "invalid_argument");
}

TEST_F(StoreMethods, AnAttachmentGoesWithItsEntry) {
    const std::string photo = attach(picture(3000));
    const std::string entry = put_entry(photo);
    EXPECT_EQ(blob_files(), 1U);
    ok("toolbox.remove", testing::with_id(entry));
    EXPECT_EQ(blob_files(), 0U);
    EXPECT_EQ(why("attachments.get", testing::with_id(photo)), "not_found");
}

TEST_F(StoreMethods, AReplacedAttachmentGoesAndAKeptOneStays) {
    const std::string first = attach(picture(3000));
    const std::string entry = put_entry(first);
    put_entry(first, entry);
    ok("attachments.get", testing::with_id(first));
    const std::string second = attach(picture(4000));
    put_entry(second, entry);
    EXPECT_EQ(why("attachments.get", testing::with_id(first)), "not_found");
    ok("attachments.get", testing::with_id(second));
    put_entry("", entry);
    EXPECT_EQ(blob_files(), 0U);
}

TEST_F(StoreMethods, AnEntryCannotNameAnAttachmentThatIsNotThere) {
    Json entry = texts({{"skill_id", "warm-bath"}, {"photo_attachment_id", "00ff00ff"}});
    EXPECT_EQ(why("toolbox.put", entry), "not_found");
    entry["photo_attachment_id"] = "../header";
    EXPECT_NE(why("toolbox.put", entry), "");
    EXPECT_EQ(text_at(ok("vault.state"), "status"), "open");
}

TEST_F(StoreMethods, AFileThatNoRecordNamesIsTidiedAtTheNextOpening) {
    {
        const auto file =
            files_.open("blobs/00112233445566778899aabbccddeeff", port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->sync());
    }
    lock();
    open_with_device();
    EXPECT_EQ(blob_files(), 0U);
}

TEST_F(StoreMethods, SensitiveTriggersWaitUntilAskedFor) {
    Json trigger = texts({{"label", "a day in March"}, {"group", "memory"}});
    trigger["sensitive"] = true;
    ok("triggers.put", trigger);
    ok("triggers.put", texts({{"label", "crowds"}}));
    const auto list = ok("triggers.list");
    EXPECT_EQ(count_at(list, "triggers"), 1U);
    EXPECT_EQ(number_at(list, "hidden_count"), 1);
    Json all = Json::object();
    all["include_sensitive"] = true;
    EXPECT_EQ(count_at(ok("triggers.list", all), "triggers"), 2U);
}

}  // namespace
}  // namespace bw::app
