// SPDX-License-Identifier: Apache-2.0
#include "cli/plan/plan_guide.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/calm_signals.h"
#include "cli/plan/line_guide.h"
#include "cli/plan/plan_show.h"
#include "cli/plan_command.h"
#include "cli/talk/talk.h"
#include "core/domain/plan/plan_rules.h"

namespace bw::cli {

namespace {

using app::SectionView;
using domain::MadeWith;
using domain::PlanItem;
using domain::SectionKind;

constexpr auto kWith = std::to_array<MadeWith>(
    {MadeWith::kSelf, MadeWith::kClinician, MadeWith::kSupporter, MadeWith::kPeer}
);

class PlanGuide {
  public:
    explicit PlanGuide(Context& context)
        : context_(context), words_(context.words), talk_(context.terminal) {}

    OrStop<Exit> go(const GuideWishes& wishes) {
        view_ = BW_GO(context_.call<&app::plan_get>());
        at_ = first_part(wishes);
        context_.terminal.say(words_("plan.make.intro"));
        while (!is_left_ && at_ < view_.sections.size() && view_.sections[at_].core) {
            BW_GO(one_part());
        }
        if (!is_left_) {
            BW_GO(other_parts());
        }
        if (!is_left_) {
            BW_GO(put_into_use());
        }
        context_.terminal.gap();
        context_.terminal.say(words_("plan_cli.kept_so_far"));
        return Exit::kDone;
    }

  private:
    std::size_t first_part(const GuideWishes& wishes) const;
    Page part_page(const SectionView& section) const;
    OrStop<void> one_part();
    OrStop<void> add_line(const std::string& text);
    OrStop<void> open_line(std::size_t number);
    OrStop<void> other_parts();
    OrStop<void> put_into_use();
    OrStop<bool> ask_with(app::PublishPlan& request);
    std::size_t core_parts() const {
        return static_cast<std::size_t>(std::ranges::count(view_.sections, true, &SectionView::core)
        );
    }

