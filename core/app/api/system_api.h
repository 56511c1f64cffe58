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
#include "core/domain/moment/note.h"
#include "core/domain/settings/settings.h"

namespace bw::app {

using domain::ExclusionFlag;
using domain::Note;
using domain::Settings;

// Nothing.
struct Empty {
    static constexpr std::string_view kName = "Empty";
    static constexpr std::string_view kDoc = "Nothing.";
    static constexpr std::tuple<> kFields{};
};
static_assert(all_fields_described<Empty>());

// What this build is.
struct About {
    std::string version;
    bool clinically_reviewed = false;
    int skill_count = 0;
    int country_count = 0;
    std::string content_licence;
    static constexpr std::string_view kName = "About";
    static constexpr std::string_view kDoc = "What this build is.";
    static constexpr auto kFields = std::tuple{
        field<&About::version>("version", "Version."),
        field<&About::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed the content (CS-45)."
        ),
        field<&About::skill_count>("skill_count", "Strategies in the catalogue."),
        field<&About::country_count>("country_count", "Countries with lines."),
        field<&About::content_licence>("content_licence", "Licence of the words."),
    };
};
static_assert(all_fields_described<About>());

// Blob lane: the catalogue of one locale as packed by the build.
struct LoadContent {
    std::string locale = "en";
    static constexpr std::string_view kName = "LoadContent";
    static constexpr std::string_view kDoc =
        "Blob lane: the catalogue of one locale as packed by the build.";
    static constexpr auto kFields = std::tuple{
        field<&LoadContent::locale>("locale", "Locale."),
    };
};
static_assert(all_fields_described<LoadContent>());

// Settings and what the core makes of them.
struct SettingsView {
    Settings settings;
    bool young_person_mode = false;
    bool rating_words_only = false;
    static constexpr std::string_view kName = "SettingsView";
    static constexpr std::string_view kDoc = "Settings and what the core makes of them.";
    static constexpr auto kFields = std::tuple{
        field<&SettingsView::settings>("settings", "As stored."),
        field<&SettingsView::young_person_mode>("young_person_mode", "Under 18 (CS-35)."),
        field<&SettingsView::rating_words_only>(
            "rating_words_only", "Words and faces, no numbers."
        ),
    };
};
static_assert(all_fields_described<SettingsView>());

inline constexpr int kKeptPageMax = 500;

// Which page of what the person kept.
struct KeptQuery {
    std::string from_id;
    int limit = kKeptPageMax;
    static constexpr std::string_view kName = "KeptQuery";
    static constexpr std::string_view kDoc = "Which page of what the person kept.";
    static constexpr auto kFields = std::tuple{
        field<&KeptQuery::from_id>(
            "from_id", "The record the page begins with; empty begins with the newest."
        ),
        field<&KeptQuery::limit>("limit", "1 to 500."),
    };
};
static_assert(all_fields_described<KeptQuery>());

// Notes, newest first.
struct NoteList {
    std::vector<Note> notes;
    std::string next_id;
    int waiting_count = 0;
    static constexpr std::string_view kName = "NoteList";
    static constexpr std::string_view kDoc = "Notes, newest first.";
    static constexpr auto kFields = std::tuple{
        field<&NoteList::notes>("notes", "Notes."),
        field<&NoteList::next_id>("next_id", "Where the next page begins; empty at the end."),
        field<&NoteList::waiting_count>(
            "waiting_count", "Sealed notes that open at the next unlock."
        ),
    };
};
static_assert(all_fields_described<NoteList>());

// Keeps a note; sealed when the vault is locked.
struct WriteNote {
    std::string text;
    static constexpr std::string_view kName = "WriteNote";
    static constexpr std::string_view kDoc = "Keeps a note; sealed when the vault is locked.";
    static constexpr auto kFields = std::tuple{
        field<&WriteNote::text>("text", "Own words."),
    };
};
static_assert(all_fields_described<WriteNote>());

// Where it went.
struct Written {
    std::string id;
    bool sealed = false;
    static constexpr std::string_view kName = "Written";
    static constexpr std::string_view kDoc = "Where it went.";
    static constexpr auto kFields = std::tuple{
        field<&Written::id>("id", "Record id; empty when sealed."),
        field<&Written::sealed>("sealed", "Sealed until the next unlock."),
    };
};
static_assert(all_fields_described<Written>());

// One record.
struct RecordRef {
    std::string id;
    static constexpr std::string_view kName = "RecordRef";
    static constexpr std::string_view kDoc = "One record.";
    static constexpr auto kFields = std::tuple{
        field<&RecordRef::id>("id", "Record id."),
    };
};
static_assert(all_fields_described<RecordRef>());

// What was found.
enum class HitKind {
    kNote,
    kPlan,
    kTrigger,
    kPerson,
    kSkill,
    kUrge,
    kOther,
};
consteval std::string_view enum_type_name(HitKind) {
    return "HitKind";
}
constexpr auto enum_names(HitKind) {
    return std::to_array<EnumName<HitKind>>({
        {HitKind::kNote, "note"},
        {HitKind::kPlan, "plan"},
        {HitKind::kTrigger, "trigger"},
        {HitKind::kPerson, "person"},
        {HitKind::kSkill, "skill"},
        {HitKind::kUrge, "urge"},
        {HitKind::kOther, "other"},
    });
}

// Words to look for in everything private.
struct SearchQuery {
    std::string query;
    int limit = 20;
    static constexpr std::string_view kName = "SearchQuery";
    static constexpr std::string_view kDoc = "Words to look for in everything private.";
    static constexpr auto kFields = std::tuple{
        field<&SearchQuery::query>("query", "Words."),
        field<&SearchQuery::limit>("limit", "1 to 100."),
    };
};
static_assert(all_fields_described<SearchQuery>());

// One thing found.
struct SearchHit {
    HitKind kind = HitKind::kOther;
    std::string id;
    std::string title;
    std::string snippet;
    static constexpr std::string_view kName = "SearchHit";
    static constexpr std::string_view kDoc = "One thing found.";
    static constexpr auto kFields = std::tuple{
        field<&SearchHit::kind>("kind", "What it is."),
        field<&SearchHit::id>("id", "Record id."),
        field<&SearchHit::title>("title", "First words."),
        field<&SearchHit::snippet>("snippet", "Words around the match."),
    };
};
static_assert(all_fields_described<SearchHit>());

// What was found, best first.
struct SearchHits {
    std::vector<SearchHit> hits;
    static constexpr std::string_view kName = "SearchHits";
    static constexpr std::string_view kDoc = "What was found, best first.";
    static constexpr auto kFields = std::tuple{
        field<&SearchHits::hits>("hits", "Hits."),
    };
};
static_assert(all_fields_described<SearchHits>());

// Keeps a picture or sound. Blob lane: its bytes.
struct PutAttachment {
    std::string media_type;
    static constexpr std::string_view kName = "PutAttachment";
    static constexpr std::string_view kDoc = "Keeps a picture or sound. Blob lane: its bytes.";
    static constexpr auto kFields = std::tuple{
        field<&PutAttachment::media_type>("media_type", "For example image/jpeg."),
    };
};
static_assert(all_fields_described<PutAttachment>());

}  // namespace bw::app
