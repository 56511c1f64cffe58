// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <gtest/gtest.h>

#include "core/domain/people/contact_rules.h"

namespace bw::domain {
namespace {

Contact aunt() {
    Contact contact;
    contact.id = "aunt";
    contact.name = "Aunt Mo";
    contact.channels = {
        {.type = ChannelType::kTel, .value_as_dialled = "(01632) 960-001"},
        {.type = ChannelType::kSms, .value_as_dialled = "+44 7700 900123"},
        {.type = ChannelType::kEmail, .value_as_dialled = "mo@example.org"},
        {.type = ChannelType::kUrl, .value_as_dialled = "https://example.org/mo"},
        {.type = ChannelType::kApp, .value_as_dialled = "the blue one"},
    };
    return contact;
}

ErrorCode code_of(const Status& status) {
    EXPECT_FALSE(status);
    return status ? ErrorCode::kUnsupported : status.error().code();
}

TEST(Contact, LinksAreWhatPhonesUnderstand) {
    const auto links = contact_links(aunt());
    ASSERT_EQ(links.size(), 5U);
    EXPECT_EQ(links[0].href, "tel:01632960001");
    EXPECT_EQ(links[0].label, "(01632) 960-001");
    EXPECT_EQ(links[1].href, "sms:+447700900123");
    EXPECT_EQ(links[2].href, "mailto:mo@example.org");
    EXPECT_EQ(links[3].href, "https://example.org/mo");
    EXPECT_EQ(links[4].href, "");
    EXPECT_EQ(links[4].label, "the blue one");
}

TEST(Contact, OnlySafeLinksAreMade) {
    Contact contact = aunt();
    contact.channels = {
        {.type = ChannelType::kUrl, .value_as_dialled = "http://example.org"},
        {.type = ChannelType::kUrl, .value_as_dialled = "javascript:alert(1)"},
        {.type = ChannelType::kUrl, .value_as_dialled = "https://example.org/\" onclick=x"},
        {.type = ChannelType::kTel, .value_as_dialled = "call me maybe"},
        {.type = ChannelType::kEmail, .value_as_dialled = "mo@example.org?bcc=x@example.org"},
    };
    for (const ContactLink& link : contact_links_with(contact, "Hello")) {
        EXPECT_EQ(link.href, "");
    }
    for (const ContactChannel& channel : contact.channels) {
        Contact one = aunt();
        one.channels = {channel};
        EXPECT_EQ(code_of(validate_contact(one)), ErrorCode::kInvalidArgument);
    }
}

TEST(Contact, WhoSaidNoIsNeverATarget) {
    Contact contact = aunt();
    contact.consent = Consent::kDeclined;
    EXPECT_FALSE(may_be_asked(contact));
    EXPECT_TRUE(contact_links(contact).empty());
    for (const auto& [kind, name] : enum_names(AskKind{})) {
        EXPECT_FALSE(compose_ask(contact, kind, "Hello"));
    }
    contact.consent = Consent::kNotAsked;
    EXPECT_TRUE(may_be_asked(contact));
}

TEST(Contact, OwnWordsComeFirstAndStandInTheMessage) {
    Contact contact = aunt();
    contact.asks = {{.kind = AskKind::kCome, .text = "Come & sit?\nPlease."}};
    const auto own = compose_ask(contact, AskKind::kCome, "Could you come?");
    ASSERT_TRUE(own);
    EXPECT_TRUE(own->is_own_words);
    EXPECT_EQ(own->text, "Come & sit?\nPlease.");
    ASSERT_EQ(own->links.size(), 5U);
    EXPECT_EQ(own->links[0].href, "tel:01632960001");
    EXPECT_EQ(own->links[1].href, "sms:+447700900123?&body=Come%20%26%20sit%3F%0APlease.");
    EXPECT_EQ(own->links[2].href, "mailto:mo@example.org?body=Come%20%26%20sit%3F%0APlease.");
    const auto other = compose_ask(contact, AskKind::kAllClear, "It is over for now. Thank you.");
    ASSERT_TRUE(other);
    EXPECT_FALSE(other->is_own_words);
    EXPECT_EQ(other->text, "It is over for now. Thank you.");
}

TEST(Contact, DetailsGrowOldAfterHalfAYear) {
    Contact contact = aunt();
    contact.updated_at_ms = 0;
    EXPECT_FALSE(details_may_be_old(contact, 180 * kMillisPerDay));
    EXPECT_TRUE(details_may_be_old(contact, 181 * kMillisPerDay));
    contact.confirmed_at_ms = 100 * kMillisPerDay;
    EXPECT_FALSE(details_may_be_old(contact, 181 * kMillisPerDay));
}

TEST(Contact, ValidationNamesWhatIsWrong) {
    EXPECT_TRUE(validate_contact(aunt()));
    Contact contact = aunt();
    contact.name = "  ";
    EXPECT_EQ(code_of(validate_contact(contact)), ErrorCode::kInvalidArgument);
    contact = aunt();
    contact.name = std::string(kContactNameSizeMax + 1, 'a');
    EXPECT_EQ(code_of(validate_contact(contact)), ErrorCode::kLimit);
    contact = aunt();
    contact.consent_date = "yesterday";
    EXPECT_EQ(code_of(validate_contact(contact)), ErrorCode::kInvalidArgument);
    contact = aunt();
    contact.asks = {{.kind = AskKind::kCome, .text = "a"}, {.kind = AskKind::kCome, .text = "b"}};
    EXPECT_EQ(code_of(validate_contact(contact)), ErrorCode::kInvalidArgument);
    contact = aunt();
    contact.channels.resize(kContactChannelsMax + 1, contact.channels[0]);
    EXPECT_EQ(code_of(validate_contact(contact)), ErrorCode::kLimit);
}

}  // namespace
}  // namespace bw::domain
