// SPDX-License-Identifier: Apache-2.0
#include "cli/plan/line_guide.h"

#include <algorithm>
#include <array>

#include "cli/plan/plan_show.h"
#include "cli/skills_show.h"

namespace bw::cli {

namespace {

using domain::PlanItem;
using domain::SaferStatus;
using domain::SectionKind;

enum class LineAct {
    kWords,
    kBarrier,
    kSkill,
    kPerson,
    kService,
    kSafer,
    kHelper,
    kUp,
    kDown,
    kTakeOut,
};

class LineGuide {
  public:
    LineGuide(Context& context, Talk& talk, const app::PlanView& view, const PlanItem& line)
        : context_(context), words_(context.words), talk_(talk), view_(view), item_(line) {}

    OrStop<app::PlanView> go() {
        while (!is_done_ && !talk_.is_over()) {
            BW_GO(turn());
        }
        return view_;
    }

  private:
    OrStop<void> turn();
    OrStop<void> act(LineAct what);
    OrStop<void> keep();
    OrStop<void> ask_barrier();
    OrStop<void> ask_skill();
    OrStop<void> ask_person(bool helps_only);
    OrStop<void> ask_service();
    void ask_safer();
    OrStop<void> move(int by);
    OrStop<void> take_out();
    Page page();
    void offer(Page& page, LineAct what, std::string words);
    // Returns: a place, or nothing when it was skipped; `none` is set when no link is wanted.
    std::optional<std::size_t> pick(
        std::string title, const std::vector<std::string>& names, std::string none_words, bool& none
    );

