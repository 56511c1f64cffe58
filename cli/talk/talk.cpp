// SPDX-License-Identifier: Apache-2.0
#include "cli/talk/talk.h"

#include <algorithm>
#include <charconv>
#include <format>

#include "cli/text.h"

namespace bw::cli {

namespace {

constexpr std::string_view kPrompt = "> ";
constexpr std::string_view kBetweenKeys = "   ";
constexpr int kIndent = 2;
constexpr std::int64_t kForEver = -1;

// Keys are ASCII; whoever has the capitals on means the same key.
std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::optional<std::size_t> place_of(const std::vector<PageAnswer>& answers, std::string_view key) {
    const auto found = std::ranges::find(answers, key, &PageAnswer::key);
    if (found == answers.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - answers.begin());
}

Answered answer_of(const Page& page, std::string_view line) {
    const std::string_view typed = trimmed(line);
    if (typed.empty()) {
        return {.said = Said::kEnter, .text = {}};
    }
    const std::string key = lower(typed);
    if (const auto at = place_of(page.answers, key)) {
        return {.said = Said::kAnswer, .at = *at, .text = {}};
    }
    if (const auto at = place_of(page.always, key)) {
        return {.said = Said::kAlways, .at = *at, .text = {}};
    }
    return {.said = Said::kText, .text = std::string(typed)};
}

std::string foot_of(const Page& page, const Words& words) {
    std::string foot;
    const auto add = [&foot](std::string_view key, std::string_view what) {
        foot += foot.empty() ? "" : kBetweenKeys;
        foot += std::format("{} {}", key, what);
    };
    if (!page.on_enter.empty()) {
        add(words("talk.enter"), page.on_enter);
    }
    for (const PageAnswer& each : page.always) {
        add(each.key, each.words);
    }
    return foot;
}

}  // namespace

void Talk::show_answers(const Page& page) {
    if (!page.answers.empty()) {
        terminal_.gap();
    }
    for (const PageAnswer& each : page.answers) {
        const std::string mark = padded(each.key, kIndent + 1);
        terminal_.marked(mark, each.words, kIndent);
        if (!each.note.empty()) {
            terminal_.say(each.note, kIndent + display_width(mark));
        }
    }
    if (const std::string foot = foot_of(page, terminal_.words()); !foot.empty()) {
        terminal_.gap();
        terminal_.say(foot);
    }
}

void Talk::show(const Page& page) {
    terminal_.gap();
    if (!page.eyebrow.empty()) {
        terminal_.say(page.eyebrow);
    }
    terminal_.heading(page.title);
    for (const PageLine& line : page.body) {
        switch (line.look) {
            case LineLook::kText:
                terminal_.say(line.text);
                break;
            case LineLook::kHeading:
                terminal_.heading(line.text);
                break;
            case LineLook::kItem:
                terminal_.item(line.text, kIndent);
                break;
        }
    }
    show_answers(page);
}

// From a pipe nobody is prompted: what comes out is then only what is said.
void Talk::prompt() {
    if (terminal_.can_ask()) {
        (void)terminal_.console().write(Stream::kErr, kPrompt);
    }
}

Answered Talk::hear(const Page& page, Waiting* waiting) {
    if (waiting != nullptr) {
        waiting->begin();
    }
    prompt();
    while (true) {
        const std::int64_t patience = waiting == nullptr ? kForEver : waiting->wake_in_ms();
        const HeardLine heard = terminal_.console().wait_for_line(patience);
        if (heard.heard == Heard::kNothing) {
            if (waiting != nullptr && waiting->wake()) {
                waiting->end();
                return {.said = Said::kTime, .text = {}};
            }
            continue;
        }
        if (waiting != nullptr) {
            waiting->end();
        }
        if (heard.heard == Heard::kLine) {
            return answer_of(page, heard.line);
        }
        is_over_ = true;
        if (terminal_.can_ask()) {
            (void)terminal_.console().write(Stream::kErr, "\n");
        }
        const bool called = heard.heard == Heard::kInterrupted;
        return {.said = called ? Said::kInterrupted : Said::kEnd, .text = {}};
    }
}

void Talk::not_understood() {
    terminal_.gap();
    terminal_.say(terminal_.words()("talk.not_understood"));
}

Answered Talk::ask(const Page& page) {
    show(page);
    while (true) {
        Answered answered = hear(page);
        const bool again = answered.said == Said::kText ||
                           (answered.said == Said::kEnter && page.on_enter.empty());
        if (!again) {
            return answered;
        }
        not_understood();
    }
}

std::optional<std::string> Talk::ask_words(std::string_view question) {
    terminal_.gap();
    terminal_.say(question);
    terminal_.say(terminal_.words()("talk.enter_skips"));
    const Answered answered = hear(Page{});
    if (answered.is_over()) {
        return std::nullopt;
    }
    return answered.text;
}

Talk::Many Talk::ask_many(const Page& page) {
    show(page);
    terminal_.say(terminal_.words()("talk.many"));
    while (true) {
        const Answered answered = hear(page);
        if (answered.said == Said::kAnswer) {
            return {.said = Said::kAnswer, .places = {answered.at}};
        }
        if (answered.said != Said::kText) {
            return {.said = answered.said, .at = answered.at, .places = {}};
        }
        if (auto places = places_in(answered.text, page.answers.size())) {
            return {.said = Said::kAnswer, .places = *std::move(places)};
        }
        not_understood();
    }
}

std::optional<std::vector<std::size_t>> places_in(std::string_view text, std::size_t count) {
    std::vector<std::size_t> places;
    while (!text.empty()) {
        const std::size_t first = text.find_first_not_of(" ,\t");
        if (first == std::string_view::npos) {
            break;
        }
        text.remove_prefix(first);
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || number == 0 || number > count) {
            return std::nullopt;
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.empty() && !std::string_view(" ,\t").contains(text.front())) {
            return std::nullopt;
        }
        if (!std::ranges::contains(places, number - 1)) {
            places.push_back(number - 1);
        }
    }
    return places;
}

}  // namespace bw::cli
