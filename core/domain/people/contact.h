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

namespace bw::domain {

// What a person is to the person.
enum class ContactRole {
    kFriend,
    kFamily,
    kCarer,
    kTeacher,
    kClinician,
    kService,
    kOther,
};
consteval std::string_view enum_type_name(ContactRole) {
    return "ContactRole";
}
constexpr auto enum_names(ContactRole) {
    return std::to_array<EnumName<ContactRole>>({
        {ContactRole::kFriend, "friend"},
        {ContactRole::kFamily, "family"},
        {ContactRole::kCarer, "carer"},
        {ContactRole::kTeacher, "teacher"},
        {ContactRole::kClinician, "clinician"},
        {ContactRole::kService, "service"},
        {ContactRole::kOther, "other"},
    });
}

// A way to reach somebody.
enum class ChannelType {
    kTel,
    kSms,
    kEmail,
    kUrl,
    kApp,
};
consteval std::string_view enum_type_name(ChannelType) {
    return "ChannelType";
}
constexpr auto enum_names(ChannelType) {
    return std::to_array<EnumName<ChannelType>>({
        {ChannelType::kTel, "tel"},
        {ChannelType::kSms, "sms"},
        {ChannelType::kEmail, "email"},
        {ChannelType::kUrl, "url"},
        {ChannelType::kApp, "app"},
    });
}

// What a contact is good for.
enum class GoodFor {
    kDistract,
    kListen,
    kPractical,
    kEmergency,
};
consteval std::string_view enum_type_name(GoodFor) {
    return "GoodFor";
}
constexpr auto enum_names(GoodFor) {
    return std::to_array<EnumName<GoodFor>>({
        {GoodFor::kDistract, "distract"},
        {GoodFor::kListen, "listen"},
        {GoodFor::kPractical, "practical"},
        {GoodFor::kEmergency, "emergency"},
    });
}

// Whether the contact was asked and agreed (CS-31).
enum class Consent {
    kNotAsked,
    kAgreed,
    kDeclined,
};
consteval std::string_view enum_type_name(Consent) {
    return "Consent";
}
constexpr auto enum_names(Consent) {
    return std::to_array<EnumName<Consent>>({
        {Consent::kNotAsked, "not_asked"},
        {Consent::kAgreed, "agreed"},
        {Consent::kDeclined, "declined"},
    });
}

// How much the contact knows.
enum class Knows {
    kYes,
    kPartly,
    kNo,
};
consteval std::string_view enum_type_name(Knows) {
    return "Knows";
}
constexpr auto enum_names(Knows) {
    return std::to_array<EnumName<Knows>>({
        {Knows::kYes, "yes"},
        {Knows::kPartly, "partly"},
        {Knows::kNo, "no"},
    });
}

// The graded asks, from the smallest to the largest, and the message that it is over.
enum class AskKind {
    kKeepCompany,
    kDistract,
    kCallMe,
    kCome,
    kAllClear,
};
consteval std::string_view enum_type_name(AskKind) {
    return "AskKind";
}
constexpr auto enum_names(AskKind) {
    return std::to_array<EnumName<AskKind>>({
        {AskKind::kKeepCompany, "keep_company"},
        {AskKind::kDistract, "distract"},
        {AskKind::kCallMe, "call_me"},
        {AskKind::kCome, "come"},
        {AskKind::kAllClear, "all_clear"},
    });
}

// One way to reach a contact, exactly as dialled.
struct ContactChannel {
    ChannelType type = ChannelType::kTel;
    std::string value_as_dialled;
    std::string note;
    static constexpr std::string_view kName = "ContactChannel";
    static constexpr std::string_view kDoc = "One way to reach a contact, exactly as dialled.";
    static constexpr auto kFields = std::tuple{
        field<&ContactChannel::type>("type", "Kind of channel."),
        field<&ContactChannel::value_as_dialled>(
            "value_as_dialled", "Number, address or link as the person wrote it."
        ),
        field<&ContactChannel::note>("note", "Own words, for example when."),
    };
};
static_assert(all_fields_described<ContactChannel>());

// The words the person chose in calm times for one kind of ask.
struct AskTemplate {
    AskKind kind = AskKind::kKeepCompany;
    std::string text;
    static constexpr std::string_view kName = "AskTemplate";
    static constexpr std::string_view kDoc =
        "The words the person chose in calm times for one kind of ask.";
    static constexpr auto kFields = std::tuple{
        field<&AskTemplate::kind>("kind", "Which ask."),
        field<&AskTemplate::text>("text", "The message."),
    };
};
static_assert(all_fields_described<AskTemplate>());

// Somebody the person may turn to.
struct Contact {
    std::string id;
    std::string name;
    std::string relation;
    ContactRole role = ContactRole::kFriend;
    std::vector<ContactChannel> channels;
    std::vector<GoodFor> good_for;
    std::string availability_text;
    Knows knows_about = Knows::kNo;
    Consent consent = Consent::kNotAsked;
    std::optional<std::string> consent_date;
    std::vector<AskTemplate> asks;
    bool while_locked = true;
    std::string order_key;
    std::optional<std::int64_t> confirmed_at_ms;
    std::int64_t updated_at_ms = 0;
    static constexpr std::string_view kName = "Contact";
    static constexpr std::string_view kDoc = "Somebody the person may turn to.";
    static constexpr std::string_view kSortField = "updated_at_ms";
    static constexpr auto kSearchFields =
        std::to_array<std::string_view>({"name", "relation", "availability_text"});
    static constexpr auto kFields = std::tuple{
        field<&Contact::id>("id", "Record id."),
        field<&Contact::name>("name", "As the person calls them."),
        field<&Contact::relation>("relation", "Own words."),
        field<&Contact::role>("role", "What they are to the person."),
        field<&Contact::channels>("channels", "Ways to reach them, best first."),
        field<&Contact::good_for>("good_for", "What they are good for."),
        field<&Contact::availability_text>("availability_text", "When they can be reached."),
        field<&Contact::knows_about>("knows_about", "How much they know."),
        field<&Contact::consent>("consent", "Whether they agreed to be here."),
        field<&Contact::consent_date>("consent_date", "YYYY-MM-DD they were asked."),
        field<&Contact::asks>("asks", "Own words for asks."),
        field<&Contact::while_locked>("while_locked", "Also on the open card."),
        field<&Contact::order_key>("order_key", "Place in the list (fractional key)."),
        field<&Contact::confirmed_at_ms>(
            "confirmed_at_ms", "When the person last said that these details still hold."
        ),
        field<&Contact::updated_at_ms>("updated_at_ms", "When it was last changed."),
    };
};
static_assert(all_fields_described<Contact>());

}  // namespace bw::domain
