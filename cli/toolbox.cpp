// SPDX-License-Identifier: Apache-2.0
// What the person makes of skills: choose, hide, put in order, tag, practise, add their own (K2).
#include "cli/toolbox.h"

#include "cli/enum_option.h"
#include "cli/own_words.h"
#include "cli/skills_show.h"

namespace bw::cli {

namespace {

using app::SkillView;
using domain::Skill;
using domain::ToolboxEntry;

struct OneWishes {
    std::string skill;
    std::string after;
    std::vector<std::string> places;
    std::vector<std::string> words;
    std::string helped;
    bool daily = false;
    bool yes = false;
};

struct OwnWishes {
    std::string skill;  // to change one
    std::vector<std::string> name;
    std::vector<std::string> steps;
    SkillKindWishes kind;
    std::string note;
    bool while_locked = false;
    bool only_unlocked = false;
    bool with_person = false;
};

// What is there, or a new entry for it.
ToolboxEntry entry_of(const SkillView& view) {
    if (view.entry) {
        return *view.entry;
    }
    ToolboxEntry entry;
    entry.skill_id = view.skill.id;
    return entry;
}

OrStop<Exit> keep(Context& context, const ToolboxEntry& entry) {
    const auto kept = BW_GO(context.call<&app::toolbox_put>(entry));
    if (context.options.json) {
        return context.answer_json(kept);
    }
    context.terminal.say(context.words("kept.entry", "id", kept.id));
    return Exit::kDone;
}

using Change = void (*)(ToolboxEntry&);

OrStop<Exit> run_change(Context& context, const std::string& skill, Change change) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, skill));
    ToolboxEntry entry = entry_of(view);
    change(entry);
    return keep(context, entry);
}

OrStop<Exit> run_note(Context& context, const OneWishes& wishes) {
    const std::string note =
        BW_GO(own_words(context, joined(wishes.words), context.words("skill.note") + ":", "TEXT"));
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    ToolboxEntry entry = entry_of(view);
    entry.note = note;
    return keep(context, entry);
}

OrStop<Exit> run_place(Context& context, const OneWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    ToolboxEntry entry = entry_of(view);
    entry.settings = enum_wishes<domain::Setting>(wishes.places);
    return keep(context, entry);
}

// Errors: kNotFound when it is not in the toolbox.
OrStop<std::string> entry_id(Context& context, const std::string& skill) {
    const auto view = BW_GO(find_skill_view(context, skill));
    if (!view.entry) {
        return stop_with(Exit::kNotFound, "not_in_toolbox");
    }
    return view.entry->id;
}

OrStop<Exit> run_move(Context& context, const OneWishes& wishes) {
    BW_GO(context.open_vault());
    app::MoveItem request{.id = BW_GO(entry_id(context, wishes.skill)), .after_id = {}};
    if (!wishes.after.empty()) {
        request.after_id = BW_GO(entry_id(context, wishes.after));
    }
    const auto done = BW_GO(context.call<&app::toolbox_move>(request));
    return context.options.json ? context.answer_json(done) : Exit::kDone;
}

OrStop<Exit> run_remove(Context& context, const OneWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    const std::string id = BW_GO(entry_id(context, wishes.skill));
    const std::string question =
        view.mine ? context.words("skill.remove_ask") + " " + context.words("skill.remove_note")
                  : context.words("skill.reset_ask") + " " + context.words("skill.reset_note");
    BW_GO(confirm_removal(context, question, wishes.yes));
    const auto done = BW_GO(context.call<&app::toolbox_remove>({.id = id}));
    return context.options.json ? context.answer_json(done) : Exit::kDone;
}

OrStop<Exit> run_used(Context& context, const OneWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    domain::SkillUse use;
    use.skill_id = view.skill.id;
    use.context = wishes.daily ? domain::UseContext::kDaily : domain::UseContext::kPractice;
    use.helped = enum_wish<domain::Helped>(wishes.helped).value_or(domain::Helped::kSkip);
    use.note = joined(wishes.words);
    const auto kept = BW_GO(context.call<&app::skills_used>(use));
    if (context.options.json) {
        return context.answer_json(kept);
    }
    context.terminal.say(context.words("kept.entry", "id", kept.id));
    return Exit::kDone;
}

