// SPDX-License-Identifier: Apache-2.0

// Goal: the person's words are readable in the vault and nowhere else.
// Method: a word in every text of every request; then every byte of the disk is searched, in memory
// and in a real folder. A text field that is added later and not named here fails the first test.

#include <filesystem>
#include <set>
#include <tuple>

#include <unistd.h>

#include "core/app/app_test_support.h"
#include "core/app/methods.h"
#include "platform/posix/posix_file_store.h"

namespace bw::app {
namespace {

using testing::AppTest;
using testing::Json;
using testing::text_at;
using testing::texts;

constexpr std::string_view kWord = "kittiwake";       // never readable
constexpr std::string_view kShown = "oystercatcher";  // on the open card, by choice

// Texts that the person writes.
const std::set<std::string>& word_fields() {
    static const auto* const fields = new std::set<std::string>{
        "WriteNote.text",
        "SearchQuery.query",
        "SkillQuery.words",
        "ToolboxEntry.note",
        "Skill.name",
        "Skill.plain_name",
        "Skill.purpose",
        "SkillStep.text",
        "SkillUse.note",
        "SkillUse.stopped_reason",
        "Trigger.label",
        "FinishRide.note",
        "FinishRide.who_was_there",
        "Contact.name",
        "Contact.relation",
        "Contact.availability_text",
        "ContactChannel.value_as_dialled",
        "ContactChannel.note",
        "AskTemplate.text",
        "PlanItem.text",
        "PlanItem.barrier",
        "PlanItem.workaround",
        "PublishPlan.change_note",
        "ReviewPlan.note",
    };
    return *fields;
}

// Ids, codes and settings; and the parts of a catalogue skill that an own one does not use.
const std::set<std::string>& other_fields() {
    static const auto* const fields = new std::set<std::string>{
        "LoadContent.locale",
        "Settings.id",
        "Settings.region",
        "Settings.locale",
        "Settings.pinned_service_ids",
        "RemoveSlot.slot_id",
        "WipeVault.confirm",
        "RecordRef.id",
        "KeptQuery.from_id",
        "PutAttachment.media_type",
        "ToolboxEntry.id",
        "ToolboxEntry.skill_id",
        "ToolboxEntry.order_key",
        "ToolboxEntry.photo_attachment_id",
        "ToolboxEntry.sound_attachment_id",
        "Skill.id",
        "Skill.cautions",
        "Skill.exclusion_question",
        "Skill.stop_note",
        "Skill.grounding_alternative_id",
        "Lesson.why",
        "Lesson.known",
        "Lesson.not_when",
        "Skill.evidence_note",
        "Skill.author",
        "Skill.reviewer_role",
        "Skill.review_date",
        "Skill.licence",
        "SkillUse.id",
        "SkillUse.skill_id",
        "SkillUse.urge_session_id",
        "MoveItem.id",
        "MoveItem.after_id",
        "Trigger.id",
        "Trigger.skill_ids",
        "Trigger.order_key",
        "BeginRide.skill_id",
        "RideStep.skill_id",
        "RideStep.contact_id",
        "FinishRide.trigger_ids",
        "Contact.id",
        "Contact.consent_date",
        "Contact.order_key",
        "ComposeAsk.contact_id",
        "RegionQuery.region",
        "PlanItem.id",
        "PlanItem.order_key",
        "PlanItem.skill_id",
        "PlanItem.contact_id",
        "PlanItem.crisis_service_id",
        "PlanItem.who_helps_contact_id",
        "MovePlanItem.item_id",
        "MovePlanItem.after_item_id",
        "AnswerCheck.contact_id",
        "PlanVersionQuery.id",
        "PublishPlan.review_on",
        "ReviewPlan.review_on",
        // Words of ours, and nothing of them is kept.
        "PrintPlan.language",
        "PrintPlan.region",
        "PrintWord.key",
        "PrintWord.text",
    };
    return *fields;
}

// Every text of a request type, as `Type.field`.
template <class T>
void add_texts(std::string_view owner, std::string_view name, std::set<std::string>& found) {
    if constexpr (std::same_as<T, std::string>) {
        found.insert(std::string(owner) + "." + std::string(name));
    } else if constexpr (Described<T>) {
        for_each_field<T>([&](const auto& each) {
            using Pointer = std::remove_cvref_t<decltype(each)>;
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*Pointer::kMember)>;
            add_texts<Member>(T::kName, each.name, found);
        });
    } else if constexpr (codec::json_detail::kIsOptional<T> || codec::json_detail::kIsVector<T>) {
        add_texts<typename T::value_type>(owner, name, found);
    }
}

template <class M>
void add_texts_of(const M&, std::set<std::string>& found) {
    add_texts<typename M::RequestType>("", "", found);
}

class Canary : public AppTest {
  protected:
    static std::string word(std::string_view after) {
        return std::string(kWord) + " " + std::string(after);
    }
    // On the card when the person lets it be there.
    std::string shown(std::string_view after) const {
        return std::string(with_card_ ? kShown : kWord) + " " + std::string(after);
    }
    std::string shown_address() const {
        return std::string(with_card_ ? kShown : kWord) + "@example.org";
    }

