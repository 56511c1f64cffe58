// SPDX-License-Identifier: Apache-2.0
// Everything as JSON (docs/formats/export.md), part by part.
#include <format>

#include "cli/command.h"
#include "cli/file_writer.h"
#include "core/app/export.h"

namespace bw::cli {

namespace {

struct ExportWishes {
    std::string file;
    bool replace = false;
};

// What is under way, now and then, on a terminal only.
class ExportProgress {
  public:
    explicit ExportProgress(Terminal& terminal) : terminal_(terminal) {}
    void add(std::size_t size) {
        constexpr std::size_t kBetween = 8U << 20U;
        written_ += size;
        if (written_ - told_ >= kBetween) {
            told_ = written_;
            terminal_.note(
                terminal_.words()("export.progress", "mib", std::to_string(written_ >> 20U))
            );
        }
    }

  private:
    Terminal& terminal_;
    std::size_t written_ = 0;
    std::size_t told_ = 0;
};

OrStop<Exit> export_to_stream(Context& context) {
    BW_GO(app::export_to(context.door.core(), [&](std::string_view part) -> Status {
        context.terminal.raw(part);
        if (context.terminal.out_failed()) {
            return fail(ErrorCode::kStorageFailed, "standard output took no more");
        }
        return {};
    }));
    return Exit::kDone;
}

OrStop<app::ExportSummary> export_to_file(
    Context& context, const std::string& path, FileWriter::Existing existing
) {
    FileWriter writer = BW_GO(FileWriter::create(path, existing));
    ExportProgress progress(context.terminal);
    auto summary = BW_GO(app::export_to(context.door.core(), [&](std::string_view part) -> Status {
        progress.add(part.size());
        return writer.write(part);
    }));
    BW_GO(writer.finish());
    summary.file_name = path;
    return summary;
}

OrStop<Exit> run_export(Context& context, const ExportWishes& wishes) {
    BW_GO(context.open_vault());
    context.terminal.note(context.words("export.in_clear"));
    if (wishes.file == "-") {
        return export_to_stream(context);
    }
    const std::string day = format_day(context.door.core().today());
    const std::string path = wishes.file.empty() ? "backup-" + day + ".json" : wishes.file;
    const auto existing =
        wishes.replace ? FileWriter::Existing::kReplace : FileWriter::Existing::kKeep;
    const auto summary = export_to_file(context, path, existing);
    if (!summary && summary.error().exit == Exit::kConflict) {
        return stop_with(Exit::kConflict, "file_is_there", {{.name = "file", .value = path}});
    }
    BW_GO(summary);
    if (context.options.json) {
        return context.answer_json(*summary);
    }
    context.terminal.say(context.words(
        "export.done",
        {{.name = "count", .value = std::to_string(summary->record_count)},
         {.name = "file", .value = path}}
    ));
    return Exit::kDone;
}

}  // namespace

void add_export_command(Registry& registry) {
    const auto wishes = std::make_shared<ExportWishes>();
    CLI::App& app =
        registry.add("export", [wishes](Context& context) { return run_export(context, *wishes); });
    app.add_option("file", wishes->file, registry.about("export.file"));
    app.add_flag("--replace", wishes->replace, registry.about("export.replace"));
}

}  // namespace bw::cli
