// SPDX-License-Identifier: Apache-2.0
#include "tools/help_page/catalogue.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <limits>

#include "core/codec/json.h"
#include "core/domain/lines/country_lint.h"

namespace bw::help_page {

namespace {

constexpr std::size_t kCountryCodeSize = 2;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

template <class T>
T load(const std::filesystem::path& path, std::vector<LoadProblem>& problems) {
    auto decoded = codec::decode<T>(read_file(path));
    if (!decoded) {
        problems.push_back({path.filename().string(), std::string(decoded.error().what())});
        return {};
    }
    return *std::move(decoded);
}

void append(
    const std::string& file,
    const std::vector<domain::LineProblem>& found,
    std::vector<LoadProblem>& problems
) {
    for (const auto& each : found) {
        problems.push_back({file, each.where + ": " + std::string(each.what)});
    }
}

void load_countries(
    const std::filesystem::path& directory, Catalogue& out, std::vector<LoadProblem>& problems
) {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(directory, failed)) {
        const auto& path = entry.path();
        if (path.extension() == ".json" && path.stem().string().size() == kCountryCodeSize) {
            auto country = load<domain::CrisisCountry>(path, problems);
            append(path.filename().string(), lint_country(country), problems);
            out.countries.push_back(std::move(country));
        }
    }
    if (out.countries.empty()) {
        problems.push_back({directory.string(), "no country file"});
    }
    std::ranges::sort(out.countries, {}, &domain::CrisisCountry::name);
}

void check_medical(const MedicalPage& medical, std::vector<LoadProblem>& problems) {
    if (medical.emergency_now.empty() || medical.same_day.empty() || medical.then.empty() ||
        medical.title.empty() || medical.poison_note.empty()) {
        problems.push_back({"medical.json", "a part is empty"});
    }
}

}  // namespace

Catalogue load_catalogue(const std::filesystem::path& root, std::vector<LoadProblem>& problems) {
    Catalogue out;
    const auto crisis = root / "content" / "crisis";
    load_countries(crisis, out, problems);
    out.finders = load<domain::CrisisFinders>(crisis / "international.json", problems);
    append("international.json", lint_finders(out.finders), problems);
    out.medical = load<MedicalPage>(root / "content" / "en" / "pages" / "medical.json", problems);
    check_medical(out.medical, problems);
    return out;
}

std::vector<DueEntry> read_entries(const Catalogue& catalogue, CalendarDay today) {
    std::vector<DueEntry> entries;
    const auto add = [&](std::string id, domain::LineMark mark, const std::string& verified_on) {
        const auto day = parse_day(verified_on);
        if (mark == domain::LineMark::kRead) {
            entries.push_back({
                .id = std::move(id),
                .verified_on = verified_on,
                .age_days = day ? days_since_epoch(today) - days_since_epoch(*day)
                                : std::numeric_limits<std::int64_t>::max(),
            });
        }
    };
    for (const auto& country : catalogue.countries) {
        for (const auto& number : country.emergency) {
            add(country.country + " " + number.dial_string, number.mark, number.verified_on);
        }
        for (const auto& service : country.services) {
            if (service.status == domain::LineStatus::kActive) {
                add(service.id, service.mark, service.verified_on);
            }
        }
    }
    std::ranges::stable_sort(entries, std::greater{}, &DueEntry::age_days);
    return entries;
}

}  // namespace bw::help_page
