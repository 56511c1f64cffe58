// SPDX-License-Identifier: Apache-2.0
// `triggers`: what tends to come before an urge, in the person's own words (P1).
#include <algorithm>

#include "cli/enum_option.h"
#include "cli/own_words.h"

namespace bw::cli {

namespace {

using domain::Trigger;
using domain::TriggerGroup;

struct ListWishes {
    bool all = false;
};

struct PutWishes {
    std::string id;
    std::vector<std::string> words;
    std::string group;
    std::vector<std::string> skill_ids;
    bool sensitive = false;
    bool not_sensitive = false;
    bool sign = false;
    bool no_sign = false;
};

struct PlaceWishes {
    std::string id;
    std::string after;
    bool yes = false;
};

std::string marks_of(const Words& words, const Trigger& trigger) {
    std::string marks = words("triggers.group." + std::string(enum_name(trigger.group)));
    if (trigger.warning_sign) {
        marks += " · " + words("triggers.warning");
    }
    if (trigger.sensitive) {
        marks += " · " + words("triggers.sensitive");
    }
    return marks;
}

OrStop<Exit> run_list(Context& context, const ListWishes& wishes) {
    BW_GO(context.open_vault());
    const auto list = BW_GO(context.call<&app::triggers_list>({.include_sensitive = wishes.all}));
    if (context.options.json) {
        return context.answer_json(list);
    }
    Terminal& terminal = context.terminal;
    if (list.triggers.empty()) {
        terminal.say(context.words("triggers.empty"));
    }
    for (const Trigger& trigger : list.triggers) {
        terminal.item(trigger.label);
        terminal.say(marks_of(context.words, trigger) + " · " + trigger.id, 2);
    }
    if (list.hidden_count > 0) {
        terminal.gap();
        terminal.say(context.words.count("triggers.kept_back", list.hidden_count));
    }
    return Exit::kDone;
}

// The one with this id; sensitive ones too, since they were named.
OrStop<Trigger> find_trigger(Context& context, const std::string& id) {
    const auto list = BW_GO(context.call<&app::triggers_list>({.include_sensitive = true}));
    const auto found = std::ranges::find(list.triggers, id, &Trigger::id);
    if (found == list.triggers.end()) {
        return stop_with(Exit::kNotFound, "no_trigger");
    }
    return *found;
}

void change(Trigger& trigger, const PutWishes& wishes) {
    if (const auto group = enum_wish<TriggerGroup>(wishes.group)) {
        trigger.group = *group;
    }
    if (!wishes.skill_ids.empty()) {
        trigger.skill_ids = wishes.skill_ids;
    }
    trigger.sensitive = (trigger.sensitive || wishes.sensitive) && !wishes.not_sensitive;
    trigger.warning_sign = (trigger.warning_sign || wishes.sign) && !wishes.no_sign;
}

OrStop<Exit> tell_kept(Context& context, const app::RecordRef& kept) {
    if (context.options.json) {
        return context.answer_json(kept);
    }
    context.terminal.say(context.words("kept.entry", "id", kept.id));
    return Exit::kDone;
}

OrStop<Exit> run_add(Context& context, const PutWishes& wishes) {
    Trigger trigger;
    trigger.label =
        BW_GO(own_words(context, joined(wishes.words), context.words("triggers.new_title"), "TEXT")
        );
    change(trigger, wishes);
    BW_GO(context.open_vault());
    const auto kept = BW_GO(context.call<&app::triggers_put>(trigger));
    return tell_kept(context, kept);
}

OrStop<Exit> run_change(Context& context, const PutWishes& wishes) {
    BW_GO(context.open_vault());
    Trigger trigger = BW_GO(find_trigger(context, wishes.id));
    if (!wishes.words.empty()) {
        trigger.label = joined(wishes.words);
    }
    change(trigger, wishes);
    const auto kept = BW_GO(context.call<&app::triggers_put>(trigger));
    return tell_kept(context, kept);
}

OrStop<Exit> run_remove(Context& context, const PlaceWishes& wishes) {
    BW_GO(context.open_vault());
    BW_GO(find_trigger(context, wishes.id));
    BW_GO(confirm_removal(context, context.words("triggers.remove_ask"), wishes.yes));
    const auto done = BW_GO(context.call<&app::triggers_remove>({.id = wishes.id}));
    return context.options.json ? context.answer_json(done) : Exit::kDone;
}

OrStop<Exit> run_move(Context& context, const PlaceWishes& wishes) {
    BW_GO(context.open_vault());
    const auto done =
        BW_GO(context.call<&app::triggers_move>({.id = wishes.id, .after_id = wishes.after}));
    return context.options.json ? context.answer_json(done) : Exit::kDone;
}

void add_put_options(Registry& registry, CLI::App& app, PutWishes& wishes) {
    app.add_option("text", wishes.words, registry.about("triggers.text"))
        ->option_text("TEXT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_enum_option<TriggerGroup>(app, "--group", wishes.group, registry.about("triggers.group"));
    app.add_option("--skill", wishes.skill_ids, registry.about("triggers.skill"))
        ->option_text("ID")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    app.add_flag("--sensitive", wishes.sensitive, registry.about("triggers.sensitive"));
    app.add_flag("--sign", wishes.sign, registry.about("triggers.sign"));
}

void add_list(Registry& registry, CLI::App& parent) {
    const auto wishes = std::make_shared<ListWishes>();
    CLI::App& app = registry.add_to(parent, "list", [wishes](Context& context) {
        return run_list(context, *wishes);
    });
    app.add_flag("--all", wishes->all, registry.about("triggers.all"));
}

void add_puts(Registry& registry, CLI::App& parent) {
    const auto added = std::make_shared<PutWishes>();
    CLI::App& add = registry.add_to(parent, "add", [added](Context& context) {
        return run_add(context, *added);
    });
    add_put_options(registry, add, *added);
    const auto changed = std::make_shared<PutWishes>();
    CLI::App& edit = registry.add_to(parent, "change", [changed](Context& context) {
        return run_change(context, *changed);
    });
    edit.add_option("id", changed->id, registry.about("triggers.id"))
        ->option_text("ID")
        ->required();
    add_put_options(registry, edit, *changed);
    edit.add_flag(
        "--not-sensitive", changed->not_sensitive, registry.about("triggers.not_sensitive")
    );
    edit.add_flag("--no-sign", changed->no_sign, registry.about("triggers.no_sign"));
}

void add_places(Registry& registry, CLI::App& parent) {
    const auto removed = std::make_shared<PlaceWishes>();
    CLI::App& remove = registry.add_to(parent, "remove", [removed](Context& context) {
        return run_remove(context, *removed);
    });
    remove.add_option("id", removed->id, registry.about("triggers.id"))
        ->option_text("ID")
        ->required();
    remove.add_flag("--yes", removed->yes, registry.about("flow.yes"));
    const auto moved = std::make_shared<PlaceWishes>();
    CLI::App& move = registry.add_to(parent, "move", [moved](Context& context) {
        return run_move(context, *moved);
    });
    move.add_option("id", moved->id, registry.about("triggers.id"))->option_text("ID")->required();
    move.add_option("--after", moved->after, registry.about("flow.after"))->option_text("ID");
}

}  // namespace

void add_triggers_command(Registry& registry) {
    CLI::App& group = registry.add_group("triggers");
    add_list(registry, group);
    add_puts(registry, group);
    add_places(registry, group);
}

}  // namespace bw::cli
