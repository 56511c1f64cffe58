// SPDX-License-Identifier: Apache-2.0
// `search`: through everything the person wrote here.
#include <CLI/CLI.hpp>

#include "cli/own_words.h"

namespace bw::cli {

namespace {

constexpr int kHitsMax = 100;
constexpr int kIndent = 2;

struct Wishes {
    std::vector<std::string> words;
    int limit = 20;
};

void show_hits(Context& context, const app::SearchHits& found) {
    Terminal& terminal = context.terminal;
    if (found.hits.empty()) {
        terminal.say(context.words("search.none"));
        terminal.say(context.words("search.none_note"));
        return;
    }
    for (const app::SearchHit& hit : found.hits) {
        const std::string kind = "search.kind." + std::string(enum_name(hit.kind));
        terminal.marked("- ", context.words(kind) + ": " + hit.snippet);
        terminal.say(hit.id, kIndent);
    }
}

OrStop<Exit> run(Context& context, const Wishes& wishes) {
    const std::string query =
        BW_GO(own_words(context, joined(wishes.words), context.words("search.words") + ":", "WORDS")
        );
    BW_GO(context.open_vault());
    const auto found =
        BW_GO(context.call<&app::search_find>({.query = query, .limit = wishes.limit}));
    if (context.options.json) {
        return context.answer_json(found);
    }
    show_hits(context, found);
    return Exit::kDone;
}

}  // namespace

void add_search_command(Registry& registry) {
    const auto wishes = std::make_shared<Wishes>();
    CLI::App& app =
        registry.add("search", [wishes](Context& context) { return run(context, *wishes); });
    app.add_option("words", wishes->words, registry.about("search.words"))
        ->option_text("WORDS")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--limit", wishes->limit, registry.about("search.limit"))
        ->option_text("N")
        ->check(CLI::Range(1, kHitsMax));
}

}  // namespace bw::cli
