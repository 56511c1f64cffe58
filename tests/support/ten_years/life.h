// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ten years of one life, made from a seed: what a person might keep, in the order of time, through
// the real record types. Pure: the same shape gives the same records, byte for byte, on every
// machine. For tests and benchmarks only (tidy: test support). Every text in it is gentle.
//
// The lists of a life (people, triggers, toolbox, versions of the plan) do not grow with
// `record_count`; notes, rides, uses of skills and looks at the plan do.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/time.h"
#include "core/domain/moment/note.h"
#include "core/domain/people/contact.h"
#include "core/domain/plan/plan.h"
#include "core/domain/settings/settings.h"
#include "core/domain/skill/toolbox.h"
#include "core/domain/trigger/trigger.h"
#include "core/domain/urge/urge_session.h"
#include "platform/memory/seeded_random.h"

namespace bw::ten_years {

using Record = std::variant<
    domain::Settings,
    domain::Contact,
    domain::Trigger,
    domain::ToolboxEntry,
    domain::SafetyPlan,
    domain::PlanReview,
    domain::Note,
    domain::UrgeSession,
    domain::SkillUse>;

inline constexpr std::int64_t kYears = 10;
inline constexpr std::int64_t kLifeDays = kYears * 365;
inline constexpr std::size_t kPeople = 12;
inline constexpr std::size_t kTriggers = 24;
inline constexpr std::size_t kToolboxEntries = 30;
inline constexpr std::size_t kPlanVersions = 20;
inline constexpr std::size_t kListRecords =
    1 + kPeople + kTriggers + kToolboxEntries + kPlanVersions;

struct Shape {
    std::uint64_t seed = 1;
    std::size_t record_count = 100'000;        // at least kListRecords
    UtcMillis ends_at_ms = 1'750'000'000'000;  // the life began ten years before
    std::vector<std::string> skill_ids;  // of the catalogue; empty: a few that are always there
};

// A record and when it was written.
struct Written {
    UtcMillis at_ms = 0;
    Record record;
};

class Life {
  public:
    explicit Life(const Shape& shape);

    // The next record, never earlier than the one before. Returns: nothing at the end.
    std::optional<Written> next();

    UtcMillis began_at_ms() const { return began_at_ms_; }

  private:
    void refill();
    void push(UtcMillis at_ms, Record record);
    void add_ride(UtcMillis at_ms);
    void add_note(UtcMillis at_ms);
    void add_review(UtcMillis at_ms);
    domain::SkillUse make_use(UtcMillis at_ms, domain::UseContext context);
    std::string new_id();
    std::string some_words(std::size_t sentences);
    // The day's share of the life, from 0 to 1 in steps, as a time.
    UtcMillis time_of_next();

    Shape shape_;
    platform::SeededRandom random_;
    UtcMillis began_at_ms_;
    UtcMillis latest_ms_;
    std::size_t made_ = 0;
    std::size_t plans_made_ = 0;
    std::vector<std::string> contact_ids_;
    std::vector<std::string> trigger_ids_;
    std::vector<domain::SafetyPlan> plans_;  // the versions to come
    std::deque<Written> waiting_;
};

}  // namespace bw::ten_years