    void write_everywhere() {
        put_settings(card_choice());
        write_people_and_plan();
        write_toolbox();
        ok("notes.write", texts({{"text", word("note")}}));
        ok("triggers.put", texts({{"label", word("trigger")}}));
        ok("search.find", texts({{"query", word("search")}}));
        ok("skills.list", texts({{"words", word("skills")}}));
        ok("attachments.put", texts({{"media_type", "image/png"}}), testing::secret_of(word("blob"))
        );
        ride();
        lock();
        ok("notes.write", texts({{"text", word("sealed note")}}));
        ride();
    }

    Json card_choice() const {
        Json json = Json::object();
        for (const std::string_view part : {"card_plan", "card_people", "card_skills"}) {
            json[std::string(part)] = with_card_;
        }
        return json;
    }

    void write_people_and_plan() {
        Json contact = texts(
            {{"name", shown("name")},
             {"relation", word("relation")},
             {"availability_text", shown("evenings")}}
        );
        contact["channels"] = Json::array({texts(
            {{"type", "email"}, {"value_as_dialled", shown_address()}, {"note", word("channel")}}
        )});
        contact["asks"] = Json::array({texts({{"kind", "come"}, {"text", word("ask")}})});
        const std::string id = text_at(ok("people.put", contact), "id");
        ok("people.compose", texts({{"contact_id", id}, {"kind", "come"}}));
        ok("plan.put_item",
           texts(
               {{"kind", "ask_for_help"},
                {"text", shown("line")},
                {"barrier", word("barrier")},
                {"workaround", shown("workaround")},
                {"contact_id", id}}
           ));
        ok("plan.publish", texts({{"change_note", word("change")}}));
        ok("plan.review", texts({{"note", word("review")}}));
        ok("plan.put_item", texts({{"kind", "note_to_self"}, {"text", word("draft")}}));
    }

    void write_toolbox() {
        Json entry = texts({{"note", word("how I do it")}});
        entry["own"] = texts(
            {{"name", shown("skill")}, {"plain_name", word("plain")}, {"purpose", word("purpose")}}
        );
        entry["own"]["steps"] = Json::array({texts({{"text", shown("step")}})});
        entry["while_locked"] = true;
        ok("toolbox.put", entry);
        ok("skills.used",
           texts(
               {{"skill_id", "warm-bath"},
                {"note", word("use")},
                {"stopped_reason", word("stopped")}}
           ));
    }

    void ride() {
        ok("ride.begin", texts({{"door", "ride"}}));
        ok("ride.step", texts({{"action", "stop"}}));
        Json end = texts({{"note", word("ride")}, {"who_was_there", word("who")}});
        end["keep"] = true;
        ok("ride.finish", end);
    }

