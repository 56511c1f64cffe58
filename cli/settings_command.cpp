// SPDX-License-Identifier: Apache-2.0
// Settings by the names they have in JSON, read off their field list, so that a new one is here
// without a line.
#include <charconv>

#include "cli/command.h"

namespace bw::cli {

namespace {

using app::Settings;
using codec::Json;

struct SettingsWishes {
    std::string name;
    std::string value;
};

// Not for the person to set.
bool is_inner(std::string_view name) {
    return name == "id" || name == "updated_at_ms";
}

std::string text_of(const Json& value) {
    if (const auto* text = value.get_ptr<const std::string*>()) {
        return *text;
    }
    if (!value.is_array()) {
        return codec::dump_json(value);
    }
    std::string list;
    for (const Json& each : value) {
        list += (list.empty() ? "" : ",") + text_of(each);
    }
    return list;
}

// `value` as the type that the setting has now.
OrStop<Json> value_like(const Json& now, const std::string& value) {
    if (now.is_boolean()) {
        if (value == "yes" || value == "true" || value == "on") {
            return Json(true);
        }
        if (value == "no" || value == "false" || value == "off") {
            return Json(false);
        }
        return stop_with(Exit::kInvalid, "yes_or_no_setting");
    }
    if (now.is_number_integer()) {
        std::int64_t number = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size()) {
            return stop_with(Exit::kInvalid, "number_setting");
        }
        return Json(number);
    }
    if (!now.is_array()) {
        return Json(value);
    }
    Json list = Json::array();
    std::string_view rest = value;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        list.push_back(std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return list;
}

OrStop<Exit> run_settings_show(Context& context) {
    const auto state = BW_GO(context.call<&app::vault_state>());
    if (state.status != app::VaultStatus::kNone) {
        BW_GO(context.open_vault());
    }
    const auto view = BW_GO(context.call<&app::settings_get>());
    if (context.options.json) {
        return context.answer_json(view);
    }
    const Json values = codec::to_json(view.settings);
    Table table;
    for_each_field<Settings>([&](const auto& each) {
        if (!is_inner(each.name)) {
            const std::string value = text_of(values[std::string(each.name)]);
            table.rows.push_back(
                {std::string(each.name), value.empty() ? "-" : value, std::string(each.doc)}
            );
        }
    });
    context.terminal.table(table);
    return Exit::kDone;
}

OrStop<Exit> run_settings_set(Context& context, const SettingsWishes& wishes) {
    BW_GO(context.open_vault());
    Json values = codec::to_json(BW_GO(context.call<&app::settings_get>()).settings);
    if (is_inner(wishes.name) || !values.contains(wishes.name)) {
        return stop_with(Exit::kNotFound, "no_setting", {{.name = "name", .value = wishes.name}});
    }
    values[wishes.name] = BW_GO(value_like(values[wishes.name], wishes.value));
    Settings settings;
    BW_GO(codec::from_json(values, settings));
    const auto view = BW_GO(context.call<&app::settings_put>(settings));
    if (context.options.json) {
        return context.answer_json(view);
    }
    const Json kept = codec::to_json(view.settings);
    context.terminal.fact(wishes.name, text_of(kept[wishes.name]));
    return Exit::kDone;
}

}  // namespace

void add_settings_command(Registry& registry) {
    const auto wishes = std::make_shared<SettingsWishes>();
    CLI::App& app = registry.add_group("settings");
    registry.add_to(app, "show", run_settings_show);
    CLI::App& set = registry.add_to(app, "set", [wishes](Context& context) {
        return run_settings_set(context, *wishes);
    });
    set.add_option("name", wishes->name, registry.about("settings.name"))->required();
    set.add_option("value", wishes->value, registry.about("settings.value"))->required();
}

}  // namespace bw::cli
