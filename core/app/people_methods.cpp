// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/app/card.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/app/plan_telling.h"
#include "core/domain/people/contact_rules.h"

namespace bw::app {

Result<ContactList> people_list(Core& core, const Empty&, Call&) {
    const auto people = BW_TRY(list_in_order<Contact>(core));
    ContactList list;
    for (const Contact& contact : people) {
        list.people.push_back(tell_contact(core, contact));
    }
    return list;
}

Result<RecordRef> people_put(Core& core, const Contact& request, Call& call) {
    BW_TRY(domain::validate_contact(request));
    RecordRef ref{.id = BW_TRY(put_in_order(core, request))};
    call.touch("people");
    return ref;
}

Result<Empty> people_remove(Core& core, const RecordRef& request, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->remove<Contact>(request.id));
    call.touch("people");
    call.touch("plan");
    return Empty{};
}

Result<Empty> people_move(Core& core, const MoveItem& request, Call& call) {
    BW_TRY(move_after<Contact>(core, request.id, request.after_id));
    call.touch("people");
    return Empty{};
}

Result<ComposedAsk> people_compose(Core& core, const ComposeAsk& request, Call&) {
    store::RecordStore* records = BW_TRY(core.records());
    const Contact contact = BW_TRY(records->get<Contact>(request.contact_id));
    if (!domain::may_be_asked(contact)) {
        return fail(ErrorCode::kInvalidArgument, "this contact said that they cannot be asked");
    }
    ComposedAsk ask;
    if (const auto own = domain::own_ask_text(contact, request.kind)) {
        ask.text = *own;
        ask.is_own_words = true;
    } else {
        const PromptView prompt = tell_prompt(core, "ask." + std::string(enum_name(request.kind)));
        ask.text = prompt.examples.empty() ? std::string() : prompt.examples.front();
    }
    for (const auto& link : domain::contact_links_with(contact, ask.text)) {
        ask.actions.push_back({.type = link.type, .label = link.label, .href = link.href});
    }
    return ask;
}

// Help is told whatever the disk does: when the people in the vault cannot be read, those on the
// open card stand in, and the lines are there in any case.
Result<HelpPeople> help_people(Core& core, const RegionQuery& request, Call&) {
    const std::string region = request.region.empty() ? core.settings().region : request.region;
    HelpPeople help{.lines = tell_lines(core, region)};
    if (const auto people = list_in_order<Contact>(core)) {
        for (const Contact& contact : *people) {
            if (domain::may_be_asked(contact)) {
                help.people.push_back(tell_contact(core, contact));
            }
        }
        return help;
    }
    if (const auto card = read_card(core)) {
        for (const CardPerson& person : card->people) {
            help.people.push_back({
                .contact =
                    {.id = person.id,
                     .name = person.name,
                     .availability_text = person.availability_text},
                .actions = person.actions,
                .may_be_asked = true,
            });
        }
    }
    return help;
}

Result<RegionList> lines_regions(Core& core, const Empty&, Call&) {
    RegionList list;
    for (const domain::CrisisCountry& country : core.catalogue().countries()) {
        list.regions.push_back({
            .region = country.country,
            .name = country.name,
            .local_name = country.local_name,
            .service_count = static_cast<int>(country.services.size()),
        });
    }
    std::ranges::sort(list.regions, {}, &Region::name);
    return list;
}

Result<domain::LinesView> lines_for_region(Core& core, const RegionQuery& request, Call&) {
    return tell_lines(core, request.region.empty() ? core.settings().region : request.region);
}

Result<MedicalPage> medical_page(Core& core, const Empty&, Call&) {
    const auto* page = core.catalogue().medical();
    if (page == nullptr) {
        return fail(ErrorCode::kNotFound, "the catalogue has no medical page");
    }
    return MedicalPage{
        .title = page->title,
        .intro = page->intro,
        .emergency_now = page->emergency_now,
        .same_day = page->same_day,
        .then = page->then,
        .poison_note = page->poison_note,
        .clinically_reviewed = page->clinically_reviewed,
    };
}

}  // namespace bw::app
