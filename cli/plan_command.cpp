// SPDX-License-Identifier: Apache-2.0
// `plan`: reading, running and keeping the plan (L1, L2, L4, L7). Its lines:
// plan_lines_command.cpp; its growing old: plan_review_command.cpp.
#include "cli/plan_command.h"

#include "cli/enum_option.h"
#include "cli/own_words.h"
#include "cli/plan/plan_guide.h"
#include "cli/plan/plan_show.h"
#include "cli/plan/plan_walk.h"
#include "cli/ride/ride_talk.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::cli {

namespace {

using domain::MadeWith;

struct ShowWishes {
    bool in_use = false;
};

struct RunWishes {
    bool all = false;
    bool plain = false;
    bool open = false;
};

struct PublishWishes {
    std::vector<std::string> note;
    std::vector<std::string> with;
    int review_in_days = domain::kReviewInDaysDefault;
    std::string review_on;
    bool only_unlocked = false;
};

OrStop<Exit> run_show(Context& context, const ShowWishes& wishes) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(context.call<&app::plan_get>());
    if (context.options.json) {
        return context.answer_json(view);
    }
    show_plan(context, view, wishes.in_use);
    show_plan_hints(context, view);
    return Exit::kDone;
}

// All of it, one line under the other: for a screen reader, a pipe, a glance.
void show_all(Context& context, const app::PlanRun& run) {
    for (std::size_t at = 0; at < run.items.size(); ++at) {
        const Page page = plan_run_page(context.words, run, at);
        context.terminal.gap();
        context.terminal.say(page.eyebrow);
        context.terminal.say(page.title, 2);
        for (const PageLine& line : page.body) {
            context.terminal.item(line.text, 4);
        }
    }
    if (run.items.empty()) {
        context.terminal.say(context.words("plan.run.empty.title"));
    }
}

OrStop<Exit> go_on_from(Context& context, const PlanWalk& walk, bool plain) {
    RideWishes ride{.plain = plain};
    switch (walk.ended) {
        case PlanWalkEnd::kDone:
        case PlanWalkEnd::kStopped:
            context.terminal.heading(context.words("ride.ended.title"));
            return Exit::kDone;
        case PlanWalkEnd::kSkill:
            ride.door = domain::Door::kSkill;
            ride.skill_id = walk.skill_id;
            break;
        case PlanWalkEnd::kPeople:
            ride.door = domain::Door::kRide;
            ride.begin_with_people = true;
            break;
    }
    RideTalk talk(context, ride);
    return talk.run();
}

// Never asks for a passphrase: the plan is wanted when thinking is hard. What is not on the open
// card is there with --open.
OrStop<Exit> run_plan(Context& context, const RunWishes& wishes) {
    if (wishes.open) {
        BW_GO(context.open_vault());
    } else {
        open_if_nobody_is_asked(context);
    }
    if (context.options.json || wishes.all) {
        const auto run = BW_GO(context.call<&app::plan_run>());
        if (context.options.json) {
            return context.answer_json(run);
        }
        show_all(context, run);
        return Exit::kDone;
    }
    PlanWalk walk;
    {
        const CalmSignals signals;
        Talk talk(context.terminal);
        walk = walk_plan(context, talk);
    }
    return go_on_from(context, walk, wishes.plain);
}

OrStop<Exit> run_edit(Context& context, const GuideWishes& wishes) {
    BW_GO(context.open_vault());
    return guide_plan(context, wishes);
}

OrStop<Exit> run_publish(Context& context, const PublishWishes& wishes) {
    BW_GO(context.open_vault());
    app::PublishPlan request{
        .change_note = joined(wishes.note),
        .made_with = enum_wishes<MadeWith>(wishes.with),
        .review_in_days = wishes.review_in_days,
        .while_locked = !wishes.only_unlocked,
    };
    request.review_on = wishes.review_on;
    if (request.made_with.empty()) {
        request.made_with = {MadeWith::kSelf};
    }
    const auto view = BW_GO(publish_plan(context, request));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words("plan_cli.published"));
    show_plan_hints(context, view);
    return Exit::kDone;
}

OrStop<Exit> run_discard(Context& context, bool yes) {
    BW_GO(context.open_vault());
    BW_GO(confirm_removal(context, context.words("plan.draft.discard_ask"), yes));
    const auto view = BW_GO(context.call<&app::plan_discard_draft>());
    return context.options.json ? context.answer_json(view) : Exit::kDone;
}

void add_reading(Registry& registry, CLI::App& plan) {
    const auto show = std::make_shared<ShowWishes>();
    CLI::App& shows = registry.add_to(plan, "show", [show](Context& context) {
        return run_show(context, *show);
    });
    shows.add_flag("--in-use", show->in_use, registry.about("plan.show.in_use"));
    const auto run = std::make_shared<RunWishes>();
    CLI::App& runs =
        registry.add_to(plan, "run", [run](Context& context) { return run_plan(context, *run); });
    runs.add_flag("--all", run->all, registry.about("plan.run.all"));
    runs.add_flag("--plain", run->plain, registry.about("ride.plain"));
    runs.add_flag("--open", run->open, registry.about("ride.open"));
}

void add_making(Registry& registry, CLI::App& plan) {
    const auto guide = std::make_shared<GuideWishes>();
    CLI::App& edit = registry.add_to(plan, "edit", [guide](Context& context) {
        return run_edit(context, *guide);
    });
    add_enum_option<domain::SectionKind>(
        edit, "--section", guide->section, registry.about("plan.edit.section")
    );
    edit.add_flag("--from-start", guide->from_start, registry.about("plan.edit.from_start"));
    const auto published = std::make_shared<PublishWishes>();
    CLI::App& publish = registry.add_to(plan, "publish", [published](Context& context) {
        return run_publish(context, *published);
    });
    publish.add_option("--note", published->note, registry.about("plan.publish.note"))
        ->option_text("TEXT")
        ->allow_extra_args(false);
    add_enum_options<MadeWith>(
        publish, "--with", published->with, registry.about("plan.publish.with")
    );
    add_review_options(registry, publish, published->review_in_days, published->review_on);
    publish.add_flag(
        "--only-unlocked", published->only_unlocked, registry.about("plan.publish.only_unlocked")
    );
    const auto yes = std::make_shared<bool>(false);
    CLI::App& discard = registry.add_to(plan, "discard", [yes](Context& context) {
        return run_discard(context, *yes);
    });
    discard.add_flag("--yes", *yes, registry.about("flow.yes"));
}

}  // namespace

void add_review_options(
    const Registry& registry, CLI::App& app, int& in_days, std::string& on_day
) {
    app.add_option("--review-in", in_days, registry.about("plan.review_in"))
        ->option_text("DAYS")
        ->check(CLI::Range(0, domain::kReviewInDaysMax));
    app.add_option("--review-on", on_day, registry.about("plan.review_on"))->option_text("DAY");
}

OrStop<app::PlanView> publish_plan(Context& context, const app::PublishPlan& request) {
    if (request.while_locked) {
        auto settings = BW_GO(context.call<&app::settings_get>());
        if (!settings.settings.card_plan) {
            settings.settings.card_plan = true;
            BW_GO(context.call<&app::settings_put>(settings.settings));
        }
    }
    return context.call<&app::plan_publish>(request);
}

void add_plan_command(Registry& registry) {
    CLI::App& plan = registry.add_group("plan");
    add_reading(registry, plan);
    add_making(registry, plan);
    add_plan_lines(registry, plan);
    add_plan_versions(registry, plan);
    add_plan_print(registry, plan);
}

}  // namespace bw::cli
