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
#include "core/domain/lines/lines_view.h"
#include "core/domain/people/contact.h"

namespace bw::app {

using domain::AskKind;
using domain::ChannelType;
using domain::Contact;
using domain::GoodFor;

// Something to touch: a call, a text, a link.
struct ContactAction {
    ChannelType type = ChannelType::kTel;
    std::string label;
    std::string href;
    static constexpr std::string_view kName = "ContactAction";
    static constexpr std::string_view kDoc = "Something to touch: a call, a text, a link.";
    static constexpr auto kFields = std::tuple{
        field<&ContactAction::type>("type", "Kind."),
        field<&ContactAction::label>("label", "As dialled."),
        field<&ContactAction::href>("href", "tel:, sms:, mailto: or https:."),
    };
};
static_assert(all_fields_described<ContactAction>());

// A contact and what can be done with them.
struct ContactView {
    Contact contact;
    std::vector<ContactAction> actions;
    bool may_be_asked = false;
    bool details_may_be_old = false;
    static constexpr std::string_view kName = "ContactView";
    static constexpr std::string_view kDoc = "A contact and what can be done with them.";
    static constexpr auto kFields = std::tuple{
        field<&ContactView::contact>("contact", "The contact."),
        field<&ContactView::actions>(
            "actions", "Ways to reach them, best first; empty for a contact who declined."
        ),
        field<&ContactView::may_be_asked>(
            "may_be_asked", "Agreed, or not asked yet; never after a no (CS-31)."
        ),
        field<&ContactView::details_may_be_old>(
            "details_may_be_old", "Not confirmed for half a year (L4)."
        ),
    };
};
static_assert(all_fields_described<ContactView>());

// People in the person's order.
struct ContactList {
    std::vector<ContactView> people;
    static constexpr std::string_view kName = "ContactList";
    static constexpr std::string_view kDoc = "People in the person's order.";
    static constexpr auto kFields = std::tuple{
        field<&ContactList::people>("people", "People."),
    };
};
static_assert(all_fields_described<ContactList>());

// Which message to whom.
struct ComposeAsk {
    std::string contact_id;
    AskKind kind = AskKind::kKeepCompany;
    static constexpr std::string_view kName = "ComposeAsk";
    static constexpr std::string_view kDoc = "Which message to whom.";
    static constexpr auto kFields = std::tuple{
        field<&ComposeAsk::contact_id>("contact_id", "Who."),
        field<&ComposeAsk::kind>("kind", "Which ask."),
    };
};
static_assert(all_fields_described<ComposeAsk>());

// A message for the person to look at, change and send themselves.
struct ComposedAsk {
    std::string text;
    std::vector<ContactAction> actions;
    bool is_own_words = false;
    static constexpr std::string_view kName = "ComposedAsk";
    static constexpr std::string_view kDoc =
        "A message for the person to look at, change and send themselves.";
    static constexpr auto kFields = std::tuple{
        field<&ComposedAsk::text>("text", "The words."),
        field<&ComposedAsk::actions>("actions", "Text, mail or call; the words are already in it."),
        field<&ComposedAsk::is_own_words>(
            "is_own_words", "Whether the person chose these words earlier."
        ),
    };
};
static_assert(all_fields_described<ComposedAsk>());

// Everybody who can be turned to now, in the order of CS-12.
struct HelpPeople {
    domain::LinesView lines;
    std::vector<ContactView> people;
    static constexpr std::string_view kName = "HelpPeople";
    static constexpr std::string_view kDoc =
        "Everybody who can be turned to now, in the order of CS-12.";
    static constexpr auto kFields = std::tuple{
        field<&HelpPeople::lines>("lines", "Emergency number and crisis lines."),
        field<&HelpPeople::people>("people", "The person's own people first."),
    };
};
static_assert(all_fields_described<HelpPeople>());

// Which country.
struct RegionQuery {
    std::string region;
    static constexpr std::string_view kName = "RegionQuery";
    static constexpr std::string_view kDoc = "Which country.";
    static constexpr auto kFields = std::tuple{
        field<&RegionQuery::region>("region", "ISO 3166 country; empty when none was chosen."),
    };
};
static_assert(all_fields_described<RegionQuery>());

// A country with lines.
struct Region {
    std::string region;
    std::string name;
    std::string local_name;
    int service_count = 0;
    static constexpr std::string_view kName = "Region";
    static constexpr std::string_view kDoc = "A country with lines.";
    static constexpr auto kFields = std::tuple{
        field<&Region::region>("region", "ISO 3166 country."),
        field<&Region::name>("name", "Name."),
        field<&Region::local_name>("local_name", "Name in its own language."),
        field<&Region::service_count>("service_count", "Lines."),
    };
};
static_assert(all_fields_described<Region>());

// Countries with lines, by name.
struct RegionList {
    std::vector<Region> regions;
    static constexpr std::string_view kName = "RegionList";
    static constexpr std::string_view kDoc = "Countries with lines, by name.";
    static constexpr auto kFields = std::tuple{
        field<&RegionList::regions>("regions", "Countries."),
    };
};
static_assert(all_fields_described<RegionList>());

// First aid and when to get help, for somebody already hurt.
struct MedicalPage {
    std::string title;
    std::string intro;
    std::vector<std::string> emergency_now;
    std::vector<std::string> same_day;
    std::vector<std::string> then;
    std::string poison_note;
    bool clinically_reviewed = false;
    static constexpr std::string_view kName = "MedicalPage";
    static constexpr std::string_view kDoc =
        "First aid and when to get help, for somebody already hurt.";
    static constexpr auto kFields = std::tuple{
        field<&MedicalPage::title>("title", "Title."),
        field<&MedicalPage::intro>("intro", "One line."),
        field<&MedicalPage::emergency_now>("emergency_now", "When to call now."),
        field<&MedicalPage::same_day>("same_day", "When to be seen today."),
        field<&MedicalPage::then>("then", "What to do then."),
        field<&MedicalPage::poison_note>("poison_note", "Anything swallowed."),
        field<&MedicalPage::clinically_reviewed>(
            "clinically_reviewed", "Whether a clinician has reviewed it."
        ),
    };
};
static_assert(all_fields_described<MedicalPage>());

}  // namespace bw::app
