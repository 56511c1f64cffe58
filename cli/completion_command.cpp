// SPDX-License-Identifier: Apache-2.0
// Hidden: for packagers and for people who set up their shell.
#include <CLI/CLI.hpp>

#include "cli/completion.h"
#include "cli/program.h"

namespace bw::cli {

namespace {

struct CompletionWishes {
    std::string what;
};

OrStop<Exit> run_completion(Context& context, const CompletionWishes& wishes) {
    // Described afresh: the one that was parsed belongs to its parser.
    CLI::App app(context.words("about.program"), "breakwater");
    Registry registry(app, context.words);
    GlobalOptions options;
    describe_program(registry, options);
    const CommandUsage usage = usage_of(app);
    if (wishes.what == "bash") {
        context.terminal.raw(bash_completion(usage));
    } else if (wishes.what == "zsh") {
        context.terminal.raw(zsh_completion(usage));
    } else {
        context.terminal.raw(manual_page(usage, context.words));
    }
    return Exit::kDone;
}

}  // namespace

void add_completion_command(Registry& registry) {
    const auto wishes = std::make_shared<CompletionWishes>();
    CLI::App& app = registry.add("completion", [wishes](Context& context) {
        return run_completion(context, *wishes);
    });
    app.group("");
    app.add_option("what", wishes->what, registry.about("completion.what"))
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "man"}));
}

}  // namespace bw::cli