    // Whether a word stands anywhere but in the card.
    virtual bool is_outside_card(std::string_view text) {
        for (const std::string& name : *files_.list("")) {
            if (name != "card" && as_text_view(files_.raw(name)).contains(text)) {
                return true;
            }
        }
        return false;
    }

    void expect_hidden() {
        EXPECT_FALSE(is_outside_card(kWord));
        EXPECT_FALSE(is_outside_card(kShown));
        EXPECT_FALSE(is_outside_card(testing::kPassphrase));
        EXPECT_FALSE(card_text().contains(kWord));
        EXPECT_EQ(card_text().contains(kShown), with_card_);
    }

    bool with_card_ = true;
};

TEST_F(Canary, EveryTextOfEveryRequestIsKnown) {
    std::set<std::string> found;
    std::apply([&](const auto&... each) { (add_texts_of(each, found), ...); }, kMethods);
    for (const std::string& each : found) {
        EXPECT_NE(word_fields().contains(each), other_fields().contains(each)) << each;
    }
    for (const std::string& each : word_fields()) {
        EXPECT_TRUE(found.contains(each)) << each;
    }
}

TEST_F(Canary, WordsAreNowhereInClearButOnTheCard) {
    create_with_passphrase();
    write_everywhere();
    expect_hidden();
    open_with_passphrase();
    EXPECT_GT(testing::count_at(ok("search.find", texts({{"query", kWord}})), "hits"), 8U);
    lock();
    expect_hidden();
}

TEST_F(Canary, WithTheCardSwitchedOffTheyAreNowhereAtAll) {
    with_card_ = false;
    create_with_passphrase();
    write_everywhere();
    expect_hidden();
}

TEST_F(Canary, AnErrorNeverRepeatsWhatWasWritten) {
    create_with_device();
    for (const std::string_view method :
         {"notes.remove",
          "people.put",
          "triggers.move",
          "plan.put_item",
          "toolbox.put",
          "ride.begin",
          "settings.put",
          "attachments.put",
          "plan.restore"}) {
        for (const std::string& request :
             {R"({"id":")" + word("x") + R"(","text":5,"name":7})",
              R"({"door":")" + word("x") + R"(","kind":")" + word("y") + R"("})",
              R"({"region":")" + word("x") + R"(","skill_id":")" + word("y") + R"(", broken)"}) {
            EXPECT_FALSE(call_text(method, request).json.contains(kWord)) << method;
        }
    }
}

// The same in a folder, through SQLite's own files.
class CanaryInAFolder : public Canary {
  protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() / ("app-canary-" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder_);
        auto store = platform::PosixFileStore::open_directory(folder_.string());
        ASSERT_TRUE(store);
        folder_files_ = std::move(*store);
        AppTest::SetUp();
    }
    void TearDown() override {
        core_.reset();
        std::filesystem::remove_all(folder_);
    }
    store::VaultPlace place() override {
        return {
            .files = *folder_files_,
            .sqlite_vfs = nullptr,
            .sqlite_folder = folder_.string(),
            .clock = clock_,
            .random = random_,
        };
    }
    bool is_outside_card(std::string_view text) override {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
            if (!entry.is_regular_file() || entry.path().filename() == "card") {
                continue;
            }
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(file)), {});
            if (bytes.contains(text)) {
                return true;
            }
        }
        return false;
    }

    std::filesystem::path folder_;
    std::unique_ptr<platform::PosixFileStore> folder_files_;
};

TEST_F(CanaryInAFolder, WordsAreNowhereInClearButOnTheCard) {
    create_with_passphrase();
    write_everywhere();
    expect_hidden();
    open_with_passphrase();
    EXPECT_FALSE(is_outside_card(kWord));  // nor while it is open
    lock();
    expect_hidden();
    ok("vault.wipe", texts({{"confirm", "delete everything"}}));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
        EXPECT_FALSE(entry.is_regular_file()) << entry.path();
    }
}

}  // namespace
}  // namespace bw::app
