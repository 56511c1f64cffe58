// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/domain/lines/dial.h"
#include "core/domain/lines/freshness.h"
#include "tools/help_page/page.h"

namespace bw::help_page {

namespace {

// A number stands at the top when it was read, reaches every service, and the person can know
// whether it holds where they are: each tile says where. Nothing is guessed (CS-14).
constexpr std::string_view kEveryService = "ambulance, fire, police";

// 112 is read as "every member state"; naming the Union instead of its countries is shorter and
// says the same.
constexpr auto kEuropeanUnion =
    std::to_array<std::string_view>({"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
                                     "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
                                     "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"});

struct Tile {
    std::string dial_string;
    std::vector<std::string> places;
    std::string verified_on;
};

bool in_european_union(std::string_view country) {
    return std::ranges::find(kEuropeanUnion, country) != kEuropeanUnion.end();
}

std::string short_name(const domain::CrisisCountry& country) {
    if (country.country == "GB") {
        return "UK";
    }
    return country.country == "US" ? "USA" : country.name;
}

void note_place(const domain::CrisisCountry& country, const std::string& verified_on, Tile& tile) {
    const std::string place = in_european_union(country.country) && tile.dial_string == "112"
                                  ? "European Union"
                                  : short_name(country);
    if (std::ranges::find(tile.places, place) == tile.places.end()) {
        tile.places.push_back(place);
    }
    if (tile.verified_on.empty() || verified_on < tile.verified_on) {
        tile.verified_on = verified_on;
    }
}

std::vector<Tile> tiles_of(const Catalogue& catalogue, CalendarDay today) {
    std::map<std::string, Tile> by_number;
    for (const auto& country : catalogue.countries) {
        for (const auto& number : country.emergency) {
            if (number.label != kEveryService ||
                trust_of(today, number) != domain::LineTrust::kChecked) {
                continue;
            }
            std::vector<std::string> dialled = number.also;
            dialled.insert(dialled.begin(), number.dial_string);
            for (const std::string& each : dialled) {
                Tile& tile = by_number[each];
                tile.dial_string = each;
                note_place(country, number.verified_on, tile);
            }
        }
    }
    std::vector<Tile> tiles;
    for (auto& [number, tile] : by_number) {
        std::ranges::sort(tile.places, [](const auto& left, const auto& right) {
            const bool left_is_union = left == "European Union";
            const bool right_is_union = right == "European Union";
            return left_is_union != right_is_union ? left_is_union : left < right;
        });
        tiles.push_back(std::move(tile));
    }
    std::ranges::stable_sort(tiles, std::greater{}, [](const Tile& tile) {
        return tile.places.size() + (tile.dial_string == "112" ? kEuropeanUnion.size() : 0);
    });
    return tiles;
}

std::string joined(const std::vector<std::string>& places) {
    std::string out;
    for (const std::string& place : places) {
        out += (out.empty() ? "" : ", ") + place;
    }
    return out;
}

}  // namespace

void render_emergency(const Catalogue& catalogue, CalendarDay today, Html& html) {
    const auto tiles = tiles_of(catalogue, today);
    std::string oldest;
    html.raw(R"html(<section id="emergency" aria-labelledby="emergency-title">
<h1 id="emergency-title">In danger? Call now.</h1>
<p class="lead">Call your local emergency number.</p>
<ul class="tiles">
)html");
    for (const Tile& tile : tiles) {
        const bool wide = tile.places.size() > 1;
        html.open("li", {{"class", wide ? "wide" : ""}});
        html.open("a", {{"class", "tile"}, {"href", domain::tel_href(tile.dial_string)}});
        html.raw("<span class=\"sr\">Call </span>");
        html.open("b").text(tile.dial_string).close("b").raw(" ");
        html.open("span").text(joined(tile.places)).close("span");
        html.close("a").close("li").line_end();
        if (oldest.empty() || tile.verified_on < oldest) {
            oldest = tile.verified_on;
        }
    }
    html.raw("</ul>\n<p class=\"note\">");
    if (!oldest.empty()) {
        html.raw("Checked on ").text(day_in_words(oldest)).raw(". ");
    }
    html.raw("Another country? <a href=\"#countries\">Find it here</a>.</p>\n</section>\n");
}

}  // namespace bw::help_page
