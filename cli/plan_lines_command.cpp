// SPDX-License-Identifier: Apache-2.0
// The lines of the plan, one by one: for scripts, and for whoever knows what they want to write.
#include <algorithm>

#include "cli/enum_option.h"
#include "cli/own_words.h"
#include "cli/plan/plan_show.h"
#include "cli/plan_command.h"
#include "cli/skills_show.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::cli {

namespace {

using domain::PlanItem;
using domain::SectionKind;

// Empty: as it is; `none`: nothing any more.
struct LineWishes {
    std::string section;
    int number = 0;
    int to = 0;
    std::vector<std::string> words;
    std::string barrier;
    std::string workaround;
    std::string skill;
    std::string person;
    std::string service;
    std::string safer;
    std::string helper;
    bool yes = false;
};

constexpr std::string_view kNothing = "none";

// Somebody by their id or their name.
// Errors: kNotFound; kConflict when the name fits several.
OrStop<std::string> person_id(Context& context, const std::string& named) {
    const auto list = BW_GO(context.call<&app::people_list>());
    const std::string wanted = domain::normalise_words(named);
    std::string id;
    for (const app::ContactView& each : list.people) {
        if (each.contact.id == named) {
            return named;
        }
        if (domain::normalise_words(each.contact.name) == wanted) {
            if (!id.empty()) {
                return stop_with(Exit::kConflict, "many_people");
            }
            id = each.contact.id;
        }
    }
    if (id.empty()) {
        return stop_with(Exit::kNotFound, "no_person");
    }
    return id;
}

void set_text(std::string& text, const std::string& wish) {
    if (!wish.empty()) {
        text = wish == kNothing ? std::string() : wish;
    }
}

OrStop<void> set_links(Context& context, PlanItem& item, const LineWishes& wishes) {
    if (wishes.skill == kNothing) {
        item.skill_id.reset();
    } else if (!wishes.skill.empty()) {
        const auto view = BW_GO(find_skill_view(context, wishes.skill));
        item.skill_id = view.skill.id;
    }
    if (wishes.person == kNothing) {
        item.contact_id.reset();
    } else if (!wishes.person.empty()) {
        item.contact_id = BW_GO(person_id(context, wishes.person));
    }
    if (wishes.service == kNothing) {
        item.crisis_service_id.reset();
    } else if (!wishes.service.empty()) {
        item.crisis_service_id = wishes.service;
    }
    return {};
}

OrStop<void> set_safer(Context& context, PlanItem& item, const LineWishes& wishes) {
    if (item.kind == SectionKind::kSaferSpace && !item.safer_status) {
        item.safer_status = domain::SaferStatus::kIdea;
    }
    if (const auto status = enum_wish<domain::SaferStatus>(wishes.safer)) {
        item.safer_status = status;
    }
    if (wishes.helper == kNothing) {
        item.who_helps_contact_id.clear();
    } else if (!wishes.helper.empty()) {
        item.who_helps_contact_id = BW_GO(person_id(context, wishes.helper));
    }
    return {};
}

OrStop<Exit> put(Context& context, PlanItem item, const LineWishes& wishes) {
    set_text(item.barrier, wishes.barrier);
    set_text(item.workaround, wishes.workaround);
    BW_GO(set_links(context, item, wishes));
    BW_GO(set_safer(context, item, wishes));
    const auto view = BW_GO(context.call<&app::plan_put_item>(item));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words("plan_cli.in_draft"));
    return Exit::kDone;
}

// The section was checked when the command line was read.
SectionKind section_of(const LineWishes& wishes) {
    return enum_wish<SectionKind>(wishes.section).value_or(SectionKind::kWarningSigns);
}

OrStop<std::string> question_of(Context& context, SectionKind kind) {
    const auto view = BW_GO(context.call<&app::plan_get>());
    const auto section = std::ranges::find(view.sections, kind, &app::SectionView::kind);
    const bool has_one = section != view.sections.end() && !section->prompt.question.empty();
    return has_one ? section->prompt.question : section_words(context.words, kind) + ":";
}

OrStop<Exit> run_add(Context& context, const LineWishes& wishes) {
    BW_GO(context.open_vault());
    PlanItem item{.kind = section_of(wishes)};
    const bool has_link =
        !wishes.person.empty() || !wishes.service.empty() || !wishes.skill.empty();
    item.text = joined(wishes.words);
    if (item.text.empty() && !has_link) {
        const std::string question = BW_GO(question_of(context, item.kind));
        item.text = BW_GO(own_words(context, {}, question, "TEXT"));
    }
    return put(context, item, wishes);
}

