// SPDX-License-Identifier: Apache-2.0
// `plan print`: the plan on paper (L3), as PDF or as one plain file. docs/formats/print.md.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/enum_option.h"
#include "cli/file_writer.h"
#include "cli/plan_command.h"
#include "cli/print/pdf.h"
#include "core/app/methods.h"

namespace bw::cli {

namespace {

using interop::PrintModel;
using interop::PrintVariant;
using interop::PrintWord;

struct PrintWishes {
    std::string pdf;
    std::string html;
    std::string paper;
    std::vector<std::string> without;
    bool large = false;
    bool card = false;
    bool locked = false;
    bool replace = false;
};

// Our words on paper, by the core's names for them: the same messages as in the browser
// (web/src/models/print.ts).
struct PaperWord {
    std::string_view key;
    std::string_view message;
};
constexpr auto kPaperWords = std::to_array<PaperWord>({
    {"title", "plan.title"},
    {"first", "help.emergency"},
    {"body_first", "plan.print.body_first"},
    {"emergency_unknown", "help.emergency_unknown"},
    {"checked", "help.trust.checked"},
    {"check_first", "help.trust.check_first"},
    {"who_number", "plan.print.who_number"},
    {"sms", "help.line.sms"},
    {"sms_word", "help.line.sms_word"},
    {"always", "help.line.always"},
    {"workaround", "plan.link.workaround"},
    {"finder", "help.finders"},
    {"more_services", "plan.print.more_services"},
    {"left_out", "plan.print.left_out"},
    {"no_lines", "plan.print.no_lines"},
    {"version", "plan.print.version"},
    {"printed", "plan.print.printed"},
    {"not_reviewed", "plan.print.not_reviewed"},
    {"date", "plan.print.date"},
});

std::vector<PrintWord> paper_words(const Words& words) {
    // The core fills the gaps: here each stands for itself.
    std::vector<Filler> gaps;
    for (const std::string name :
         {"date",
          "who",
          "number",
          "word",
          "words",
          "count",
          "version",
          "day",
          "today",
          "month",
          "year"}) {
        gaps.push_back({.name = name, .value = "{" + name + "}"});
    }
    std::vector<PrintWord> all;
    all.reserve(std::size(kPaperWords) + enum_names(domain::SectionKind{}).size());
    for (const PaperWord& word : kPaperWords) {
        all.push_back({.key = std::string(word.key), .text = words(word.message, gaps)});
    }
    for (const auto& kind : enum_names(domain::SectionKind{})) {
        const std::string name(kind.name);
        all.push_back({.key = "heading." + name, .text = words("plan.run.kind." + name)});
    }
    for (int month = 1; month <= 12; ++month) {
        const std::string number = std::to_string(month);
        all.push_back({.key = "month." + number, .text = words("plan.print.month_" + number)});
    }
    return all;
}

OrStop<void> write(
    Context& context, const PrintWishes& wishes, const std::string& path, ByteView bytes
) {
    const std::string_view text = as_text_view(bytes);
    if (path == "-") {
        context.terminal.raw(text);
        return {};
    }
    const auto existing =
        wishes.replace ? FileWriter::Existing::kReplace : FileWriter::Existing::kKeep;
    auto writer = FileWriter::create(path, existing);
    Status done = writer ? writer->write(text) : Status(fail(writer.error()));
    if (done) {
        done = writer->finish();
    }
    if (!done && done.error().code() == ErrorCode::kConflict) {
        return stop_with(Exit::kConflict, "file_is_there", {{.name = "file", .value = path}});
    }
    BW_GO(done);
    if (!context.options.json) {
        context.terminal.say(context.words("plan.print.done", "file", path));
    }
    return {};
}

paper::PaperSize paper_of(const PrintWishes& wishes, const PrintModel& model) {
    const bool letter = wishes.paper.empty() ? model.letter : wishes.paper == "letter";
    return letter ? paper::PaperSize::kLetter : paper::PaperSize::kA4;
}

OrStop<Exit> run_print(Context& context, const PrintWishes& wishes) {
    if (!wishes.locked) {
        BW_GO(context.open_vault());
    }
    const PrintModel model = BW_GO(context.call<&app::plan_print>({
        .variant = wishes.card    ? PrintVariant::kCard
                   : wishes.large ? PrintVariant::kLarge
                                  : PrintVariant::kPage,
        .leave_out = enum_wishes<domain::SectionKind>(wishes.without),
        .words = paper_words(context.words),
        .region = context.options.region,
    }));
    const Bytes html = context.door.reply_blob();
    const bool to_stdout = wishes.pdf == "-" || wishes.html == "-";
    if (wishes.pdf == "-" && wishes.html == "-") {
        return stop_with(Exit::kUsage, "usage", {{.name = "what", .value = "--pdf - --html -"}});
    }
    if (!wishes.html.empty()) {
        BW_GO(write(context, wishes, wishes.html, html));
    }
    const bool no_file = wishes.pdf.empty() && wishes.html.empty();
    if (!wishes.pdf.empty() || (no_file && !context.options.json)) {
        const std::string path =
            wishes.pdf.empty() ? "plan-" + model.printed_on + ".pdf" : wishes.pdf;
        const paper::PdfFile pdf = BW_GO(paper::print_pdf(model, paper_of(wishes, model)));
        BW_GO(write(context, wishes, path, pdf.bytes));
        if (pdf.unknown_letters > 0) {
            context.terminal.note(
                context.words.count("plan.print.unknown_letters", pdf.unknown_letters)
            );
        }
    }
    context.terminal.note(context.words("plan.print.who"));
    if (context.options.json && !to_stdout) {
        return context.answer_json(model);
    }
    return Exit::kDone;
}

}  // namespace

void add_plan_print(Registry& registry, CLI::App& plan) {
    const auto wishes = std::make_shared<PrintWishes>();
    CLI::App& app = registry.add_to(plan, "print", [wishes](Context& context) {
        return run_print(context, *wishes);
    });
    app.add_option("--pdf", wishes->pdf, registry.about("plan.print.pdf"));
    app.add_option("--html", wishes->html, registry.about("plan.print.html"));
    app.add_option("--paper", wishes->paper, registry.about("plan.print.paper"))
        ->check(CLI::IsMember({"a4", "letter"}));
    CLI::Option* large = app.add_flag("--large", wishes->large, registry.about("plan.print.large"));
    app.add_flag("--card", wishes->card, registry.about("plan.print.card"))->excludes(large);
    add_enum_options<domain::SectionKind>(
        app, "--without", wishes->without, registry.about("plan.print.without")
    );
    app.add_flag("--locked", wishes->locked, registry.about("plan.print.locked"));
    app.add_flag("--replace", wishes->replace, registry.about("plan.print.replace"));
}

}  // namespace bw::cli
