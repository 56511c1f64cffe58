// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "core/app/card.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/app/plan_store.h"
#include "core/domain/plan/plan_rules.h"
#include "core/interop/print/print_html.h"
#include "core/interop/print/print_plan.h"

namespace bw::app {

namespace {

using domain::Contact;
using interop::PrintSource;

struct Sources {
    std::vector<PrintSource> plan;
    int version = 0;
    std::int64_t changed_at_ms = 0;
};

std::vector<interop::PrintReach> reach_of(const std::vector<ContactAction>& actions) {
    std::vector<interop::PrintReach> reach;
    for (const ContactAction& action : actions) {
        const bool known = std::ranges::contains(reach, action.label, &interop::PrintReach::label);
        if (!action.label.empty() && !known) {
            reach.push_back({.label = action.label, .href = action.href});
        }
    }
    return reach;
}

// The plan in use, all of it.
Result<Sources> from_vault(Core& core) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    if (!shelf.current) {
        return Sources{};
    }
    const auto people = BW_TRY(list_in_order<Contact>(core));
    Sources sources{
        .version = shelf.current->version, .changed_at_ms = shelf.current->updated_at_ms
    };
    for (const SectionKind kind : domain::sections_in_order()) {
        for (const PlanItem& item : domain::items_of(*shelf.current, kind)) {
            PrintSource source{.kind = kind, .text = item.text, .workaround = item.workaround};
            std::vector<ContactAction> actions;
            reach_of_item(core, item, people, source.who, actions);
            source.reach = reach_of(actions);
            const auto person =
                std::ranges::find(people, item.contact_id.value_or(""), &Contact::id);
            if (person != people.end() && !actions.empty()) {
                source.available = person->availability_text;
            }
            sources.plan.push_back(std::move(source));
        }
    }
    return sources;
}

// While locked: what the person allowed to be read without the passphrase, and nothing else.
Result<Sources> from_card(const Core& core) {
    const auto read = read_card(core);
    if (!read && read.error().code() == ErrorCode::kNotFound) {
        return Sources{};  // numbers to call are worth a sheet of paper, too
    }
    const OpenCard card = BW_TRY(read);
    Sources sources{.version = card.plan_version, .changed_at_ms = card.made_at_ms};
    for (const CardLine& line : card.plan) {
        sources.plan.push_back({
            .kind = line.kind,
            .text = line.text,
            .workaround = line.workaround,
            .who = line.contact_name,
            .reach = reach_of(line.actions),
        });
    }
    return sources;
}

}  // namespace

Result<PrintModel> plan_print(Core& core, const PrintPlan& request, Call& call) {
    const Sources sources = BW_TRY(core.is_open() ? from_vault(core) : from_card(core));
    const domain::LinesView lines =
        tell_lines(core, request.region.empty() ? core.settings().region : request.region);
    const int offset = core.clock().utc_offset_minutes();
    const interop::PrintInput input{
        .variant = request.variant,
        .plan = sources.plan,
        .leave_out = request.leave_out,
        .lines = lines,
        .words = request.words,
        .version = sources.version,
        .changed_on = format_day(local_day(sources.changed_at_ms, offset)),
        .today = format_day(core.today()),
        .language = request.language,
        .right_to_left = request.right_to_left,
    };
    PrintModel model = BW_TRY(interop::print_plan(input));
    call.reply_blob = to_bytes(as_byte_view(interop::print_html(model)));
    return model;
}

}  // namespace bw::app
