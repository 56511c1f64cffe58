// SPDX-License-Identifier: Apache-2.0
#include "cli/plan/plan_walk.h"

#include "cli/line_words.h"

namespace bw::cli {

namespace {

constexpr std::string_view kStopKey = "s";
constexpr std::string_view kHelpKey = "h";
constexpr std::string_view kBackKey = "b";

// No plan, or none that may be read now. Making one is never a duty.
Page no_plan_page(const Words& words, bool is_locked) {
    Page page;
    page.title = words(is_locked ? "plan.run.locked.title" : "plan.run.empty.title");
    page.text(words(is_locked ? "plan.run.locked.intro" : "plan.run.empty.intro"));
    page.always.push_back({std::string(kHelpKey), words("shell.call"), {}});
    page.on_enter = words("ride_talk.go_on");
    return page;
}

Page end_page(const Words& words) {
    Page page;
    page.title = words("plan.run.end.title");
    page.text(words("plan.run.end.intro"));
    page.answers.push_back({"1", words("plan.run.end.people"), {}});
    page.answers.push_back({"2", words("plan.run.end.again"), {}});
    page.always.push_back({std::string(kStopKey), words("plan.run.stop"), {}});
    page.on_enter = words("ride_talk.go_on");
    return page;
}

class Walk {
  public:
    Walk(const Words& words, Talk& talk, app::PlanRun run)
        : words_(words), talk_(talk), run_(std::move(run)) {}

    PlanWalk go() {
        while (!is_over_) {
            if (at_ < run_.items.size()) {
                one_line();
            } else {
                the_end();
            }
        }
        return ended_;
    }

  private:
    void end_with(PlanWalkEnd how) {
        ended_.ended = how;
        is_over_ = true;
    }

    void one_line() {
        const Page page = plan_run_page(words_, run_, at_);
        const Answered answered = talk_.ask(page);
        if (answered.is_over()) {
            end_with(PlanWalkEnd::kStopped);
        } else if (answered.said == Said::kEnter) {
            ++at_;
        } else if (answered.said == Said::kAnswer) {
            ended_.skill_id = run_.items[at_].skill_id.value_or(std::string());
            end_with(PlanWalkEnd::kSkill);
        } else {
            by_key(page.always[answered.at].key);
        }
    }

    void by_key(std::string_view key) {
        if (key == kBackKey) {
            --at_;
        } else {
            end_with(key == kHelpKey ? PlanWalkEnd::kPeople : PlanWalkEnd::kStopped);
        }
    }

    void the_end() {
        const Answered answered = talk_.ask(end_page(words_));
        if (answered.said == Said::kAnswer && answered.at == 1) {
            at_ = 0;
        } else if (answered.said == Said::kAnswer) {
            end_with(PlanWalkEnd::kPeople);
        } else {
            end_with(answered.said == Said::kEnter ? PlanWalkEnd::kDone : PlanWalkEnd::kStopped);
        }
    }

    const Words& words_;
    Talk& talk_;
    app::PlanRun run_;
    std::size_t at_ = 0;
    bool is_over_ = false;
    PlanWalk ended_;
};

}  // namespace

Page plan_run_page(const Words& words, const app::PlanRun& run, std::size_t at) {
    Page page;
    const app::RunItem& item = run.items[at];
    page.eyebrow = words(
        "plan.run.of",
        {{.name = "kind", .value = words("plan.run.kind." + std::string(enum_name(item.kind)))},
         {.name = "step", .value = std::to_string(at + 1)},
         {.name = "count", .value = std::to_string(run.items.size())}}
    );
    page.title = item.text.empty() ? item.contact_name : item.text;
    for (const app::ContactAction& action : item.actions) {
        std::string way = reach_words(words, action);
        page.item(item.contact_name.empty() ? way : item.contact_name + ": " + way);
    }
    if (!item.workaround.empty()) {
        page.text(words("plan.link.workaround", "words", item.workaround));
    }
    if (item.skill_id) {
        page.answers.push_back({"1", words("plan.run.skill"), {}});
    }
    page.always.push_back({std::string(kHelpKey), words("shell.call"), {}});
    if (at > 0) {
        page.always.push_back({std::string(kBackKey), words("shell.back"), {}});
    }
    page.always.push_back({std::string(kStopKey), words("plan.run.stop"), {}});
    page.on_enter = words("plan.run.next");
    return page;
}

PlanWalk walk_plan(Context& context, Talk& talk) {
    app::PlanRun run;
    if (auto found = context.door.call<&app::plan_run>()) {
        run = *std::move(found);
    }
    if (!run.items.empty()) {
        return Walk(context.words, talk, std::move(run)).go();
    }
    const auto state = context.door.call<&app::vault_state>();
    const bool is_locked = state && state->status == app::VaultStatus::kLocked;
    const Answered answered = talk.ask(no_plan_page(context.words, is_locked));
    if (answered.said == Said::kAlways) {
        return {.ended = PlanWalkEnd::kPeople, .skill_id = {}};
    }
    const bool over = answered.is_over();
    return {.ended = over ? PlanWalkEnd::kStopped : PlanWalkEnd::kDone, .skill_id = {}};
}

}  // namespace bw::cli
