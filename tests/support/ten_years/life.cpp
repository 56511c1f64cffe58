// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ten_years/life.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/check.h"
#include "tests/support/ten_years/life_lists.h"
#include "tests/support/ten_years/words.h"

namespace bw::ten_years {

namespace {

constexpr auto kFewSkills = std::to_array<std::string_view>({
    "clay-squash",
    "texture-hunt",
    "would-you-rather",
    "story-voice",
    "soothing-playlist",
});

constexpr std::int64_t kUseApartMs = 4 * kMillisPerMinute;

domain::Helped some_answer(platform::SeededRandom& random) {
    const std::uint64_t dice = random.below(10);
    if (dice < 5) {
        return domain::Helped::kBetter;
    }
    if (dice < 8) {
        return domain::Helped::kSame;
    }
    return dice < 9 ? domain::Helped::kSkip : domain::Helped::kWorse;
}

std::vector<domain::Feeling> some_feelings(platform::SeededRandom& random) {
    constexpr auto kFeelings = std::to_array<domain::Feeling>({
        domain::Feeling::kSad,
        domain::Feeling::kAnxious,
        domain::Feeling::kTired,
        domain::Feeling::kLonely,
        domain::Feeling::kRestless,
    });
    const std::uint64_t first = random.below(kFeelings.size());
    if (random.chance(2)) {
        return {kFeelings[first]};
    }
    return {kFeelings[first], kFeelings[(first + 1) % kFeelings.size()]};
}

}  // namespace

Life::Life(const Shape& shape)
    : shape_(shape),
      random_(shape.seed),
      began_at_ms_(shape.ends_at_ms - kLifeDays * kMillisPerDay),
      latest_ms_(began_at_ms_) {
    BW_CHECK(shape_.record_count >= kListRecords);
    if (shape_.skill_ids.empty()) {
        shape_.skill_ids.assign(kFewSkills.begin(), kFewSkills.end());
    }
    push(began_at_ms_, make_settings(began_at_ms_));
    for (domain::Contact& contact : make_people(began_at_ms_, random_)) {
        contact_ids_.push_back(contact.id);
        push(began_at_ms_, std::move(contact));
    }
    for (domain::Trigger& trigger : make_triggers(began_at_ms_, shape_.skill_ids, random_)) {
        trigger_ids_.push_back(trigger.id);
        push(began_at_ms_, std::move(trigger));
    }
    for (domain::ToolboxEntry& entry : make_toolbox(began_at_ms_, shape_.skill_ids, random_)) {
        push(began_at_ms_, std::move(entry));
    }
    plans_ = make_plans(contact_ids_, shape_.skill_ids, random_);
}

void Life::push(UtcMillis at_ms, Record record) {
    waiting_.push_back({.at_ms = at_ms, .record = std::move(record)});
    ++made_;
}

std::optional<Written> Life::next() {
    if (waiting_.empty() && made_ < shape_.record_count) {
        refill();
    }
    if (waiting_.empty()) {
        return std::nullopt;
    }
    Written written = std::move(waiting_.front());
    waiting_.pop_front();
    return written;
}

UtcMillis Life::time_of_next() {
    const std::int64_t life_ms = kLifeDays * kMillisPerDay;
    const auto count = static_cast<std::int64_t>(shape_.record_count);
    const std::int64_t step_ms = std::max<std::int64_t>(1, life_ms / count);
    const auto jitter =
        static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(step_ms)));
    const UtcMillis at_ms = began_at_ms_ + static_cast<std::int64_t>(made_) * step_ms + jitter;
    latest_ms_ = std::clamp(at_ms, latest_ms_, shape_.ends_at_ms);
    return latest_ms_;
}