    Context& context_;
    const Words& words_;
    Talk& talk_;
    app::PlanView view_;
    PlanItem item_;
    std::vector<LineAct> acts_;
    bool is_done_ = false;
};

void LineGuide::offer(Page& page, LineAct what, std::string words) {
    page.answers.push_back({std::to_string(page.answers.size() + 1), std::move(words), {}});
    acts_.push_back(what);
}

Page LineGuide::page() {
    Page page;
    acts_.clear();
    page.eyebrow = section_words(words_, item_.kind);
    page.title = item_.text.empty() ? words_("plan.edit.title") : item_.text;
    if (!item_.barrier.empty()) {
        page.text(words_("plan.link.barrier", "words", item_.barrier));
    }
    if (!item_.workaround.empty()) {
        page.text(words_("plan.link.workaround", "words", item_.workaround));
    }
    offer(page, LineAct::kWords, words_("plan.edit.words"));
    offer(page, LineAct::kBarrier, words_("plan.edit.barrier"));
    if (item_.kind == SectionKind::kSaferSpace) {
        offer(page, LineAct::kSafer, words_("plan.safer.status"));
        offer(page, LineAct::kHelper, words_("plan.safer.who"));
    } else {
        offer(page, LineAct::kSkill, words_("plan.edit.skill"));
        offer(page, LineAct::kPerson, words_("plan.edit.person"));
        offer(page, LineAct::kService, words_("plan.edit.service"));
    }
    const std::string name = item_.text.empty() ? words_("plan.edit.title") : item_.text;
    offer(page, LineAct::kUp, words_("plan.move_up", "name", name));
    offer(page, LineAct::kDown, words_("plan.move_down", "name", name));
    offer(page, LineAct::kTakeOut, words_("plan.line.remove"));
    page.on_enter = words_("plan.make.done");
    return page;
}

OrStop<void> LineGuide::turn() {
    const Answered answered = talk_.ask(page());
    if (answered.said == Said::kAnswer) {
        return act(acts_[answered.at]);
    }
    is_done_ = true;
    return {};
}

OrStop<void> LineGuide::act(LineAct what) {
    switch (what) {
        case LineAct::kWords: {
            const auto text = talk_.ask_words(words_("plan.edit.words"));
            if (text && !text->empty()) {
                item_.text = *text;
                return keep();
            }
            return {};
        }
        case LineAct::kBarrier:
            return ask_barrier();
        case LineAct::kSkill:
            return ask_skill();
        case LineAct::kPerson:
            return ask_person(false);
        case LineAct::kService:
            return ask_service();
        case LineAct::kSafer:
            ask_safer();
            return keep();
        case LineAct::kHelper:
            return ask_person(true);
        case LineAct::kUp:
            return move(-1);
        case LineAct::kDown:
            return move(1);
        case LineAct::kTakeOut:
            return take_out();
    }
    return {};
}

// What does not fit is said, and the line stays as it was.
OrStop<void> LineGuide::keep() {
    auto view = context_.call<&app::plan_put_item>(item_);
    const bool is_refused =
        !view && (view.error().exit == Exit::kInvalid || view.error().exit == Exit::kLimit);
    if (is_refused) {
        const std::string& key = view.error().key;
        context_.terminal.say(words_(key + ".what") + " " + words_(key + ".do"));
        return {};
    }
    view_ = BW_GO(std::move(view));
    return {};
}

OrStop<void> LineGuide::ask_barrier() {
    Terminal& terminal = context_.terminal;
    terminal.heading(view_.barrier_prompt.question);
    terminal.say(view_.barrier_prompt.hint);
    for (const std::string& example : view_.barrier_prompt.examples) {
        terminal.item(example, 2);
    }
    const auto barrier = talk_.ask_words(words_("plan.edit.barrier"));
    if (!barrier) {
        return {};
    }
    item_.barrier = barrier->empty() ? item_.barrier : *barrier;
    const auto workaround = talk_.ask_words(words_("plan.edit.workaround"));
    if (workaround && !workaround->empty()) {
        item_.workaround = *workaround;
    }
    return keep();
}

std::optional<std::size_t> LineGuide::pick(
    std::string title, const std::vector<std::string>& names, std::string none_words, bool& none
) {
    Page page;
    page.title = std::move(title);
    for (const std::string& name : names) {
        page.answers.push_back({std::to_string(page.answers.size() + 1), name, {}});
    }
    page.always.push_back({"n", std::move(none_words), {}});
    page.on_enter = words_("shell.back");
    const Answered answered = talk_.ask(page);
    none = answered.said == Said::kAlways;
    return answered.said == Said::kAnswer ? std::optional(answered.at) : std::nullopt;
}

// By words, since there are more skills than fit on a page.
OrStop<void> LineGuide::ask_skill() {
    const auto wanted = talk_.ask_words(words_("toolbox.search"));
    if (!wanted) {
        return {};
    }
    const auto list = BW_GO(context_.call<&app::skills_list>({.words = *wanted}));
    constexpr std::size_t kShown = 20;
    std::vector<std::string> names;
    for (const app::SkillView& view : list.skills) {
        if (names.size() < kShown) {
            names.push_back(view.skill.name);
        }
    }
    bool none = false;
    const auto place = pick(words_("skill.pick.title"), names, words_("plan.edit.unlink"), none);
    if (none) {
        item_.skill_id.reset();
        return keep();
    }
    if (place) {
        item_.skill_id = list.skills[*place].skill.id;
        return keep();
    }
    return {};
}

OrStop<void> LineGuide::ask_person(bool helps_only) {
    const auto list = BW_GO(context_.call<&app::people_list>());
    std::vector<const app::ContactView*> people;
    std::vector<std::string> names;
    for (const app::ContactView& each : list.people) {
        if (helps_only || each.may_be_asked) {
            people.push_back(&each);
            names.push_back(each.contact.name);
        }
    }
    bool none = false;
    const std::string title = words_(helps_only ? "plan.safer.who" : "plan.edit.person");
    const auto place = pick(title, names, words_("plan.edit.nobody"), none);
    if (!none && !place) {
        return {};
    }
    const std::string id = place ? people[*place]->contact.id : std::string();
    if (helps_only) {
        item_.who_helps_contact_id = id;
    } else {
        item_.contact_id = none ? std::nullopt : std::optional(id);
    }
    return keep();
}

OrStop<void> LineGuide::ask_service() {
    const auto help = BW_GO(context_.call<&app::help_people>({.region = context_.region()}));
    std::vector<std::string> names;
    names.reserve(help.lines.services.size());
    for (const domain::ServiceLine& service : help.lines.services) {
        names.push_back(service.name);
    }
    if (names.empty()) {
        context_.terminal.say(words_("plan.from.choose_region"));
    }
    bool none = false;
    const auto place =
        pick(words_("plan.edit.service"), names, words_("plan.edit.no_service"), none);
    if (none) {
        item_.crisis_service_id.reset();
        return keep();
    }
    if (place) {
        item_.crisis_service_id = help.lines.services[*place].id;
        return keep();
    }
    return {};
}

void LineGuide::ask_safer() {
    constexpr auto kStatus =
        std::to_array<SaferStatus>({SaferStatus::kIdea, SaferStatus::kAgreed, SaferStatus::kDone});
    Page page;
    page.title = words_("plan.safer.title");
    page.text(words_("plan.safer.note"));
    for (const SaferStatus status : kStatus) {
        const std::string key = std::to_string(page.answers.size() + 1);
        page.answers.push_back({key, words_("plan.safer." + std::string(enum_name(status))), {}});
    }
    page.on_enter = words_("shell.back");
    const Answered answered = talk_.ask(page);
    if (answered.said == Said::kAnswer) {
        item_.safer_status = kStatus[answered.at];
    }
}

OrStop<void> LineGuide::move(int by) {
    const auto section = std::ranges::find(view_.sections, item_.kind, &app::SectionView::kind);
    if (section == view_.sections.end()) {
        return {};
    }
    const auto& items = section->items;
    const auto found = std::ranges::find(items, item_.id, &PlanItem::id);
    const auto at = found - items.begin();
    const auto to = at + by;
    if (found == items.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(items.size())) {
        return {};
    }
    app::MovePlanItem request{.item_id = item_.id, .after_item_id = {}};
    const auto after = by > 0 ? to : to - 1;
    if (after >= 0) {
        request.after_item_id = items[static_cast<std::size_t>(after)].id;
    }
    view_ = BW_GO(context_.call<&app::plan_move_item>(request));
    return {};
}

OrStop<void> LineGuide::take_out() {
    Page page;
    page.title = words_("plan.line.remove_ask");
    page.text(item_.text);
    page.answers.push_back({"1", words_("plan.line.remove"), {}});
    page.on_enter = words_("plan.keep_it");
    if (talk_.ask(page).said == Said::kAnswer) {
        view_ = BW_GO(context_.call<&app::plan_remove_item>({.id = item_.id}));
        is_done_ = true;
    }
    return {};
}

}  // namespace

OrStop<app::PlanView> guide_line(
    Context& context, Talk& talk, const app::PlanView& view, const PlanItem& line
) {
    return LineGuide(context, talk, view, line).go();
}

}  // namespace bw::cli
