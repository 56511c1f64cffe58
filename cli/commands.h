// SPDX-License-Identifier: Apache-2.0
#pragma once

// The subcommands, in the order in which help shows them.

#include <array>

#include "cli/command.h"

namespace bw::cli {

void add_help_command(Registry& registry);  // help and care
void add_lines_command(Registry& registry);
void add_ride_command(Registry& registry);
void add_urge_command(Registry& registry);
void add_plan_command(Registry& registry);
void add_skills_command(Registry& registry);
void add_triggers_command(Registry& registry);
void add_search_command(Registry& registry);

void add_people_command(Registry& registry);
void add_note_command(Registry& registry);
void add_settings_command(Registry& registry);
void add_export_command(Registry& registry);
void add_init_command(Registry& registry);
void add_passphrase_command(Registry& registry);
void add_recovery_code_command(Registry& registry);
void add_recover_command(Registry& registry);
void add_new_key_command(Registry& registry);
void add_verify_command(Registry& registry);
void add_doctor_command(Registry& registry);
void add_wipe_command(Registry& registry);
void add_completion_command(Registry& registry);  // hidden: completion and manual

// What runs when no command was given.
OrStop<Exit> run_help(Context& context);

inline constexpr auto kCommands = std::to_array<void (*)(Registry&)>({
    add_help_command,       add_lines_command,      add_ride_command,          add_urge_command,
    add_plan_command,       add_skills_command,     add_triggers_command,      add_search_command,
    add_people_command,     add_note_command,       add_settings_command,      add_export_command,
    add_init_command,       add_passphrase_command, add_recovery_code_command, add_recover_command,
    add_new_key_command,    add_verify_command,     add_doctor_command,        add_wipe_command,
    add_completion_command,
});

}  // namespace bw::cli