    Context& context_;
    const Words& words_;
    CalmSignals signals_;
    Talk talk_;
    app::PlanView view_;
    std::size_t at_ = 0;
    bool is_left_ = false;
};

// Where to go on: the part that was named, else the first main one without a line.
std::size_t PlanGuide::first_part(const GuideWishes& wishes) const {
    if (const auto kind = enum_from_name<SectionKind>(wishes.section)) {
        const auto found = std::ranges::find(view_.sections, *kind, &SectionView::kind);
        return static_cast<std::size_t>(found - view_.sections.begin());
    }
    if (wishes.from_start) {
        return 0;
    }
    const auto empty = std::ranges::find_if(view_.sections, [](const SectionView& section) {
        return section.core && section.items.empty();
    });
    const bool is_whole = empty == view_.sections.end();
    return is_whole ? 0 : static_cast<std::size_t>(empty - view_.sections.begin());
}

Page PlanGuide::part_page(const SectionView& section) const {
    Page page;
    if (section.core) {
        page.eyebrow = words_(
            "plan.make.step",
            {{.name = "step", .value = std::to_string(at_ + 1)},
             {.name = "count", .value = std::to_string(core_parts())}}
        );
    } else {
        page.eyebrow = section_words(words_, section.kind);
    }
    page.title = section.prompt.question;
    page.text(section.prompt.hint);
    if (!section.prompt.examples.empty()) {
        page.text(words_("plan.edit.for_example"));
        for (const std::string& example : section.prompt.examples) {
            page.item(example);
        }
    }
    for (const PlanItem& item : section.items) {
        const std::string key = std::to_string(page.answers.size() + 1);
        page.answers.push_back({key, item.text, item.barrier});
    }
    page.text(words_(section.items.empty() ? "plan_cli.write_line" : "plan_cli.write_or_open"));
    if (at_ > 0) {
        page.always.push_back({"b", words_("shell.back"), {}});
    }
    page.always.push_back({"s", words_("plan.make.later"), {}});
    page.on_enter = words_(section.core ? "plan.make.next_part" : "plan.make.done");
    return page;
}

OrStop<void> PlanGuide::add_line(const std::string& text) {
    PlanItem item{.kind = view_.sections[at_].kind, .text = text};
    if (item.kind == SectionKind::kSaferSpace) {
        item.safer_status = domain::SaferStatus::kIdea;
    }
    auto view = context_.call<&app::plan_put_item>(item);
    if (!view && view.error().exit == Exit::kLimit) {
        context_.terminal.say(words_("error.limit.what") + " " + words_("error.limit.do"));
        return {};
    }
    view_ = BW_GO(std::move(view));
    return {};
}

OrStop<void> PlanGuide::open_line(std::size_t number) {
    const PlanItem item = view_.sections[at_].items[number];
    view_ = BW_GO(guide_line(context_, talk_, view_, item));
    is_left_ = talk_.is_over();
    return {};
}

OrStop<void> PlanGuide::one_part() {
    const Page page = part_page(view_.sections[at_]);
    talk_.show(page);
    const Answered answered = talk_.hear(page);
    switch (answered.said) {
        case Said::kText:
            return add_line(answered.text);
        case Said::kAnswer:
            return open_line(answered.at);
        case Said::kEnter:
            ++at_;
            return {};
        case Said::kAlways:
            if (page.always[answered.at].key == "b") {
                --at_;
            } else {
                is_left_ = true;
            }
            return {};
        case Said::kTime:
        case Said::kEnd:
        case Said::kInterrupted:
            is_left_ = true;
            return {};
    }
    return {};
}

// The parts that are offered and not asked for.
OrStop<void> PlanGuide::other_parts() {
    const std::size_t first = core_parts();
    while (!is_left_) {
        Page page;
        page.title = words_("plan.make.others");
        page.text(words_("plan.make.substances"));
        for (std::size_t i = first; i < view_.sections.size(); ++i) {
            const std::string key = std::to_string(page.answers.size() + 1);
            const auto lines = static_cast<std::int64_t>(view_.sections[i].items.size());
            const std::string note = lines > 0 ? words_.count("plan.make.lines", lines) : "";
            page.answers.push_back({key, section_words(words_, view_.sections[i].kind), note});
        }
        page.always.push_back({"s", words_("plan.make.later"), {}});
        page.on_enter = words_("plan.publish.open");
        const Answered answered = talk_.ask(page);
        if (answered.said == Said::kEnter) {
            return {};
        }
        if (answered.said != Said::kAnswer) {
            is_left_ = true;
            return {};
        }
        const std::size_t part = first + answered.at;
        at_ = part;
        while (!is_left_ && at_ == part) {
            BW_GO(one_part());
        }
    }
    return {};
}

// Returns: false when it was left.
OrStop<bool> PlanGuide::ask_with(app::PublishPlan& request) {
    Page page;
    page.title = words_("plan.publish.with");
    for (const MadeWith each : kWith) {
        const std::string key = std::to_string(page.answers.size() + 1);
        page.answers.push_back({key, words_("plan.with." + std::string(enum_name(each))), {}});
    }
    page.on_enter = words_("plan.with.self");
    const Talk::Many many = talk_.ask_many(page);
    for (const std::size_t place : many.places) {
        request.made_with.push_back(kWith[place]);
    }
    if (request.made_with.empty()) {
        request.made_with = {MadeWith::kSelf};
    }
    if (talk_.is_over()) {
        return false;
    }
    Page locked;
    locked.title = words_("plan.publish.while_locked");
    locked.text(words_("plan.publish.while_locked_note"));
    locked.answers.push_back({"1", words_("plan_cli.readable"), {}});
    locked.answers.push_back({"2", words_("plan_cli.not_readable"), {}});
    locked.on_enter = words_("plan_cli.readable");
    const Answered answered = talk_.ask(locked);
    request.while_locked = !(answered.said == Said::kAnswer && answered.at == 1);
    return !talk_.is_over();
}

OrStop<void> PlanGuide::put_into_use() {
    if (!view_.draft) {
        return {};
    }
    Page page;
    page.title = words_(view_.current ? "plan.publish.title" : "plan.publish.title_first");
    page.text(words_("plan.publish.intro"));
    if (view_.nobody_to_contact) {
        page.text(words_("plan.nobody.title") + ". " + words_("plan.nobody.words"));
    }
    page.answers.push_back({"1", words_("plan.publish.do"), {}});
    page.on_enter = words_("plan.publish.not_yet");
    const Answered answered = talk_.ask(page);
    if (answered.said != Said::kAnswer) {
        return {};
    }
    app::PublishPlan request;
    if (view_.current) {
        const auto note = talk_.ask_words(words_("plan.publish.changed"));
        request.change_note = note.value_or(std::string());
    }
    if (talk_.is_over() || !BW_GO(ask_with(request))) {
        return {};
    }
    view_ = BW_GO(publish_plan(context_, request));
    context_.terminal.heading(words_("plan_cli.published"));
    return {};
}

}  // namespace

OrStop<Exit> guide_plan(Context& context, const GuideWishes& wishes) {
    return PlanGuide(context).go(wishes);
}

}  // namespace bw::cli
