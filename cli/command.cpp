// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include "core/base/time.h"

namespace bw::cli {

CLI::App& Registry::add_under(
    CLI::App& parent, const std::string& name, const std::string& key, Run run
) {
    CLI::App* app = parent.add_subcommand(name, about(key));
    app->callback([this, run = std::move(run)] { chosen_ = run; });
    return *app;
}

CLI::App& Registry::add_group(const std::string& name) {
    CLI::App* app = app_.add_subcommand(name, about(name));
    app->require_subcommand(1);
    return *app;
}

std::string Context::region() {
    if (!options.region.empty()) {
        return options.region;
    }
    const auto settings = door.call<&app::settings_get>();
    return settings ? settings->settings.region : std::string();
}

OrStop<void> Context::hold_vault() {
    const auto state = BW_GO(call<&app::vault_state>());
    if (state.status == app::VaultStatus::kNone) {
        return stop_with(Exit::kNoVault, "no_vault", {{.name = "folder", .value = options.vault}});
    }
    return hold_folder();
}

OrStop<void> Context::hold_folder() {
    const Status held = door.hold(options.wait_s * kMillisPerSecond, [this] {
        terminal.note(words("open.waiting"));
    });
    if (!held && held.error().code() == ErrorCode::kLocked) {
        return stop_with(Exit::kBusy, "busy");
    }
    BW_GO(held);
    return {};
}

}  // namespace bw::cli