void change_own(ToolboxEntry& entry, const OwnWishes& wishes) {
    Skill& own = *entry.own;
    if (!wishes.name.empty()) {
        own.name = joined(wishes.name);
        own.plain_name = own.name;
    }
    if (!wishes.steps.empty()) {
        own.steps.clear();
        for (const std::string& text : wishes.steps) {
            own.steps.push_back({.text = text});
        }
    }
    if (const auto family = enum_wish<domain::SkillFamily>(wishes.kind.family)) {
        own.family = *family;
    }
    if (!wishes.kind.feelings.empty()) {
        own.feelings = enum_wishes<domain::Feeling>(wishes.kind.feelings);
    }
    if (!wishes.kind.places.empty()) {
        own.settings = enum_wishes<domain::Setting>(wishes.kind.places);
    }
    if (!wishes.note.empty()) {
        entry.note = wishes.note;
    }
    own.involves_person = own.involves_person || wishes.with_person;
    entry.while_locked = (entry.while_locked || wishes.while_locked) && !wishes.only_unlocked;
}

// Asked for one after the other until nothing is typed.
OrStop<void> ask_steps(Context& context, Skill& own) {
    Terminal& terminal = context.terminal;
    if (!terminal.can_ask()) {
        return {};
    }
    terminal.note(context.words("skill.steps_hint"));
    while (true) {
        const std::string number = std::to_string(own.steps.size() + 1);
        const std::string question = context.words("skill.step", "step", number) + ":";
        const std::string text = BW_GO(terminal.ask(question, "--step"));
        if (text.empty()) {
            return {};
        }
        own.steps.push_back({.text = text});
    }
}

OrStop<Exit> run_add(Context& context, const OwnWishes& wishes) {
    ToolboxEntry entry;
    entry.chosen = true;
    entry.own.emplace();
    entry.own->family = domain::SkillFamily::kSoothing;
    change_own(entry, wishes);
    if (entry.own->name.empty()) {
        context.terminal.note(context.words("skill.new_intro"));
        entry.own->name = BW_GO(own_words(context, {}, context.words("skill.name") + ":", "NAME"));
        entry.own->plain_name = entry.own->name;
    }
    if (entry.own->steps.empty()) {
        BW_GO(ask_steps(context, *entry.own));
    }
    BW_GO(context.open_vault());
    return keep(context, entry);
}

OrStop<Exit> run_change_own(Context& context, const OwnWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    if (!view.mine || !view.entry || !view.entry->own) {
        return stop_with(Exit::kNotFound, "not_own");
    }
    ToolboxEntry entry = *view.entry;
    change_own(entry, wishes);
    return keep(context, entry);
}

// --- The command line ----------------------------------------------------------------------------

using OneRun = OrStop<Exit> (*)(Context&, const OneWishes&);

// A subcommand about one skill.
CLI::App& add_one(
    Registry& registry,
    CLI::App& parent,
    const std::string& name,
    const std::shared_ptr<OneWishes>& wishes,
    OneRun run
) {
    CLI::App& app = registry.add_to(parent, name, [wishes, run](Context& context) {
        return run(context, *wishes);
    });
    app.add_option("skill", wishes->skill, registry.about("skills.skill"))
        ->option_text("SKILL")
        ->required();
    return app;
}

template <Change kChange>
OrStop<Exit> run_one_change(Context& context, const OneWishes& wishes) {
    return run_change(context, wishes.skill, kChange);
}

void add_changes(Registry& registry, CLI::App& parent) {
    const auto add = [&](const std::string& name, OneRun run) {
        add_one(registry, parent, name, std::make_shared<OneWishes>(), run);
    };
    add("choose", &run_one_change<[](ToolboxEntry& entry) { entry.chosen = true; }>);
    add("drop", &run_one_change<[](ToolboxEntry& entry) { entry.chosen = false; }>);
    add("hide", &run_one_change<[](ToolboxEntry& entry) { entry.hidden = true; }>);
    add("unhide", &run_one_change<[](ToolboxEntry& entry) { entry.hidden = false; }>);
    add("open-card", &run_one_change<[](ToolboxEntry& entry) {
            entry.chosen = true;
            entry.while_locked = true;
        }>);
}

