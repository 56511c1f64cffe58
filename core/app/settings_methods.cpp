// SPDX-License-Identifier: Apache-2.0
#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/domain/settings/settings_rules.h"

namespace bw::app {

namespace {

SettingsView settings_view(const Settings& settings) {
    return {
        .settings = settings,
        .young_person_mode = domain::is_young_person(settings),
        .rating_words_only = domain::uses_words(settings),
    };
}

Result<SettingsView> keep(Core& core, Settings settings, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    settings.id = domain::kSettingsId;
    settings.updated_at_ms = core.now();
    BW_TRY(records->put(settings));
    core.adopt(settings);
    call.touch("settings");
    call.touch("skills");
    return settings_view(settings);
}

}  // namespace

Result<SettingsView> settings_get(Core& core, const Empty&, Call&) {
    return settings_view(core.settings());
}

Result<SettingsView> settings_put(Core& core, const Settings& request, Call& call) {
    BW_TRY(domain::validate_settings(request));
    return keep(core, domain::normalised(request), call);
}

Result<SettingsView> cautions_acknowledge(Core& core, const Empty&, Call& call) {
    Settings settings = core.settings();
    settings.cautions_acknowledged = true;
    return keep(core, settings, call);
}

}  // namespace bw::app
