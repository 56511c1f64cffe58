// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may be done with a contact (CS-31), and the words of an ask. The person composes, looks and
// sends; nothing here sends anything.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/people/contact.h"

namespace bw::domain {

inline constexpr std::size_t kContactNameSizeMax = 200;
inline constexpr std::size_t kContactChannelsMax = 12;
inline constexpr std::size_t kAskTextSizeMax = 1'000;
inline constexpr int kContactOldAfterDays = 180;

// Errors: kInvalidArgument for a contact without a name, a channel that cannot be used (no digits
//         in a number, no https link, no @ in an address), a consent date that is no day, or a
//         second text for the same ask; kLimit.
Status validate_contact(const Contact& contact);

// Whether the person may ask them: never after a no. `not_asked` may be called all the same, and
// the view says that they have not been asked yet.
bool may_be_asked(const Contact& contact);

// When somebody last said, or wrote, that these details hold.
UtcMillis last_confirmed_ms(const Contact& contact);

// Whether nobody said for kContactOldAfterDays that these details still hold.
bool details_may_be_old(const Contact& contact, UtcMillis now_ms);

struct ContactLink {
    ChannelType type = ChannelType::kTel;
    std::string label;  // as the person wrote it
    std::string href;   // tel:, sms:, mailto: or https:; empty when there is nothing safe to open
};

// Ways to reach a contact, best first. Empty for somebody who declined.
std::vector<ContactLink> contact_links(const Contact& contact);

// The same with a message in it: sms and mail carry the words, a call cannot.
std::vector<ContactLink> contact_links_with(const Contact& contact, std::string_view message);

// The words chosen for this ask in calm times.
std::optional<std::string_view> own_ask_text(const Contact& contact, AskKind kind);

struct ComposedMessage {
    std::string text;
    std::vector<ContactLink> links;
    bool is_own_words = false;
};

// A message for the person to look at: their own words for this ask if there are any, else the
// text of the catalogue.
// Errors: kInvalidArgument when the contact said no; kLimit when the text is too long.
Result<ComposedMessage> compose_ask(
    const Contact& contact, AskKind kind, std::string_view default_text
);

}  // namespace bw::domain
