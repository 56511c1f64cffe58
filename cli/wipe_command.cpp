// SPDX-License-Identifier: Apache-2.0
// Deletes everything on this device. Needs no passphrase: whoever holds the files can delete them.
#include "cli/command.h"
#include "cli/device_key.h"

namespace bw::cli {

namespace {

struct WipeWishes {
    std::string confirm;
};

constexpr std::string_view kWipeConfirmation = "delete everything";

OrStop<Exit> run_wipe(Context& context, const WipeWishes& wishes) {
    Terminal& terminal = context.terminal;
    if (!context.door.folder().is_there()) {
        return stop_with(
            Exit::kNoVault, "no_vault", {{.name = "folder", .value = context.options.vault}}
        );
    }
    std::string typed = wishes.confirm;
    if (typed.empty()) {
        terminal.note(context.words("wipe.about", "folder", context.options.vault));
        typed = BW_GO(terminal.ask(
            context.words("wipe.ask", "words", std::string(kWipeConfirmation)), "--confirm"
        ));
    }
    if (typed != kWipeConfirmation) {
        return stop_with(Exit::kStopped, "not_wiped");
    }
    BW_GO(context.hold_folder());
    const auto state = BW_GO(context.call<&app::vault_wipe>({.confirm = typed}));
    BW_GO(remove_device_key(context.options.vault));
    if (context.options.json) {
        return context.answer_json(state);
    }
    terminal.say(context.words("wipe.done"));
    return Exit::kDone;
}

}  // namespace

void add_wipe_command(Registry& registry) {
    const auto wishes = std::make_shared<WipeWishes>();
    CLI::App& app =
        registry.add("wipe", [wishes](Context& context) { return run_wipe(context, *wishes); });
    app.add_option("--confirm", wishes->confirm, registry.about("wipe.confirm"))
        ->option_text("WORDS");
}

}  // namespace bw::cli
