// SPDX-License-Identifier: Apache-2.0
// `skills`: the catalogue and the toolbox (K1, K2). Looking needs no vault; the changes are in
// toolbox.cpp.
#include "cli/enum_option.h"
#include "cli/own_words.h"
#include "cli/ride/ride_talk.h"
#include "cli/skills_show.h"
#include "cli/toolbox.h"

namespace bw::cli {

namespace {

struct ListWishes {
    SkillKindWishes kind;
    std::vector<std::string> words;
    bool mine = false;
    bool hidden = false;
};

struct RunWishes {
    std::string skill;
    bool plain = false;
    bool speak = false;
};

OrStop<Exit> run_list(Context& context, const ListWishes& wishes) {
    open_if_nobody_is_asked(context);
    app::SkillQuery query{
        .family = enum_wish<domain::SkillFamily>(wishes.kind.family),
        .toolbox_only = wishes.mine,
        .include_hidden = wishes.hidden,
        .words = joined(wishes.words),
        .feelings = enum_wishes<domain::Feeling>(wishes.kind.feelings),
        .settings = enum_wishes<domain::Setting>(wishes.kind.places),
    };
    if (wishes.mine) {
        BW_GO(context.open_vault());
    }
    const auto list = BW_GO(context.call<&app::skills_list>(query));
    if (context.options.json) {
        return context.answer_json(list);
    }
    show_skills(context, list);
    return Exit::kDone;
}

OrStop<Exit> run_show(Context& context, const std::string& skill) {
    open_if_nobody_is_asked(context);
    const auto view = BW_GO(find_skill_view(context, skill));
    if (context.options.json) {
        return context.answer_json(view);
    }
    show_skill(context, view);
    return Exit::kDone;
}

// Practised on a calm day or used in a hard hour: step by step, with what to know first.
OrStop<Exit> run_steps(Context& context, const RunWishes& wishes) {
    open_if_nobody_is_asked(context);
    const auto view = BW_GO(find_skill_view(context, wishes.skill));
    if (context.options.json) {
        return context.answer_json(view);
    }
    const bool may_run = view.eligibility == domain::Eligibility::kShown ||
                         view.eligibility == domain::Eligibility::kHidden;
    if (!may_run) {
        show_skill(context, view);
        return Exit::kInvalid;
    }
    RideTalk talk(
        context,
        {.door = domain::Door::kSkill,
         .skill_id = view.skill.id,
         .plain = wishes.plain,
         .speak = wishes.speak}
    );
    return talk.run();
}

OrStop<Exit> run_cards(Context& context) {
    open_if_nobody_is_asked(context);
    const auto cards = BW_GO(context.call<&app::skills_cards>());
    if (context.options.json) {
        return context.answer_json(cards);
    }
    Terminal& terminal = context.terminal;
    terminal.say(context.words(cards.cards.empty() ? "card.none" : "card.intro"));
    for (const app::InfoCard& card : cards.cards) {
        terminal.heading(card.title);
        for (const std::string& paragraph : card.paragraphs) {
            terminal.say(paragraph);
        }
    }
    return Exit::kDone;
}

void add_list_options(Registry& registry, CLI::App& app, ListWishes& wishes) {
    app.add_option("words", wishes.words, registry.about("skills.words"))
        ->option_text("WORDS")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_kind_options(registry, app, wishes.kind);
    app.add_flag("--mine", wishes.mine, registry.about("skills.mine"));
    app.add_flag("--hidden", wishes.hidden, registry.about("skills.hidden"));
}

}  // namespace

void add_skills_command(Registry& registry) {
    CLI::App& group = registry.add_group("skills");
    const auto list = std::make_shared<ListWishes>();
    CLI::App& lists = registry.add_to(group, "list", [list](Context& context) {
        return run_list(context, *list);
    });
    add_list_options(registry, lists, *list);
    const auto shown = std::make_shared<std::string>();
    CLI::App& show = registry.add_to(group, "show", [shown](Context& context) {
        return run_show(context, *shown);
    });
    show.add_option("skill", *shown, registry.about("skills.skill"))
        ->option_text("SKILL")
        ->required();
    const auto steps = std::make_shared<RunWishes>();
    CLI::App& run = registry.add_to(group, "run", [steps](Context& context) {
        return run_steps(context, *steps);
    });
    run.add_option("skill", steps->skill, registry.about("skills.skill"))
        ->option_text("SKILL")
        ->required();
    run.add_flag("--plain", steps->plain, registry.about("ride.plain"));
    run.add_flag("--speak", steps->speak, registry.about("ride.speak"));
    registry.add_to(group, "cards", [](Context& context) { return run_cards(context); });
    add_toolbox_commands(registry, group);
}

}  // namespace bw::cli
