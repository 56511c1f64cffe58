// SPDX-License-Identifier: Apache-2.0
#include "core/app/plan_telling.h"

#include <utility>
#include <vector>

#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/app/people.h"
#include "core/app/plan_store.h"
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

}  // namespace

PromptView tell_prompt(const Core& core, std::string_view prompt_id) {
    const auto* prompt = core.catalogue().find_prompt(prompt_id);
    if (prompt == nullptr) {
        return {};
    }
    return {.question = prompt->question, .hint = prompt->hint, .examples = prompt->examples};
}

std::vector<PlanChange> tell_changes(const SafetyPlan& before, const SafetyPlan& after) {
    std::vector<PlanChange> changes;
    for (domain::PlanDifference& each : domain::plan_differences(before, after)) {
        changes.push_back({
            .kind = each.kind,
            .change = each.change,
            .item_id = std::move(each.item_id),
            .before = std::move(each.before),
            .after = std::move(each.after),
        });
    }
    return changes;
}

Result<PlanView> tell_plan(Core& core) {
    const PlanShelf shelf = BW_TRY(plan_shelf(core));
    const SafetyPlan nothing;
    const SafetyPlan& current = shelf.current ? *shelf.current : nothing;
    const SafetyPlan& shown = shelf.draft ? *shelf.draft : current;
    const PlanWorld world = BW_TRY(plan_world(core, shown));
    PlanView view{
        .current = shelf.current,
        .draft = shelf.draft,
        .sections = tell_sections(core, shown),
        .barrier_prompt = tell_prompt(core, "plan.barrier"),
        .nobody_to_contact = !shown.items.empty() && domain::reaches_nobody(shown, world.people),
        .checks = world.checks,
    };
    if (shelf.draft) {
        view.changes = tell_changes(current, *shelf.draft);
        view.changed_count = static_cast<int>(view.changes.size());
    }
    if (shelf.current) {
        view.ask = domain::review_causes(world.facts(core, current));
    }
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
