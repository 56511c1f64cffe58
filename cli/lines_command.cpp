// SPDX-License-Identifier: Apache-2.0
#include "cli/show_lines.h"

namespace bw::cli {

namespace {

struct LinesWishes {
    bool list_regions = false;
};

OrStop<Exit> run_regions(Context& context) {
    const auto list = BW_GO(context.call<&app::lines_regions>());
    if (context.options.json) {
        return context.answer_json(list);
    }
    Table table;
    for (const app::Region& region : list.regions) {
        table.rows.push_back({region.region, region.name, region.local_name});
    }
    context.terminal.table(table);
    return Exit::kDone;
}

OrStop<Exit> run_lines(Context& context, const LinesWishes& wishes) {
    if (wishes.list_regions) {
        return run_regions(context);
    }
    const std::string region = context.region();
    const auto view = BW_GO(context.call<&app::lines_for_region>({.region = region}));
    // Never nothing: for a country without lines the finders are still there.
    if (context.options.json) {
        return context.answer_json(view);
    }
    if (!region.empty() && !view.region_known) {
        context.terminal.note(context.words("lines.unknown_region", "region", region));
    }
    show_emergency(context.terminal, view);
    show_services(context.terminal, view);
    return Exit::kDone;
}

}  // namespace

void add_lines_command(Registry& registry) {
    const auto wishes = std::make_shared<LinesWishes>();
    CLI::App& app =
        registry.add("lines", [wishes](Context& context) { return run_lines(context, *wishes); });
    app.add_flag("--list", wishes->list_regions, registry.about("lines.list"));
}

}  // namespace bw::cli
