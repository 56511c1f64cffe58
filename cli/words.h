// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every word for people. The terminal's own stand in cli/words/en.json; words it shares with the
// web app are read from web/src/i18n/en.json, so that both say the same. Both lie in the program.
// A message may hold `{name}` and `{count, plural, one {# line} other {# lines}}`.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/stop.h"
#include "core/base/result.h"

namespace bw::cli {

class Words {
  public:
    // Errors: kInvalidArgument when one of them is no object of texts.
    static Result<Words> load(std::string_view own_json, std::string_view shared_json);
    // Those in the program.
    static Result<Words> embedded();

    bool has(std::string_view key) const;

    // Returns: the key itself when there is no such message, so that nothing ever stops for want
    // of a word; the test WordsTest.AreAllThere finds it.
    std::string operator()(std::string_view key, const std::vector<Filler>& fill = {}) const;
    std::string operator()(std::string_view key, std::string_view name, std::string value) const {
        return (*this)(key, {{.name = std::string(name), .value = std::move(value)}});
    }
    std::string count(std::string_view key, std::int64_t number) const {
        return (*this)(key, "count", std::to_string(number));
    }

  private:
    std::map<std::string, std::string, std::less<>> messages_;
};

// Puts the pieces in their places.
std::string fill_in(std::string_view message, const std::vector<Filler>& fill);

}  // namespace bw::cli
