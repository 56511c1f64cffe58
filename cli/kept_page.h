// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/command.h"

namespace bw::cli {

// Which page of a list of private things, as a command was asked for it.
struct PageWishes {
    std::string from_id;
    int limit = 20;
    app::KeptQuery query() const { return {.from_id = from_id, .limit = limit}; }
};

// --limit and --from. `wishes` must outlive the command line.
inline void add_page_options(const Registry& registry, CLI::App& app, PageWishes& wishes) {
    app.add_option("--limit", wishes.limit, registry.about("page.limit"))
        ->option_text("N")
        ->check(CLI::Range(1, app::kKeptPageMax));
    app.add_option("--from", wishes.from_id, registry.about("page.from"))->option_text("ID");
}

// How to see what comes after this page, when something does. `command`: what was typed.
inline void tell_of_earlier(
    Context& context, std::string_view command, const std::string& next_id
) {
    if (!next_id.empty()) {
        context.terminal.gap();
        context.terminal.say(
            context.words("page.earlier", {{"command", std::string(command)}, {"id", next_id}})
        );
    }
}

}  // namespace bw::cli
