// SPDX-License-Identifier: Apache-2.0
#include "core/domain/settings/settings_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/id.h"

namespace bw::domain {

namespace {

constexpr std::size_t kLocaleSizeMax = 16;

template <class T>
void sort_unique(std::vector<T>& values) {
    std::ranges::sort(values);
    const auto [first, last] = std::ranges::unique(values);
    values.erase(first, last);
}

bool is_locale(std::string_view text) {
    return !text.empty() && text.size() <= kLocaleSizeMax && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

void keep_first_unique(std::vector<std::string>& ids) {
    std::vector<std::string> kept;
    for (std::string& id : ids) {
        const bool room = kept.size() < kPinnedServicesMax;
        if (room && is_valid_id(id) && !std::ranges::contains(kept, id)) {
            kept.push_back(std::move(id));
        }
    }
    ids = std::move(kept);
}

}  // namespace

bool is_young_person(const Settings& settings) {
    return settings.age_band == AgeBand::kUnder16 || settings.age_band == AgeBand::kFrom16To17;
}

bool uses_words(const Settings& settings) {
    return settings.hide_numbers || is_young_person(settings);
}

bool may_show_cards(const Settings& settings) {
    return !is_young_person(settings);
}

bool is_region(std::string_view text) {
    return text.size() == 2 &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

Settings normalised(Settings settings) {
    settings.id = kSettingsId;
    for (char& c : settings.region) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (!is_region(settings.region)) {
        settings.region.clear();
    }
    if (!is_locale(settings.locale)) {
        settings.locale = "en";
    }
    settings.auto_lock_minutes = std::clamp(settings.auto_lock_minutes, 0, kAutoLockMinutesMax);
    sort_unique(settings.exclusion_flags);
    sort_unique(settings.muted_topics);
    keep_first_unique(settings.pinned_service_ids);
    return settings;
}

Status validate_settings(const Settings& settings) {
    if (!settings.region.empty() && !is_region(settings.region)) {
        return fail(ErrorCode::kInvalidArgument, "region: two upper-case letters, or empty");
    }
    if (!is_locale(settings.locale)) {
        return fail(ErrorCode::kInvalidArgument, "locale: no language tag");
    }
    if (settings.auto_lock_minutes < 0 || settings.auto_lock_minutes > kAutoLockMinutesMax) {
        return fail(ErrorCode::kInvalidArgument, "auto_lock_minutes: 0 to 120");
    }
    if (settings.pinned_service_ids.size() > kPinnedServicesMax) {
        return fail(ErrorCode::kLimit, "pinned_service_ids: kPinnedServicesMax");
    }
    return {};
}

}  // namespace bw::domain
