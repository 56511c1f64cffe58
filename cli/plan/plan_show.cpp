// SPDX-License-Identifier: Apache-2.0
#include "cli/plan/plan_show.h"

#include <algorithm>

#include "cli/own_words.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::cli {

namespace {

using app::SectionView;
using domain::PlanItem;
using domain::SafetyPlan;
using domain::SectionKind;

constexpr int kIndent = 2;
constexpr int kDeeper = 5;

// Names of what lines point to. What cannot be looked at now leaves a line without its name.
struct Names {
    std::vector<app::ContactView> people;
    std::vector<domain::ServiceLine> services;

    static Names of(Context& context) {
        Names names;
        if (auto people = context.door.call<&app::people_list>()) {
            names.people = std::move(people->people);
        }
        if (auto help = context.door.call<&app::help_people>({.region = context.region()})) {
            names.services = std::move(help->lines.services);
        }
        return names;
    }

    std::string person(const std::string& id) const {
        const auto found = std::ranges::find_if(people, [&](const app::ContactView& each) {
            return each.contact.id == id;
        });
        return found == people.end() ? std::string() : found->contact.name;
    }

    std::string service(const std::string& id) const {
        const auto found = std::ranges::find(services, id, &domain::ServiceLine::id);
        return found == services.end() ? id : found->name;
    }
};

void show_links(Context& context, const PlanItem& item, const Names& names) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    if (item.contact_id) {
        terminal.say(words("plan.link.reaches", "name", names.person(*item.contact_id)), kDeeper);
    }
    if (item.crisis_service_id) {
        const std::string name = names.service(*item.crisis_service_id);
        terminal.say(words("plan.link.reaches", "name", name), kDeeper);
    }
    if (item.skill_id) {
        const auto skill = context.door.call<&app::skills_get>({.id = *item.skill_id});
        const std::string name = skill ? skill->skill.name : *item.skill_id;
        terminal.say(words("plan.link.opens", "name", name), kDeeper);
    }
    if (item.safer_status) {
        const std::string status =
            words("plan.safer." + std::string(enum_name(*item.safer_status)));
        const std::string who = names.person(item.who_helps_contact_id);
        terminal.say(
            who.empty() ? status
                        : words(
                              "plan.safer.with",
                              {{.name = "status", .value = status}, {.name = "name", .value = who}}
                          ),
            kDeeper
        );
    }
}

void show_line(Context& context, const PlanItem& item, int number, const Names& names) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    std::string text = item.text;
    if (text.empty() && item.contact_id) {
        text = names.person(*item.contact_id);
    } else if (text.empty() && item.crisis_service_id) {
        text = names.service(*item.crisis_service_id);
    }
    terminal.marked(std::to_string(number) + "  ", text, kIndent);
    show_links(context, item, names);
    if (!item.barrier.empty()) {
        terminal.say(words("plan.link.barrier", "words", item.barrier), kDeeper);
    }
    if (!item.workaround.empty()) {
        terminal.say(words("plan.link.workaround", "words", item.workaround), kDeeper);
    }
}

void show_section(
    Context& context, SectionKind kind, const std::vector<PlanItem>& items, const Names& names
) {
    if (items.empty()) {
        return;
    }
    context.terminal.heading(
        section_words(context.words, kind) + " (" + std::string(enum_name(kind)) + ")"
    );
    int number = 0;
    for (const PlanItem& item : items) {
        show_line(context, item, ++number, names);
    }
}

void show_lines_of(Context& context, const SafetyPlan& plan) {
    const Names names = Names::of(context);
    for (const SectionKind kind : domain::sections_in_order()) {
        show_section(context, kind, domain::items_of(plan, kind), names);
    }
}

// One line that says which plan this is.
std::string state_of(Context& context, const SafetyPlan& plan) {
    const Words& words = context.words;
    const std::string status = words("plan.status." + std::string(enum_name(plan.status)));
    const std::string version =
        words("plan.versions.version", "version", std::to_string(plan.version));
    return version + " · " + status + " · " + day_of(context, plan.updated_at_ms);
}

