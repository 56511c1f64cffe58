// SPDX-License-Identifier: Apache-2.0
#pragma once

// Our words on paper. They come from whoever asks, in the language of the asker, so that the core
// holds none and the browser and the terminal take them from one file.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/fields.h"
#include "core/base/result.h"

namespace bw::interop {

struct PrintWord {
    std::string key;
    std::string text;
    static constexpr std::string_view kName = "PrintWord";
    static constexpr std::string_view kDoc = "One of our words on paper.";
    static constexpr auto kFields = std::tuple{
        field<&PrintWord::key>("key", "Which: docs/formats/print.md has the list."),
        field<&PrintWord::text>("text", "The words; `{name}` is filled in."),
    };
};
static_assert(all_fields_described<PrintWord>());

// Lifetime: points into the words it was made from.
class PrintWords {
  public:
    using Fillers = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    explicit PrintWords(std::span<const PrintWord> words) : words_(words) {}

    // The words of a key with its gaps filled. A missing one is remembered.
    std::string say(std::string_view key, Fillers fillers = {});
    // A day written as `YYYY-MM-DD` in words; unchanged when it is no day.
    std::string say_day(std::string_view day);

    // Errors: kInvalidArgument when a word was asked for that is not there.
    Status check() const;

  private:
    std::span<const PrintWord> words_;
    bool missing_ = false;
};

}  // namespace bw::interop
