// SPDX-License-Identifier: Apache-2.0
// A plan that grows old (L4): its versions, going back to one, and looking at it again.
#include "cli/enum_option.h"
#include "cli/own_words.h"
#include "cli/plan/plan_show.h"
#include "cli/plan_command.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::cli {

namespace {

using domain::ReviewReason;
using domain::Usable;

constexpr int kReviewInDaysUsual = 84;
constexpr int kLaterInDaysUsual = 28;

struct VersionWishes {
    int version = 0;
    std::string id;
    bool replace_draft = false;
};

struct ReviewWishes {
    std::string usable;
    std::vector<std::string> note;
    std::string reason;
    int in_days = kReviewInDaysUsual;
    std::string on_day;
};

struct CheckWishes {
    std::string contact_id;
    std::string answer;
};

OrStop<Exit> run_versions(Context& context, const VersionWishes& wishes) {
    BW_GO(context.open_vault());
    if (wishes.version > 0 || !wishes.id.empty()) {
        const auto plan =
            BW_GO(context.call<&app::plan_version>({.version = wishes.version, .id = wishes.id}));
        if (context.options.json) {
            return context.answer_json(plan);
        }
        show_version(context, plan);
        return Exit::kDone;
    }
    const auto versions = BW_GO(context.call<&app::plan_versions>());
    if (context.options.json) {
        return context.answer_json(versions);
    }
    show_versions(context, versions);
    return Exit::kDone;
}

// What is being written goes only after a yes.
OrStop<Exit> run_restore(Context& context, const VersionWishes& wishes) {
    BW_GO(context.open_vault());
    const auto before = BW_GO(context.call<&app::plan_get>());
    const bool replaces = before.draft.has_value();
    if (replaces) {
        BW_GO(
            confirm_removal(context, context.words("plan_cli.replace_draft"), wishes.replace_draft)
        );
    }
    const auto view = BW_GO(context.call<&app::plan_restore>(
        {.version = wishes.version, .id = wishes.id, .over_draft = replaces}
    ));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words("plan.versions.restore_note"));
    show_changes(context, view.changes);
    show_plan_hints(context, view);
    return Exit::kDone;
}

template <DescribedEnum E>
OrStop<E> choose_word(
    Context& context, std::string_view question, std::string_view prefix, std::string_view option
) {
    constexpr auto kNames = enum_names(E{});
    std::vector<std::string> choices;
    choices.reserve(kNames.size());
    for (const auto& each : kNames) {
        choices.push_back(context.words(std::string(prefix) + std::string(each.name)));
    }
    const std::size_t place = BW_GO(context.terminal.choose(question, choices, option));
    return kNames[place].value;
}

OrStop<Exit> run_review(Context& context, const ReviewWishes& wishes) {
    BW_GO(context.open_vault());
    app::ReviewPlan request{
        .prompted_by = enum_wish<ReviewReason>(wishes.reason).value_or(ReviewReason::kUser),
        .note = joined(wishes.note),
        .review_in_days = wishes.in_days,
    };
    request.review_on = wishes.on_day;
    if (const auto usable = enum_wish<Usable>(wishes.usable)) {
        request.feels_usable = *usable;
    } else {
        const auto view = BW_GO(context.call<&app::plan_get>());
        if (!context.options.json) {
            show_plan(context, view, true);
            show_plan_hints(context, view);
            context.terminal.gap();
        }
        request.feels_usable = BW_GO(choose_word<Usable>(
            context, context.words("plan.review.usable"), "plan.usable.", "--usable"
        ));
    }
    const auto view = BW_GO(context.call<&app::plan_review>(request));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words("plan_cli.reviewed"));
    if (view.current && view.current->review_due) {
        context.terminal.say(context.words("plan.review.on", "day", *view.current->review_due));
    }
    return Exit::kDone;
}

void show_check(Context& context, const domain::ContactCheck& check) {
    Terminal& terminal = context.terminal;
    const std::string who = check.name.empty() ? check.words : check.name;
    const std::string key = "plan.check." + std::string(enum_name(check.doubt));
    terminal.item(who + ": " + context.words(key, "name", who));
    terminal.say(check.contact_id, 2);
}

