// SPDX-License-Identifier: Apache-2.0
#include "cli/skills_show.h"

#include <algorithm>

#include "core/base/id.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::cli {

namespace {

using app::SkillView;
using domain::Eligibility;
using domain::Skill;

constexpr int kIndent = 2;

bool is_chosen(const SkillView& view) {
    return view.mine || (view.entry && view.entry->chosen);
}

void show_cautions(Terminal& terminal, const Skill& skill) {
    if (skill.cautions.empty() && skill.seconds_max == 0) {
        return;
    }
    const Words& words = terminal.words();
    terminal.heading(words("skill.cautions"));
    for (const std::string& caution : skill.cautions) {
        terminal.item(caution, kIndent);
    }
    if (skill.seconds_max > 0) {
        terminal.item(words.count("ride.caution.limit", skill.seconds_max), kIndent);
    }
}

void show_reasons(Terminal& terminal, const SkillView& view) {
    const Words& words = terminal.words();
    switch (view.eligibility) {
        case Eligibility::kShown:
            return;
        case Eligibility::kHidden:
            terminal.say(words("toolbox.hidden"));
            return;
        case Eligibility::kCautionsFirst:
            terminal.say(words("skill.cautions_first"));
            terminal.say(words("skills.see_cautions"));
            return;
        case Eligibility::kExcluded:
        case Eligibility::kMuted:
        case Eligibility::kAdultOnly:
            terminal.say(words("skill.left_out." + std::string(enum_name(view.eligibility))));
            return;
    }
}

void show_steps(Terminal& terminal, const Skill& skill) {
    if (skill.steps.empty()) {
        return;
    }
    terminal.heading(terminal.words()("skill.steps"));
    for (std::size_t i = 0; i < skill.steps.size(); ++i) {
        terminal.marked(std::to_string(i + 1) + "  ", skill.steps[i].text, kIndent);
    }
    if (!skill.stop_note.empty()) {
        terminal.gap();
        terminal.say(skill.stop_note);
    }
}

void show_lesson(Terminal& terminal, const SkillView& view) {
    const Words& words = terminal.words();
    const Skill& skill = view.skill;
    const auto part = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) {
            terminal.heading(words(key));
            terminal.say(text);
        }
    };
    part("skill.why", skill.lesson.why);
    part("skill.known", skill.lesson.known);
    part("skill.not_when", skill.lesson.not_when);
    if (!view.mine && !skill.clinically_reviewed) {
        terminal.gap();
        terminal.say(words("skill.not_reviewed"));
    }
}

}  // namespace

std::string name_of(const Skill& skill) {
    return skill.plain_name.empty() ? skill.name : skill.plain_name;
}

OrStop<SkillView> find_skill_view(Context& context, const std::string& named) {
    if (is_valid_id(named)) {
        if (auto view = context.door.call<&app::skills_get>({.id = named})) {
            return *std::move(view);
        }
    }
    const auto list = BW_GO(context.call<&app::skills_list>({.include_hidden = true}));
    const std::string wanted = domain::normalise_words(named);
    const SkillView* found = nullptr;
    for (const SkillView& view : list.skills) {
        const bool fits = domain::normalise_words(view.skill.name) == wanted ||
                          domain::normalise_words(view.skill.plain_name) == wanted;
        if (fits && found != nullptr) {
            return stop_with(Exit::kConflict, "many_skills");
        }
        found = fits ? &view : found;
    }
    if (found == nullptr) {
        return stop_with(Exit::kNotFound, "no_skill");
    }
    return *found;
}

void show_skill(Context& context, const SkillView& view) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    const Skill& skill = view.skill;
    const std::string family = "toolbox.family." + std::string(enum_name(skill.family));
    terminal.say(view.mine ? words("skill.mine") : words(family));
    terminal.heading(skill.name);
    if (!skill.purpose.empty()) {
        terminal.say(skill.purpose);
    }
    show_reasons(terminal, view);
    if (view.resembles_substitute) {
        terminal.say(words("skill.resembles"));
    }
    show_cautions(terminal, skill);
    show_steps(terminal, skill);
    if (view.entry && !view.entry->note.empty()) {
        terminal.heading(words("skill.my_note"));
        terminal.say(view.entry->note);
    }
    if (view.used_count > 0) {
        terminal.gap();
        terminal.say(words(
            "skill.counts",
            {{.name = "used", .value = std::to_string(view.used_count)},
             {.name = "helped", .value = std::to_string(view.helped_count)}}
        ));
    }
    show_lesson(terminal, view);
    terminal.gap();
    terminal.say(skill.id);
}

void show_skills(Context& context, const app::SkillList& list) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    const auto first_idea =
        std::ranges::find_if(list.skills, [](const SkillView& view) { return !is_chosen(view); });
    const auto show = [&](auto from, auto to, std::string_view title) {
        if (from == to) {
            return;
        }
        terminal.heading(words(title));
        Table table;
        for (auto view = from; view != to; ++view) {
            table.rows.push_back({view->skill.id, view->skill.name});
        }
        terminal.table(table);
    };
    show(list.skills.begin(), first_idea, "toolbox.in_it");
    show(first_idea, list.skills.end(), "toolbox.ideas");
    if (list.skills.empty()) {
        terminal.say(words("toolbox.nothing_fits"));
        terminal.say(words("toolbox.nothing_fits_note"));
    }
    if (list.held_back_count > 0) {
        terminal.gap();
        terminal.say(words.count("toolbox.held_back", list.held_back_count));
        terminal.say(words("skills.see_cautions"));
    }
}

}  // namespace bw::cli
