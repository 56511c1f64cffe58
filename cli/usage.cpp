// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.h"

#include <format>

#include <CLI/CLI.hpp>

#include "cli/stop.h"

namespace bw::cli {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : std::string(between)) + part;
    }
    return text;
}

// CLI11 tells a closed set of values as `TEXT:{a,b,c}`.
std::vector<std::string> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find('{');
    const std::size_t close = type.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) {
        return {};
    }
    return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

OptionUsage usage_of_option(const CLI::Option& option) {
    OptionUsage usage{.about = option.get_description(), .required = option.get_required()};
    usage.repeats = option.get_expected_max() > 1;
    for (const std::string& name : option.get_snames()) {
        usage.names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        usage.names.push_back("--" + name);
    }
    if (usage.names.empty()) {
        usage.value = option.get_name(true);
    } else if (option.get_expected_max() > 0) {
        usage.value = option.get_option_text().empty() ? "TEXT" : option.get_option_text();
    }
    usage.choices = choices_of(option);
    if (!usage.choices.empty()) {
        usage.value = usage.names.empty() ? usage.value : "WORD";
        usage.about += ": " + joined(usage.choices, ", ");
    }
    return usage;
}

std::string synopsis(const CommandUsage& usage, bool is_whole) {
    std::string text = is_whole ? usage.name : "breakwater " + usage.name;
    if (!usage.commands.empty()) {
        text += is_whole ? " [command]" : " <command>";
    }
    for (const OptionUsage& each : usage.positionals) {
        text += " " + option_text(each);
    }
    return text + (usage.options.empty() ? "" : " [options]");
}

void show_options(
    Terminal& terminal, std::string_view title, const std::vector<OptionUsage>& options
) {
    if (options.empty()) {
        return;
    }
    terminal.heading(title);
    Table table;
    for (const OptionUsage& each : options) {
        const std::string names =
            each.names.empty() ? "<" + each.value + ">" : joined(each.names, ", ");
        const std::string value = each.names.empty() || each.value.empty() ? "" : " " + each.value;
        table.rows.push_back({names + value, each.about});
    }
    terminal.table(table);
}

CommandUsage usage_below(const CLI::App& app, const std::string& name) {
    CommandUsage usage{.name = name, .about = app.get_description()};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty()) {
            continue;
        }
        auto& list = option->get_positional() ? usage.positionals : usage.options;
        list.push_back(usage_of_option(*option));
    }
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        if (!command->get_group().empty()) {
            const std::string below = app.get_parent() == nullptr
                                          ? command->get_name()
                                          : name + " " + command->get_name();
            usage.commands.push_back(usage_below(*command, below));
        }
    }
    return usage;
}

}  // namespace

std::string option_text(const OptionUsage& option) {
    if (option.names.empty()) {
        const std::string name = "<" + option.value + ">" + (option.repeats ? "…" : "");
        return option.required ? name : "[" + name + "]";
    }
    const std::string text = option.names.back() + (option.value.empty() ? "" : " " + option.value);
    return option.required ? text : "[" + text + "]";
}

CommandUsage usage_of(const CLI::App& app) {
    return usage_below(app, app.get_name());
}

void show_usage(Terminal& terminal, const CLI::App& app) {
    const CLI::App* shown = &app;
    std::string name;
    while (!shown->get_subcommands().empty()) {
        shown = shown->get_subcommands().front();
        name += (name.empty() ? "" : " ") + shown->get_name();
    }
    const bool is_whole = shown == &app;
    const CommandUsage usage = usage_below(*shown, is_whole ? app.get_name() : name);
    const Words& words = terminal.words();
    terminal.say(usage.about);
    terminal.gap();
    terminal.say(words("usage.usage", "synopsis", synopsis(usage, is_whole)));
    if (!usage.commands.empty()) {
        terminal.heading(words("usage.commands"));
        Table table;
        for (const CommandUsage& each : usage.commands) {
            table.rows.push_back({each.name, each.about});
        }
        terminal.table(table);
    }
    show_options(terminal, words("usage.arguments"), usage.positionals);
    show_options(terminal, words("usage.options"), usage.options);
    terminal.gap();
    terminal.say(words(is_whole ? "usage.footer" : "usage.footer_command"));
}

}  // namespace bw::cli