OrStop<Exit> run_check(Context& context, const CheckWishes& wishes) {
    BW_GO(context.open_vault());
    if (wishes.contact_id.empty()) {
        const auto view = BW_GO(context.call<&app::plan_get>());
        if (context.options.json) {
            return context.answer_json(view);
        }
        for (const domain::ContactCheck& check : view.checks) {
            show_check(context, check);
        }
        context.terminal.say(
            context.words(view.checks.empty() ? "plan.check.done" : "plan_cli.check_how")
        );
        return Exit::kDone;
    }
    const auto answer = enum_wish<app::CheckAnswer>(wishes.answer).value_or(app::CheckAnswer::kYes);
    const auto view = BW_GO(
        context.call<&app::plan_answer_check>({.contact_id = wishes.contact_id, .answer = answer})
    );
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words(
        answer == app::CheckAnswer::kYes ? "plan_cli.check_kept" : "plan_cli.in_draft"
    ));
    return Exit::kDone;
}

OrStop<Exit> run_later(Context& context, int in_days) {
    BW_GO(context.open_vault());
    const auto view = BW_GO(context.call<&app::plan_later>({.in_days = in_days}));
    if (context.options.json) {
        return context.answer_json(view);
    }
    context.terminal.say(context.words.count("plan_cli.later", in_days));
    return Exit::kDone;
}

void add_history(Registry& registry, CLI::App& plan) {
    const auto shown = std::make_shared<VersionWishes>();
    CLI::App& versions = registry.add_to(plan, "versions", [shown](Context& context) {
        return run_versions(context, *shown);
    });
    versions.add_option("version", shown->version, registry.about("plan.version"))
        ->option_text("N");
    versions.add_option("--id", shown->id, registry.about("plan.version_id"))->option_text("ID");
    const auto restored = std::make_shared<VersionWishes>();
    CLI::App& restore = registry.add_to(plan, "restore", [restored](Context& context) {
        return run_restore(context, *restored);
    });
    restore.add_option("version", restored->version, registry.about("plan.version"))
        ->option_text("N")
        ->required();
    restore.add_option("--id", restored->id, registry.about("plan.version_id"))->option_text("ID");
    restore.add_flag("--yes", restored->replace_draft, registry.about("plan.restore.yes"));
}

void add_looking(Registry& registry, CLI::App& plan) {
    const auto wishes = std::make_shared<ReviewWishes>();
    CLI::App& review = registry.add_to(plan, "review", [wishes](Context& context) {
        return run_review(context, *wishes);
    });
    add_enum_option<Usable>(review, "--usable", wishes->usable, registry.about("plan.usable"));
    review.add_option("--note", wishes->note, registry.about("plan.review.note"))
        ->option_text("TEXT")
        ->allow_extra_args(false);
    add_enum_option<ReviewReason>(
        review, "--because", wishes->reason, registry.about("plan.because")
    );
    add_review_options(registry, review, wishes->in_days, wishes->on_day);
    const auto asked = std::make_shared<CheckWishes>();
    CLI::App& check = registry.add_to(plan, "check", [asked](Context& context) {
        return run_check(context, *asked);
    });
    check.add_option("person", asked->contact_id, registry.about("plan.check.person"))
        ->option_text("ID");
    add_enum_option<app::CheckAnswer>(
        check, "--answer", asked->answer, registry.about("plan.check.answer")
    );
    const auto days = std::make_shared<int>(kLaterInDaysUsual);
    CLI::App& later = registry.add_to(plan, "later", [days](Context& context) {
        return run_later(context, *days);
    });
    later.add_option("days", *days, registry.about("plan.later.days"))
        ->option_text("DAYS")
        ->check(CLI::Range(1, domain::kReviewInDaysMax));
}

}  // namespace

void add_plan_versions(Registry& registry, CLI::App& plan) {
    add_history(registry, plan);
    add_looking(registry, plan);
}

}  // namespace bw::cli