void add_words_option(Registry& registry, CLI::App& app, std::vector<std::string>& words) {
    app.add_option("text", words, registry.about("skills.text"))
        ->option_text("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_rest(Registry& registry, CLI::App& parent) {
    const auto noted = std::make_shared<OneWishes>();
    CLI::App& note = add_one(registry, parent, "note", noted, &run_note);
    add_words_option(registry, note, noted->words);
    const auto placed = std::make_shared<OneWishes>();
    CLI::App& place = add_one(registry, parent, "places", placed, &run_place);
    add_enum_options<domain::Setting>(
        place, "--place", placed->places, registry.about("skills.place")
    );
    const auto moved = std::make_shared<OneWishes>();
    CLI::App& move = add_one(registry, parent, "move", moved, &run_move);
    move.add_option("--after", moved->after, registry.about("flow.after"))->option_text("SKILL");
    const auto removed = std::make_shared<OneWishes>();
    CLI::App& remove = add_one(registry, parent, "remove", removed, &run_remove);
    remove.add_flag("--yes", removed->yes, registry.about("flow.yes"));
    const auto used = std::make_shared<OneWishes>();
    CLI::App& use = add_one(registry, parent, "used", used, &run_used);
    add_words_option(registry, use, used->words);
    add_enum_option<domain::Helped>(use, "--helped", used->helped, registry.about("skills.helped"));
    use.add_flag("--daily", used->daily, registry.about("skills.daily"));
}

void add_own_options(Registry& registry, CLI::App& app, OwnWishes& wishes) {
    app.add_option("--step", wishes.steps, registry.about("skills.step"))
        ->option_text("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    add_kind_options(registry, app, wishes.kind);
    app.add_option("--note", wishes.note, registry.about("skills.note.text"))->option_text("TEXT");
    app.add_flag("--with-person", wishes.with_person, registry.about("skills.with_person"));
    app.add_flag("--while-locked", wishes.while_locked, registry.about("skills.while_locked"));
}

void add_own(Registry& registry, CLI::App& parent) {
    const auto added = std::make_shared<OwnWishes>();
    CLI::App& add = registry.add_to(parent, "add", [added](Context& context) {
        return run_add(context, *added);
    });
    add.add_option("name", added->name, registry.about("skills.name"))
        ->option_text("NAME")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_own_options(registry, add, *added);
    const auto changed = std::make_shared<OwnWishes>();
    CLI::App& change = registry.add_to(parent, "change", [changed](Context& context) {
        return run_change_own(context, *changed);
    });
    change.add_option("skill", changed->skill, registry.about("skills.skill"))
        ->option_text("SKILL")
        ->required();
    change.add_option("--name", changed->name, registry.about("skills.name"))
        ->option_text("NAME")
        ->allow_extra_args(false);
    add_own_options(registry, change, *changed);
    change.add_flag(
        "--only-unlocked", changed->only_unlocked, registry.about("skills.only_unlocked")
    );
}

}  // namespace

void add_kind_options(const Registry& registry, CLI::App& app, SkillKindWishes& wishes) {
    add_enum_option<domain::SkillFamily>(
        app, "--family", wishes.family, registry.about("skills.family")
    );
    add_enum_options<domain::Feeling>(
        app, "--feeling", wishes.feelings, registry.about("skills.feeling")
    );
    add_enum_options<domain::Setting>(
        app, "--place", wishes.places, registry.about("skills.place")
    );
}

void add_toolbox_commands(Registry& registry, CLI::App& skills) {
    add_changes(registry, skills);
    add_own(registry, skills);
    add_rest(registry, skills);
    add_cautions_command(registry, skills);
}

}  // namespace bw::cli
