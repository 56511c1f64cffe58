// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/usage.h"
#include "core/app/version.h"

namespace bw::cli {

namespace {

constexpr int kWaitMaxS = 3'600;
constexpr int kDescriptorMax = 1'048'575;

std::string variable(const char* name) {
    // No other thread runs, so the environment does not change.
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string() : std::string(value);
}

void tell_stop_json(Terminal& terminal, const Stop& stop) {
    codec::Json json;
    json["error"]["code"] = stop.code;
    json["error"]["exit"] = static_cast<int>(stop.exit);
    json["error"]["what"] = stop.what;
    terminal.raw(codec::dump_json(json) + "\n");
}

// What happened, what is safe, what to do.
void tell_stop(Terminal& terminal, const Stop& stop) {
    const Words& words = terminal.words();
    std::string text;
    for (const std::string_view part : {".what", ".safe", ".do"}) {
        const std::string key = stop.key + std::string(part);
        if (words.has(key)) {
            text += (text.empty() ? "" : " ") + words(key, stop.fill);
        }
    }
    terminal.note(text.empty() ? stop.what : text);
}

Exit end_with(Terminal& terminal, const GlobalOptions& options, const Stop& stop) {
    if (options.json) {
        tell_stop_json(terminal, stop);
    } else {
        tell_stop(terminal, stop);
    }
    return stop.exit;
}

Stop usage_stop(const CLI::Error& error) {
    std::string what = error.what();
    std::ranges::replace(what, '\n', ' ');
    return {
        .exit = Exit::kUsage,
        .code = "usage",
        .key = "stop.usage",
        .fill = {{.name = "what", .value = what}},
        .what = what,
    };
}

OrStop<Exit> run_chosen(
    const Registry& registry, Terminal& terminal, const GlobalOptions& options
) {
    if (options.vault.empty()) {
        return stop_with(Exit::kUsage, "no_place");
    }
    if (options.secret_fd >= 0) {
        terminal.take_secrets_from(options.secret_fd);
    }
    if (options.json) {
        terminal.ask_nothing();
    }
    const std::unique_ptr<Door> door = BW_GO(Door::create(options.vault));
    Context context(*door, terminal, options);
    return registry.chosen() ? registry.chosen()(context) : run_help(context);
}

}  // namespace

Surroundings surroundings_of_process() {
    const std::string data = variable("XDG_DATA_HOME");
    if (data.starts_with('/')) {
        return {.vault = data + "/breakwater/vault"};
    }
    const std::string home = variable("HOME");
    if (home.starts_with('/')) {
        return {.vault = home + "/.local/share/breakwater/vault"};
    }
    return {};
}

void describe_program(Registry& registry, GlobalOptions& options) {
    CLI::App& app = registry.app();
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.add_option("--vault", options.vault, registry.about("global.vault"))->option_text("FOLDER");
    app.add_flag("--json", options.json, registry.about("global.json"));
    app.add_option("--region", options.region, registry.about("global.region"))->option_text("XX");
    app.add_option("--passphrase-fd", options.secret_fd, registry.about("global.passphrase_fd"))
        ->option_text("N")
        ->check(CLI::Range(0, kDescriptorMax));
    app.add_option("--wait", options.wait_s, registry.about("global.wait"))
        ->option_text("SECONDS")
        ->check(CLI::Range(0, kWaitMaxS));
    app.add_flag("--read-only", options.read_only, registry.about("global.read_only"));
    app.set_version_flag(
        "--version", "breakwater " + std::string(app::kVersion), registry.about("global.version")
    );
    app.set_help_flag("-h,--help", registry.about("global.help"));
    for (const auto add : kCommands) {
        add(registry);
    }
}

Exit run_program(
    const std::vector<std::string>& arguments, Console& console, const Surroundings& surroundings
) {
    const auto words = Words::embedded();
    if (!words) {
        return Exit::kInternal;
    }
    Terminal terminal(console, *words);
    GlobalOptions options{.vault = surroundings.vault};
    CLI::App app((*words)("about.program"), "breakwater");
    Registry registry(app, *words);
    // CLI11 takes the arguments from the back.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        describe_program(registry, options);
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        show_usage(terminal, app);
        return terminal.out_failed() ? Exit::kStorage : Exit::kDone;
    } catch (const CLI::CallForVersion& version) {
        terminal.say(version.what());
        return terminal.out_failed() ? Exit::kStorage : Exit::kDone;
    } catch (const CLI::Error& error) {
        return end_with(terminal, options, usage_stop(error));
    }
    const auto ended = run_chosen(registry, terminal, options);
    if (!ended) {
        return end_with(terminal, options, ended.error());
    }
    return terminal.out_failed() ? Exit::kStorage : *ended;
}

}  // namespace bw::cli
