// SPDX-License-Identifier: Apache-2.0
// `ride`: through an urge, page after page (U1 to U6).
#include <map>

#include <CLI/CLI.hpp>

#include "cli/ride/ride_json.h"
#include "cli/ride/ride_talk.h"

namespace bw::cli {

namespace {

struct Wishes {
    std::string door;
    std::string delay;
    RideWishes ride;
    bool open = false;
};

constexpr std::string_view kOpenEnded = "open";

domain::Door door_of(const Wishes& wishes) {
    if (!wishes.ride.skill_id.empty()) {
        return domain::Door::kSkill;
    }
    if (wishes.door == "building") {
        return domain::Door::kBuilding;
    }
    return wishes.door == "ride" ? domain::Door::kRide : domain::Door::kHelpNow;
}

std::optional<int> minutes_of(const std::string& delay) {
    static constexpr auto kDelays = std::to_array<std::pair<std::string_view, int>>(
        {{"5", 5}, {"10", 10}, {"15", 15}, {"20", 20}, {"30", 30}, {kOpenEnded, 0}}
    );
    for (const auto& [word, minutes] : kDelays) {
        if (word == delay) {
            return minutes;
        }
    }
    return std::nullopt;
}

OrStop<Exit> run(Context& context, const Wishes& wishes) {
    RideWishes ride = wishes.ride;
    ride.door = door_of(wishes);
    ride.minutes = minutes_of(wishes.delay);
    if (wishes.open) {
        BW_GO(context.open_vault());
    } else {
        open_if_nobody_is_asked(context);
    }
    if (context.options.json) {
        return ride_as_json(context, ride);
    }
    RideTalk talk(context, ride);
    return talk.run();
}

}  // namespace

void add_ride_command(Registry& registry) {
    const auto wishes = std::make_shared<Wishes>();
    CLI::App& app =
        registry.add("ride", [wishes](Context& context) { return run(context, *wishes); });
    app.add_option("--door", wishes->door, registry.about("ride.door"))
        ->check(CLI::IsMember({"now", "building", "ride"}));
    app.add_option("--delay", wishes->delay, registry.about("ride.delay"))
        ->check(CLI::IsMember({"5", "10", "15", "20", "30", "open"}));
    app.add_option("--skill", wishes->ride.skill_id, registry.about("ride.skill"))
        ->option_text("ID");
    app.add_flag("--keep", wishes->ride.keep, registry.about("ride.keep"));
    app.add_flag("--plain", wishes->ride.plain, registry.about("ride.plain"));
    app.add_flag("--no-pacer", wishes->ride.no_pacer, registry.about("ride.no_pacer"));
    app.add_flag("--speak", wishes->ride.speak, registry.about("ride.speak"));
    app.add_flag("--open", wishes->open, registry.about("ride.open"));
}

}  // namespace bw::cli
