// SPDX-License-Identifier: Apache-2.0
// Notes. Writing one needs no passphrase: it is sealed to the vault's public key, and the next
// opening takes it in.
#include <CLI/CLI.hpp>

#include "cli/kept_page.h"
#include "cli/own_words.h"
#include "core/base/time.h"

namespace bw::cli {

namespace {

struct NoteWishes {
    std::vector<std::string> words;
    std::string id;
    PageWishes page;
    bool yes = false;
};

OrStop<Exit> run_note_add(Context& context, const NoteWishes& wishes) {
    BW_GO(context.hold_vault());
    const std::string text = BW_GO(
        own_words(context, joined(wishes.words), context.words("note.ask"), "the words themselves")
    );
    const auto written = BW_GO(context.call<&app::notes_write>({.text = text}));
    if (context.options.json) {
        return context.answer_json(written);
    }
    context.terminal.say(context.words(written.sealed ? "note.sealed" : "note.kept"));
    return Exit::kDone;
}

OrStop<Exit> run_note_list(Context& context, const NoteWishes& wishes) {
    BW_GO(context.open_vault());
    const auto list = BW_GO(context.call<&app::notes_list>(wishes.page.query()));
    if (context.options.json) {
        return context.answer_json(list);
    }
    Terminal& terminal = context.terminal;
    if (list.notes.empty()) {
        terminal.say(context.words("note.none"));
        return Exit::kDone;
    }
    for (const app::Note& note : list.notes) {
        terminal.heading(
            format_day(local_day(note.written_at_ms, note.utc_offset_minutes)) + "  " + note.id
        );
        terminal.say(note.text);
    }
    tell_of_earlier(context, "breakwater note list", list.next_id);
    return Exit::kDone;
}

OrStop<Exit> run_note_remove(Context& context, const NoteWishes& wishes) {
    BW_GO(context.open_vault());
    const auto note = context.call<&app::notes_list>({.from_id = wishes.id, .limit = 1});
    if (!note && note.error().exit == Exit::kNotFound) {
        return stop_with(Exit::kNotFound, "no_note");
    }
    BW_GO(note);
    BW_GO(confirm_removal(context, context.words("note.remove_question"), wishes.yes));
    const auto done = BW_GO(context.call<&app::notes_remove>({.id = wishes.id}));
    if (context.options.json) {
        return context.answer_json(done);
    }
    context.terminal.say(context.words("note.removed"));
    return Exit::kDone;
}

}  // namespace

void add_note_command(Registry& registry) {
    const auto wishes = std::make_shared<NoteWishes>();
    CLI::App& app = registry.add_group("note");
    CLI::App& add = registry.add_to(app, "add", [wishes](Context& context) {
        return run_note_add(context, *wishes);
    });
    add.add_option("words", wishes->words, registry.about("note.words"));
    CLI::App& list = registry.add_to(app, "list", [wishes](Context& context) {
        return run_note_list(context, *wishes);
    });
    add_page_options(registry, list, wishes->page);
    CLI::App& remove = registry.add_to(app, "remove", [wishes](Context& context) {
        return run_note_remove(context, *wishes);
    });
    remove.add_option("id", wishes->id, registry.about("note.id"))->required();
    remove.add_flag("--yes", wishes->yes, registry.about("note.yes"));
}

}  // namespace bw::cli
