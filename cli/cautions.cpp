// SPDX-License-Identifier: Apache-2.0
// `skills cautions`: what to know before strong sensations are shown, and what does not suit the
// person (CS-4). Reading comes before anything is said yes to.
#include <algorithm>

#include "cli/enum_option.h"
#include "cli/toolbox.h"
#include "core/domain/settings/settings_rules.h"

namespace bw::cli {

namespace {

using domain::ExclusionFlag;

constexpr int kCautions = 5;

struct Wishes {
    std::vector<std::string> flags;
    bool no_flags = false;
    bool read = false;
    bool undo = false;
};

void show(Context& context, const domain::Settings& settings) {
    Terminal& terminal = context.terminal;
    const Words& words = context.words;
    terminal.heading(words("cautions.title"));
    terminal.say(words("cautions.intro"));
    terminal.heading(words("cautions.read"));
    for (int number = 1; number <= kCautions; ++number) {
        terminal.item(words("cautions." + std::to_string(number)));
    }
    terminal.heading(words("cautions.question"));
    for (const auto& flag : enum_names(ExclusionFlag{})) {
        const bool is_set = std::ranges::contains(settings.exclusion_flags, flag.value);
        const std::string mark = is_set ? "[x] " : "[ ] ";
        const std::string text = words("cautions.flag." + std::string(flag.name));
        terminal.marked(mark, text + " (" + std::string(flag.name) + ")");
    }
    terminal.say(words("cautions.flags_note"));
    terminal.gap();
    if (domain::is_young_person(settings)) {
        terminal.say(words("cautions.young") + ". " + words("cautions.young_note"));
    } else {
        terminal.say(words(settings.cautions_acknowledged ? "cautions.done" : "skills.cautions_how")
        );
    }
}

OrStop<Exit> run(Context& context, const Wishes& wishes) {
    BW_GO(context.open_vault());
    auto view = BW_GO(context.call<&app::settings_get>());
    const bool changes = !wishes.flags.empty() || wishes.no_flags || wishes.undo;
    if (changes) {
        if (!wishes.flags.empty() || wishes.no_flags) {
            view.settings.exclusion_flags = enum_wishes<ExclusionFlag>(wishes.flags);
        }
        view.settings.cautions_acknowledged = view.settings.cautions_acknowledged && !wishes.undo;
        view = BW_GO(context.call<&app::settings_put>(view.settings));
    }
    if (wishes.read) {
        view = BW_GO(context.call<&app::cautions_acknowledge>());
    }
    if (context.options.json) {
        return context.answer_json(view);
    }
    show(context, view.settings);
    return Exit::kDone;
}

}  // namespace

void add_cautions_command(Registry& registry, CLI::App& skills) {
    const auto wishes = std::make_shared<Wishes>();
    CLI::App& app = registry.add_to(skills, "cautions", [wishes](Context& context) {
        return run(context, *wishes);
    });
    add_enum_options<ExclusionFlag>(
        app, "--flag", wishes->flags, registry.about("skills.cautions.flag")
    );
    app.add_flag("--no-flags", wishes->no_flags, registry.about("skills.cautions.no_flags"));
    app.add_flag("--read", wishes->read, registry.about("skills.cautions.read"));
    app.add_flag("--undo", wishes->undo, registry.about("skills.cautions.undo"));
}

}  // namespace bw::cli
