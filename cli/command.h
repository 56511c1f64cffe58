// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a subcommand is made of. One file a subcommand, `cli/<name>_command.cpp`:
//
//     namespace {
//     struct Wishes { std::string region; };            // its own options
//
//     OrStop<Exit> run(Context& context, const Wishes& wishes) {
//         BW_GO(context.open_vault());                  // only if it needs what is private
//         const auto view = BW_GO(context.call<&app::lines_for_region>({.region = …}));
//         if (context.options.json) {
//             return context.answer_json(view);
//         }
//         context.terminal.say(context.words("lines.something"));
//         return Exit::kDone;
//     }
//     }  // namespace
//
//     void add_lines_command(Registry& registry) {
//         const auto wishes = std::make_shared<Wishes>();
//         CLI::App& app = registry.add("lines", [wishes](Context& c) { return run(c, *wishes); });
//         app.add_option("--from", wishes->from, registry.about("lines.from"));
//     }
//
// and one line in cli/commands.h. The words stand in cli/words/en.json: `about.<name>` says what a
// command does in one sentence, `about.<name>.<option>` what an option does; help, the man page and
// the completions are written from them.
//
// What a subcommand must hold:
//   - It opens nothing it does not need: help, lines, care and the open card work without a vault,
//     without a passphrase and while another process has the vault.
//   - With --json it writes one JSON value on standard output and asks nothing.
//   - Whatever it would ask can be given as an option; without a terminal it stops with
//     Exit::kNobodyToAsk (Terminal does so by itself).
//   - A secret is never an argument, a variable or part of a message.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <CLI/App.hpp>

#include "cli/door.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/words.h"

namespace bw::cli {

// Options that every subcommand takes, before or behind its name.
struct GlobalOptions {
    std::string vault;       // --vault FOLDER; default $XDG_DATA_HOME/breakwater/vault
    bool json = false;       // --json
    bool read_only = false;  // --read-only: a damaged vault, as far as it can be read
    int secret_fd = -1;      // --passphrase-fd N
    int wait_s = 10;         // --wait SECONDS for another process
    std::string region;      // --region XX; empty: the one in the settings
};

// Everything a running subcommand has.
class Context {
  public:
    Context(Door& its_door, Terminal& its_terminal, const GlobalOptions& its_options)
        : door(its_door),
          terminal(its_terminal),
          words(its_terminal.words()),
          options(its_options) {}

    Door& door;
    Terminal& terminal;
    const Words& words;
    const GlobalOptions& options;

    // Typed call of a method; see Door::call.
    template <auto Handler>
    OrStop<ResponseOf<Handler>> call(
        const RequestOf<Handler>& request = {}, MutableByteView blob = {}
    ) {
        auto response = door.call<Handler>(request, blob);
        if (!response) {
            Stop stop = stop_of(response.error());
            stop.what = door.what();
            return std::unexpected(std::move(stop));
        }
        if (door.card_failed()) {
            terminal.note(words("open.card_failed"));
        }
        return *std::move(response);
    }

    // Opens the vault for this process: takes the folder's lock (waits and says so), then the
    // device key or the passphrase (asked up to three times at a terminal), then goes on with what
    // an earlier run left unfinished. A second call does nothing. Errors: kNoVault, kBusy,
    // kWrongKey, kDamaged, kNewer, kNobodyToAsk, kStopped, kStorage.
    OrStop<void> open_vault();

    // The same with a secret that is at hand already.
    OrStop<void> open_vault_with(app::SlotKind kind, crypto::SecretBytes& secret);

    // How the vault stands, when a secret may open it. Errors: kDamaged, kNewer, kBusy: what keeps
    // it shut whatever the secret.
    OrStop<app::VaultState> openable_state();

    // For `init`: the folder (made when missing) is this process's, and the vault in it is open.
    OrStop<void> hold_folder();
    void is_made() { is_open_ = true; }

    // Takes the folder's lock and opens nothing: for what is written while locked.
    // Errors: kNoVault, kBusy, kStorage.
    OrStop<void> hold_vault();

    // --region, or the one in the settings (on the open card while locked); may be empty.
    std::string region();

    // A described response as one line of JSON.
    template <class Response>
    Exit answer_json(const Response& response) {
        terminal.raw(codec::encode(response) + "\n");
        return Exit::kDone;
    }

  private:
    OrStop<void> settle(OrStop<app::VaultState> opened);

    bool is_open_ = false;
};

using Run = std::function<OrStop<Exit>(Context&)>;

// Where subcommands announce themselves.
class Registry {
  public:
    Registry(CLI::App& app, const Words& words) : app_(app), words_(words) {}

    // A subcommand; its sentence is the message `about.<name>`.
    CLI::App& add(const std::string& name, Run run) { return add_under(app_, name, name, run); }
    // A subcommand of a subcommand; `about.<parent>.<name>`.
    CLI::App& add_to(CLI::App& parent, const std::string& name, Run run) {
        return add_under(parent, name, parent.get_name() + "." + name, run);
    }
    // A subcommand that only holds others.
    CLI::App& add_group(const std::string& name);

    // The message `about.<key>`.
    std::string about(std::string_view key) const { return words_("about." + std::string(key)); }
    const Words& words() const { return words_; }
    CLI::App& app() { return app_; }

    // What the command line asked for; empty before it was read and when it named no subcommand.
    const Run& chosen() const { return chosen_; }

  private:
    CLI::App& add_under(CLI::App& parent, const std::string& name, const std::string& key, Run run);

    CLI::App& app_;
    const Words& words_;
    Run chosen_;
};

}  // namespace bw::cli