void Life::refill() {
    const UtcMillis at_ms = time_of_next();
    const std::size_t left = shape_.record_count - made_;
    const std::size_t plans_left = kPlanVersions - plans_made_;
    const bool plan_is_due = plans_made_ * shape_.record_count < made_ * kPlanVersions;
    if (plans_left > 0 && (plan_is_due || left <= plans_left)) {
        domain::SafetyPlan& plan = plans_[plans_made_++];
        plan.created_at_ms = at_ms;
        plan.updated_at_ms = at_ms;
        push(at_ms, std::move(plan));
        return;
    }
    const std::uint64_t dice = random_.below(100);
    constexpr std::size_t kLargestRide = 4;
    if (dice < 30 && left >= kLargestRide + plans_left) {
        add_ride(at_ms);
    } else if (dice < 75) {
        push(at_ms, make_use(at_ms, domain::UseContext::kDaily));
    } else if (dice < 99) {
        add_note(at_ms);
    } else {
        add_review(at_ms);
    }
}

std::string Life::new_id() {
    return record_id(random_);
}

std::string Life::some_words(std::size_t sentences) {
    std::string text;
    for (std::size_t i = 0; i < sentences; ++i) {
        text += i == 0 ? "" : " ";
        text += sentence(random_);
    }
    return text;
}

domain::SkillUse Life::make_use(UtcMillis at_ms, domain::UseContext context) {
    // Some skills are used far more often than others.
    const std::uint64_t reach = 1 + random_.below(shape_.skill_ids.size());
    domain::SkillUse use{
        .id = new_id(),
        .skill_id = shape_.skill_ids[random_.below(reach)],
        .context = context,
        .urge_session_id = std::nullopt,
        .started_at_ms = at_ms,
    };
    use.ended_at_ms = at_ms + static_cast<std::int64_t>(1 + random_.below(12)) * kMillisPerMinute;
    use.helped = some_answer(random_);
    if (random_.chance(3)) {
        use.note = some_words(1);
    }
    return use;
}

void Life::add_ride(UtcMillis at_ms) {
    domain::UrgeSession session{.id = new_id(), .started_at_ms = at_ms, .utc_offset_minutes = 60};
    session.door = random_.chance(3) ? domain::Door::kBuilding : domain::Door::kHelpNow;
    session.planned_minutes = 15;
    session.feelings = some_feelings(random_);
    session.settings = {domain::Setting::kHome};
    session.ratings.push_back({.at_s = 20, .urge_0_10 = static_cast<int>(4 + random_.below(5))});
    session.end_state = random_.chance(4) ? domain::EndState::kSame : domain::EndState::kLower;
    session.happened = domain::Happened::kNo;
    session.trigger_ids.push_back(trigger_ids_[random_.below(trigger_ids_.size())]);
    session.note = some_words(1 + random_.below(3));
    if (random_.chance(5)) {
        session.who_was_there = person_name(random_.below(kPeople));
    }
    const std::uint64_t uses = 1 + random_.below(3);
    std::vector<domain::SkillUse> used;
    for (std::uint64_t i = 0; i < uses; ++i) {
        // Written together at the end of the ride, so no later than what comes next.
        const UtcMillis began_ms = at_ms + static_cast<std::int64_t>(i) * kUseApartMs;
        used.push_back(make_use(began_ms, domain::UseContext::kUrge));
        used.back().urge_session_id = session.id;
        session.skill_use_ids.push_back(used.back().id);
    }
    session.ended_at_ms = at_ms + 20 * kMillisPerMinute;
    for (domain::SkillUse& use : used) {
        push(at_ms, std::move(use));
    }
    push(at_ms, std::move(session));
}

void Life::add_note(UtcMillis at_ms) {
    const std::size_t sentences = random_.chance(8) ? 6 + random_.below(10) : 1 + random_.below(4);
    push(
        at_ms,
        domain::Note{
            .id = new_id(),
            .written_at_ms = at_ms,
            .utc_offset_minutes = 60,
            .text = some_words(sentences),
        }
    );
}

void Life::add_review(UtcMillis at_ms) {
    push(
        at_ms,
        domain::PlanReview{
            .id = new_id(),
            .plan_version = static_cast<int>(std::max<std::size_t>(1, plans_made_)),
            .at_ms = at_ms,
            .note = some_words(1),
        }
    );
}

}  // namespace bw::ten_years
