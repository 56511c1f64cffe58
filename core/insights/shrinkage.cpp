// SPDX-License-Identifier: Apache-2.0
#include "core/insights/shrinkage.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/check.h"
#include "core/insights/beta_tail.h"

namespace bw::insights {

namespace {

// Weights are whole numbers on a scale of 2^20, so that sums are the same in any order.
constexpr std::uint64_t kFullWeight = std::uint64_t{1} << 20U;
constexpr double kDailyDecay = 0.99080061281265985;  // 2^(-1/75)
constexpr std::int64_t kOldestDays = 20 * kHalfLifeDays;

struct Evidence {
    std::uint64_t helped = 0;
    std::uint64_t marked = 0;
    int count = 0;
    void add(std::uint64_t weight, bool better) {
        marked += weight;
        helped += better ? weight : 0;
        ++count;
    }
    double helped_uses() const {
        return static_cast<double>(helped) / static_cast<double>(kFullWeight);
    }
    double marked_uses() const {
        return static_cast<double>(marked) / static_cast<double>(kFullWeight);
    }
};

// The weight of a use by its age, made once for all uses: they are many and ages are few.
class Weights {
  public:
    Weights() {
        double weight = static_cast<double>(kFullWeight);
        for (std::uint64_t& each : by_day_) {
            each = static_cast<std::uint64_t>(std::llround(weight));
            weight *= kDailyDecay;
        }
    }
    std::uint64_t at(std::int64_t age_days) const {
        return age_days >= kOldestDays ? 0 : by_day_[static_cast<std::size_t>(age_days)];
    }

  private:
    std::array<std::uint64_t, static_cast<std::size_t>(kOldestDays)> by_day_{};
};

std::int64_t age_days(const domain::SkillUse& use, UtcMillis now_ms) {
    return std::max<std::int64_t>(0, (now_ms - use.started_at_ms) / kMillisPerDay);
}

double shrunk(const Evidence& evidence, double toward) {
    return (toward * kShrinkageUses + evidence.helped_uses()) /
           (kShrinkageUses + evidence.marked_uses());
}

double above_mean(const Evidence& evidence, double mean) {
    const double failed = evidence.marked_uses() - evidence.helped_uses();
    return probability_above(
        {.successes = mean * kShrinkageUses + evidence.helped_uses(),
         .failures = (1.0 - mean) * kShrinkageUses + failed},
        mean
    );
}

// The latest mark of a skill; of two at one instant the worse one, so that order does not matter.
struct LatestMark {
    UtcMillis at_ms = 0;
    bool worse = false;
    bool seen = false;
    void look(UtcMillis marked_at_ms, bool is_worse) {
        if (!seen || marked_at_ms > at_ms) {
            *this = {.at_ms = marked_at_ms, .worse = is_worse, .seen = true};
        } else if (marked_at_ms == at_ms) {
            worse = worse || is_worse;
        }
    }
};

struct Gathered {
    SkillRate rate;
    Evidence all;
    Evidence in_cell;
    LatestMark latest;
};

}  // namespace

SkillRates skill_rates(const RatesInput& input) {
    BW_CHECK(input.cells.empty() || input.cells.size() == input.uses.size());
    const Weights weights;
    Evidence person;
    std::map<std::string_view, Gathered> gathered;
    for (std::size_t at = 0; at < input.uses.size(); ++at) {
        const domain::SkillUse& use = input.uses[at];
        Gathered& of_skill = gathered[use.skill_id];
        ++of_skill.rate.used;
        if (use.helped == domain::Helped::kSkip) {
            continue;
        }
        const bool better = use.helped == domain::Helped::kBetter;
        const std::uint64_t weight = weights.at(age_days(use, input.now_ms));
        ++of_skill.rate.marked;
        of_skill.rate.helped += better ? 1 : 0;
        person.add(weight, better);
        of_skill.all.add(weight, better);
        of_skill.latest.look(use.started_at_ms, use.helped == domain::Helped::kWorse);
        if (input.cell && !input.cells.empty() && input.cells[at] == *input.cell) {
            of_skill.in_cell.add(weight, better);
        }
    }
    SkillRates rates;
    rates.mean = (person.helped_uses() + 2.0) / (person.marked_uses() + 4.0);
    for (const auto& [skill_id, of_skill] : gathered) {
        SkillRate rate = of_skill.rate;
        rate.posterior = shrunk(of_skill.all, rates.mean);
        if (of_skill.in_cell.count >= kCellUsesMin) {
            rate.posterior = shrunk(of_skill.in_cell, rate.posterior);
        }
        rate.probability_above_mean = above_mean(of_skill.all, rates.mean);
        const UtcMillis since_ms = input.now_ms - kRecentlyWorseDays * kMillisPerDay;
        rate.recently_worse = of_skill.latest.worse && of_skill.latest.at_ms >= since_ms;
        rates.by_skill.emplace(skill_id, rate);
    }
    return rates;
}

std::vector<HelpedClaim> helped_claims(const SkillRates& rates) {
    std::vector<HelpedClaim> claims;
    for (const auto& [skill_id, rate] : rates.by_skill) {
        if (rate.marked >= kClaimUsesMin && rate.probability_above_mean > kClaimProbability) {
            claims.push_back({.skill_id = skill_id, .helped = rate.helped, .marked = rate.marked});
        }
    }
    return claims;
}

}  // namespace bw::insights
