// SPDX-License-Identifier: Apache-2.0
#include "core/app/people.h"

#include <algorithm>

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

domain::LinesView tell_lines(const Core& core, std::string_view region) {
    domain::LinesView lines = domain::lines_for_region(
        {
            .region = std::string(region),
            .young_person = domain::is_young_person(core.settings()),
            .today = core.today(),
        },
        core.catalogue().countries(),
        core.catalogue().finders()
    );
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