OrStop<PlanItem> named_line(Context& context, const LineWishes& wishes) {
    const auto view = BW_GO(context.call<&app::plan_get>());
    return find_line(view, section_of(wishes), wishes.number);
}

OrStop<Exit> run_change(Context& context, const LineWishes& wishes) {
    BW_GO(context.open_vault());
    PlanItem item = BW_GO(named_line(context, wishes));
    if (!wishes.words.empty()) {
        item.text = joined(wishes.words);
    }
    return put(context, item, wishes);
}

OrStop<Exit> run_remove(Context& context, const LineWishes& wishes) {
    BW_GO(context.open_vault());
    const PlanItem item = BW_GO(named_line(context, wishes));
    BW_GO(confirm_removal(context, context.words("plan.line.remove_ask"), wishes.yes));
    const auto view = BW_GO(context.call<&app::plan_remove_item>({.id = item.id}));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words("plan_cli.in_draft"));
    return Exit::kDone;
}

// To the place with the number `to` of its section.
OrStop<Exit> run_move(Context& context, const LineWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(context.call<&app::plan_get>());
    const SectionKind kind = section_of(wishes);
    const PlanItem item = BW_GO(find_line(view, kind, wishes.number));
    app::MovePlanItem request{.item_id = item.id, .after_item_id = {}};
    if (wishes.to > 1) {
        const int after = wishes.to > wishes.number ? wishes.to : wishes.to - 1;
        request.after_item_id = BW_GO(find_line(view, kind, after)).id;
    }
    if (request.after_item_id == item.id) {
        return context.options.json ? context.answer_json(view) : Exit::kDone;
    }
    const auto moved = BW_GO(context.call<&app::plan_move_item>(request));
    if (context.options.json) {
        return context.answer_json(moved);
    }
    context.terminal.say(context.words("plan_cli.in_draft"));
    return Exit::kDone;
}

void add_section(Registry& registry, CLI::App& app, LineWishes& wishes) {
    add_enum_option<SectionKind>(app, "section", wishes.section, registry.about("plan.section"))
        ->option_text("SECTION")
        ->required();
}

void add_number(Registry& registry, CLI::App& app, LineWishes& wishes) {
    app.add_option("number", wishes.number, registry.about("plan.number"))
        ->option_text("NUMBER")
        ->required();
}

void add_parts(Registry& registry, CLI::App& app, LineWishes& wishes) {
    app.add_option("text", wishes.words, registry.about("plan.text"))
        ->option_text("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--barrier", wishes.barrier, registry.about("plan.barrier"))
        ->option_text("TEXT");
    app.add_option("--workaround", wishes.workaround, registry.about("plan.workaround"))
        ->option_text("TEXT");
    app.add_option("--skill", wishes.skill, registry.about("plan.skill"))->option_text("SKILL");
    app.add_option("--person", wishes.person, registry.about("plan.person"))->option_text("NAME");
    app.add_option("--line", wishes.service, registry.about("plan.line"))->option_text("ID");
    add_enum_option<domain::SaferStatus>(
        app, "--safer", wishes.safer, registry.about("plan.safer")
    );
    app.add_option("--helper", wishes.helper, registry.about("plan.helper"))->option_text("NAME");
}

using LineRun = OrStop<Exit> (*)(Context&, const LineWishes&);

CLI::App& add_one(
    Registry& registry,
    CLI::App& plan,
    const std::string& name,
    const std::shared_ptr<LineWishes>& wishes,
    LineRun run
) {
    CLI::App& app = registry.add_to(plan, name, [wishes, run](Context& context) {
        return run(context, *wishes);
    });
    add_section(registry, app, *wishes);
    return app;
}

}  // namespace

void add_plan_lines(Registry& registry, CLI::App& plan) {
    const auto added = std::make_shared<LineWishes>();
    add_parts(registry, add_one(registry, plan, "add", added, &run_add), *added);
    const auto changed = std::make_shared<LineWishes>();
    CLI::App& change = add_one(registry, plan, "change", changed, &run_change);
    add_number(registry, change, *changed);
    add_parts(registry, change, *changed);
    const auto moved = std::make_shared<LineWishes>();
    CLI::App& move = add_one(registry, plan, "move", moved, &run_move);
    add_number(registry, move, *moved);
    move.add_option("to", moved->to, registry.about("plan.to"))->option_text("TO")->required();
    const auto removed = std::make_shared<LineWishes>();
    CLI::App& remove = add_one(registry, plan, "remove", removed, &run_remove);
    add_number(registry, remove, *removed);
    remove.add_flag("--yes", removed->yes, registry.about("flow.yes"));
}

}  // namespace bw::cli
