// SPDX-License-Identifier: Apache-2.0
#pragma once

// One screenful of a conversation: a few words, then what can be answered. Plain values, so that a
// test can hold every page without a terminal.

#include <string>
#include <vector>

namespace bw::cli {

enum class LineLook { kText, kHeading, kItem };

struct PageLine {
    LineLook look = LineLook::kText;
    std::string text;
};

// What a key stands for. A note is a second, quieter sentence below it.
struct PageAnswer {
    std::string key;
    std::string words;
    std::string note;
};

struct Page {
    std::string eyebrow;  // a quiet line above the title
    std::string title;
    std::vector<PageLine> body;
    std::vector<PageAnswer> answers;  // one a line
    std::vector<PageAnswer> always;   // at the foot, all in one line
    std::string on_enter;             // what Enter means; empty: it asks again

    void text(std::string words) { add(LineLook::kText, std::move(words)); }
    void head(std::string words) { add(LineLook::kHeading, std::move(words)); }
    void item(std::string words) { add(LineLook::kItem, std::move(words)); }

  private:
    void add(LineLook look, std::string words) {
        if (!words.empty()) {
            body.push_back({.look = look, .text = std::move(words)});
        }
    }
};

}  // namespace bw::cli