void show_review(Context& context, const app::PlanVersion& version) {
    for (const domain::PlanReview& review : version.reviews) {
        const std::string usable =
            context.words("plan.usable." + std::string(enum_name(review.feels_usable)));
        context.terminal.say(
            context.words(
                "plan.versions.looked",
                {{.name = "day", .value = day_of(context, review.at_ms)},
                 {.name = "usable", .value = usable}}
            ),
            kIndent
        );
        if (!review.note.empty()) {
            context.terminal.say(review.note, kDeeper);
        }
    }
}

}  // namespace

std::string section_words(const Words& words, SectionKind kind) {
    return words("plan.run.kind." + std::string(enum_name(kind)));
}

OrStop<PlanItem> find_line(const app::PlanView& view, SectionKind kind, int number) {
    const auto section = std::ranges::find(view.sections, kind, &SectionView::kind);
    const auto at = static_cast<std::size_t>(number - 1);
    if (section == view.sections.end() || number < 1 || at >= section->items.size()) {
        return stop_with(Exit::kNotFound, "no_plan_line");
    }
    return section->items[at];
}

void show_plan(Context& context, const app::PlanView& view, bool in_use) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    const bool shows_draft = view.draft.has_value() && !in_use;
    if (!shows_draft && !view.current) {
        terminal.heading(words("plan.none.title"));
        terminal.say(words("plan.none.intro"));
        terminal.say(words("plan_cli.make_how"));
        return;
    }
    const SafetyPlan& plan = shows_draft ? *view.draft : *view.current;
    terminal.heading(words("plan.title"));
    terminal.say(state_of(context, plan));
    show_lines_of(context, plan);
    if (plan.review_due) {
        terminal.gap();
        terminal.say(words("plan.review.on", "day", *plan.review_due));
    }
}

void show_plan_hints(Context& context, const app::PlanView& view) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    terminal.gap();
    if (view.nobody_to_contact) {
        terminal.say(words("plan.nobody.title") + ". " + words("plan.nobody.words"));
    }
    if (view.draft) {
        terminal.say(view.current ? words("plan.draft.waiting") : words("plan.begun.title") + ".");
        terminal.say(words("plan_cli.publish_how"));
    }
    if (!view.ask.empty()) {
        terminal.say(words("plan.ask.title"));
        for (const domain::ReviewCause cause : view.ask) {
            terminal.item(words("plan.ask." + std::string(enum_name(cause))), kIndent);
        }
        terminal.say(words("plan_cli.review_how"));
    }
}

void show_changes(Context& context, const std::vector<app::PlanChange>& changes) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    for (const app::PlanChange& change : changes) {
        terminal.item(
            section_words(words, change.kind) + ": " +
                words("plan.change." + std::string(enum_name(change.change))),
            kIndent
        );
        const bool is_reworded = change.change == domain::LineChange::kReworded;
        if (is_reworded) {
            terminal.say("- " + change.before, kDeeper);
            terminal.say("+ " + change.after, kDeeper);
        } else {
            terminal.say(change.after.empty() ? change.before : change.after, kDeeper);
        }
    }
}

void show_versions(Context& context, const app::PlanVersions& versions) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    if (versions.versions.empty()) {
        terminal.say(words("plan.versions.none"));
        return;
    }
    terminal.say(words("plan.versions.intro"));
    for (const app::PlanVersion& version : versions.versions) {
        const std::string status = words("plan.status." + std::string(enum_name(version.status)));
        const std::string number = std::to_string(version.version);
        terminal.heading(
            words("plan.versions.version", "version", number) + " · " +
            day_of(context, version.created_at_ms) + " · " + status
        );
        if (version.has_twin) {
            terminal.say(words("plan.versions.twin") + " " + version.id, kIndent);
        }
        if (!version.change_note.empty()) {
            terminal.say(version.change_note, kIndent);
        }
        show_changes(context, version.changes);
        show_review(context, version);
    }
}

void show_version(Context& context, const SafetyPlan& plan) {
    context.terminal.heading(context.words("plan.title"));
    context.terminal.say(state_of(context, plan));
    if (!plan.change_note.empty()) {
        context.terminal.say(plan.change_note);
    }
    show_lines_of(context, plan);
}

}  // namespace bw::cli
