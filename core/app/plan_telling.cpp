// SPDX-License-Identifier: Apache-2.0
#include "core/app/plan_telling.h"

#include <vector>

#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/app/plan_store.h"
#include "core/domain/plan/plan_edit.h"
#include "core/domain/plan/plan_rules.h"
#include "core/domain/plan/plan_view.h"

namespace bw::app {

namespace {

using domain::Contact;
using domain::SafetyPlan;

std::vector<SectionView> tell_sections(const Core& core, const SafetyPlan& plan) {
    std::vector<SectionView> sections;
    for (const SectionKind kind : domain::sections_in_order()) {
        sections.push_back({
            .kind = kind,
            .prompt = tell_prompt(core, "plan." + std::string(enum_name(kind))),
            .items = domain::items_of(plan, kind),
            .core = domain::is_core_section(kind),
        });
    }
    return sections;
}

int changed_count(const PlanShelf& shelf) {
    if (!shelf.draft) {
        return 0;
    }
    const SafetyPlan nothing;
    const SafetyPlan& before = shelf.current ? *shelf.current : nothing;
    return static_cast<int>(domain::plan_differences(before, *shelf.draft).size());
}

}  // namespace

PromptView tell_prompt(const Core& core, std::string_view prompt_id) {
    const auto* prompt = core.catalogue().find_prompt(prompt_id);
    if (prompt == nullptr) {
        return {};
    }
    return {.question = prompt->question, .hint = prompt->hint, .examples = prompt->examples};
}

Result<PlanView> tell_plan(Core& core) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    const auto people = BW_TRY(list_in_order<Contact>(core));
    const SafetyPlan nothing;
    const SafetyPlan& shown = shelf.draft ? *shelf.draft : shelf.current ? *shelf.current : nothing;
    PlanView view{
        .current = shelf.current,
        .draft = shelf.draft,
        .sections = tell_sections(core, shown),
        .barrier_prompt = tell_prompt(core, "plan.barrier"),
        .nobody_to_contact = !shown.items.empty() && domain::reaches_nobody(shown, people),
        .old_contact_ids = domain::old_contacts_of(shown, people, core.now()),
        .changed_count = changed_count(shelf),
    };
    view.review_is_due = shelf.current && domain::review_is_due(*shelf.current, core.today());
    return view;
}

Result<std::vector<CardLine>> card_lines(Core& core, const SafetyPlan& plan, Reach reach) {
    auto people = BW_TRY(list_in_order<Contact>(core));
    if (reach == Reach::kOnCard) {
        std::erase_if(people, [&core](const Contact& each) { return !is_on_card(core, each); });
    }
    std::vector<CardLine> lines;
    for (const PlanItem& item : domain::run_order(plan)) {
        CardLine line{
            .kind = item.kind,
            .text = item.text,
            .workaround = item.workaround,
            .skill_id = item.skill_id.value_or(""),
        };
        reach_of_item(core, item, people, line.contact_name, line.actions);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace bw::app
