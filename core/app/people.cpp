// SPDX-License-Identifier: Apache-2.0
#include "core/app/people.h"

#include <algorithm>

#include "core/app/card.h"
#include "core/domain/people/contact_rules.h"
#include "core/domain/settings/settings_rules.h"

namespace bw::app {

namespace {

using domain::ChannelType;
using domain::LineChannelType;

ChannelType channel_type(LineChannelType type) {
    switch (type) {
        case LineChannelType::kSms:
            return ChannelType::kSms;
        case LineChannelType::kEmail:
            return ChannelType::kEmail;
        case LineChannelType::kChat:
        case LineChannelType::kWhatsapp:
            return ChannelType::kUrl;
        default:
            return ChannelType::kTel;
    }
}

void reach_of_service(
    const domain::LinesView& lines,
    std::string_view service_id,
    std::string& name,
    std::vector<ContactAction>& actions
) {
    const auto found = std::ranges::find(lines.services, service_id, &domain::ServiceLine::id);
    if (found == lines.services.end()) {
        return;
    }
    name = found->name;
    for (const domain::ChannelLine& channel : found->channels) {
        actions.push_back({
            .type = channel_type(channel.type),
            .label = channel.dial_string.empty() ? channel.href : channel.dial_string,
            .href = channel.href,
        });
    }
}

// The order the person is used to (pinned ones and youth lines first) without knowing why; how far
// each is to be trusted is told anew, because it ages.
void order_like_card(const Core& core, domain::LinesView& lines) {
    const auto card = read_card(core);
    if (!card || card->lines.region != lines.region) {
        return;
    }
    const auto place = [&card](const domain::ServiceLine& service) {
        const auto& known = card->lines.services;
        return std::ranges::find(known, service.id, &domain::ServiceLine::id) - known.begin();
    };
    std::ranges::stable_sort(lines.services, {}, place);
}

}  // namespace

ContactView tell_contact(const Core& core, const domain::Contact& contact) {
    ContactView view{
        .contact = contact,
        .may_be_asked = domain::may_be_asked(contact),
        .details_may_be_old = domain::details_may_be_old(contact, core.now()),
    };
    for (const domain::ContactLink& link : domain::contact_links(contact)) {
        view.actions.push_back({.type = link.type, .label = link.label, .href = link.href});
    }
    return view;
}

bool is_on_card(const Core& core, const domain::Contact& contact) {
    return core.settings().card_people && contact.while_locked && domain::may_be_asked(contact);
}

domain::LinesView tell_lines(const Core& core, std::string_view region) {
    domain::LinesView lines = domain::lines_for_region(
        {
            .region = std::string(region),
            // While locked the age is not known; the card below knows the order.
            .young_person = core.is_open() && domain::is_young_person(core.settings()),
            .today = core.today(),
        },
        core.catalogue().countries(),
        core.catalogue().finders()
    );
    if (!core.is_open()) {
        order_like_card(core, lines);
        return lines;
    }
    const auto& pinned = core.settings().pinned_service_ids;
    std::ranges::stable_partition(lines.services, [&](const domain::ServiceLine& service) {
        return std::ranges::find(pinned, service.id) != pinned.end();
    });
    return lines;
}

void reach_of_item(
    const Core& core,
    const domain::PlanItem& item,
    std::span<const domain::Contact> people,
    std::string& name,
    std::vector<ContactAction>& actions
) {
    if (item.contact_id) {
        const auto found = std::ranges::find(people, *item.contact_id, &domain::Contact::id);
        if (found != people.end()) {
            name = found->name;
            actions = tell_contact(core, *found).actions;
        }
        return;
    }
    if (item.crisis_service_id) {
        reach_of_service(
            tell_lines(core, core.settings().region), *item.crisis_service_id, name, actions
        );
    }
}

}  // namespace bw::app
