// SPDX-License-Identifier: Apache-2.0
#pragma once

// Options whose values are the words of a closed list, the same as in JSON.

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/base/fields.h"

namespace bw::cli {

template <DescribedEnum E>
std::vector<std::string> enum_words() {
    std::vector<std::string> words;
    for (const auto& each : enum_names(E{})) {
        words.emplace_back(each.name);
    }
    return words;
}

// One word of the list; empty when it was not given.
template <DescribedEnum E>
CLI::Option* add_enum_option(
    CLI::App& app, const std::string& name, std::string& into, const std::string& about
) {
    return app.add_option(name, into, about)->check(CLI::IsMember(enum_words<E>()));
}

// Several of them: `--feeling numb --feeling empty`, or with commas between.
template <DescribedEnum E>
CLI::Option* add_enum_options(
    CLI::App& app, const std::string& name, std::vector<std::string>& into, const std::string& about
) {
    return app.add_option(name, into, about)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(CLI::IsMember(enum_words<E>()));
}

template <DescribedEnum E>
std::optional<E> enum_wish(const std::string& word) {
    return word.empty() ? std::nullopt : enum_from_name<E>(word);
}

template <DescribedEnum E>
std::vector<E> enum_wishes(const std::vector<std::string>& words) {
    std::vector<E> out;
    for (const std::string& word : words) {
        if (const auto value = enum_from_name<E>(word)) {
            out.push_back(*value);
        }
    }
    return out;
}

}  // namespace bw::cli
