// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/suggest_fit.h"

#include <algorithm>

#include "core/domain/skill/chance.h"
#include "core/domain/skill/eligibility.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::domain {

namespace {

// Points. Only their order of size matters: own before fitted, fitted before learnt.
constexpr int kMine = 200;
constexpr int kFeelingMatch = 60;
constexpr int kFeelingAny = 20;
constexpr int kFeelingMismatch = -60;
constexpr int kSensesWanted = 80;
constexpr int kEnergyMatch = 25;
constexpr int kEnergyOpposite = -40;
constexpr int kLowEffort = 20;
constexpr int kHighEffort = -20;
constexpr int kHighEffortWhenDrained = -40;
constexpr int kThinkingInAnUrge = -25;  // in an urge, distraction and soothing come first
constexpr int kStrongSensation = -30;
constexpr double kLearntSpan = 160.0;  // from -80 to +80 around even odds

bool said(const SuggestInput& input, Feeling feeling) {
    return std::ranges::contains(input.feelings, feeling);
}

bool said_any(const SuggestInput& input, std::initializer_list<Feeling> feelings) {
    return std::ranges::any_of(feelings, [&](Feeling each) { return said(input, each); });
}

bool fits_place(const std::vector<Setting>& fits, Setting place) {
    if (place == Setting::kAnywhere) {
        return true;
    }
    const bool anywhere =
        place != Setting::kNoSound && std::ranges::contains(fits, Setting::kAnywhere);
    return anywhere || std::ranges::contains(fits, place);
}

bool fits_places(const ResolvedSkill& resolved, const SuggestInput& input, Places places) {
    const std::vector<Setting>& fits = resolved.settings();
    if (resolved.is_own() && fits.empty()) {
        return true;  // the person said nothing about where; they will know
    }
    const bool silence = std::ranges::contains(input.places, Setting::kNoSound);
    if (silence && !fits_place(fits, Setting::kNoSound)) {
        return false;
    }
    const auto fits_one = [&](Setting place) { return fits_place(fits, place); };
    switch (places) {
        case Places::kAll:
            return std::ranges::all_of(input.places, fits_one);
        case Places::kSome:
            return input.places.empty() || std::ranges::any_of(input.places, fits_one);
        case Places::kNone:
            return true;
    }
    return true;
}

bool is_at_hand(const Skill& skill, const SuggestInput& input) {
    const bool missing = std::ranges::any_of(skill.needs, [&](Need need) {
        return std::ranges::contains(input.missing_needs, need);
    });
    const bool asks_for_words =
        said(input, Feeling::kNoWords) && std::ranges::contains(skill.needs, Need::kPen);
    return !missing && !asks_for_words;
}

int feeling_points(const Skill& skill, const SuggestInput& input, bool& mismatch) {
    if (input.feelings.empty() || skill.feelings.empty()) {
        return kFeelingAny;
    }
    const bool match =
        std::ranges::find_first_of(skill.feelings, input.feelings) != skill.feelings.end();
    if (match) {
        return kFeelingMatch;
    }
    if (std::ranges::contains(skill.feelings, Feeling::kAny)) {
        return kFeelingAny;
    }
    mismatch = true;
    return kFeelingMismatch;
}

int energy_points(const Skill& skill, const SuggestInput& input) {
    const bool much = said_any(
        input, {Feeling::kAngry, Feeling::kAnxious, Feeling::kOverwhelmed, Feeling::kRestless}
    );
    const bool little =
        said_any(input, {Feeling::kNumb, Feeling::kEmpty, Feeling::kUnreal, Feeling::kTired});
    if (much == little || skill.energy_match == EnergyMatch::kAny) {
        return 0;
    }
    return (skill.energy_match == EnergyMatch::kTooMuch) == much ? kEnergyMatch : kEnergyOpposite;
}

int effort_points(const Skill& skill, const SuggestInput& input) {
    if (skill.effort == Effort::kLow) {
        return kLowEffort;
    }
    if (skill.effort == Effort::kMedium) {
        return 0;
    }
    const bool drained =
        said_any(input, {Feeling::kTired, Feeling::kOverwhelmed, Feeling::kNumb, Feeling::kEmpty});
    return kHighEffort + (drained ? kHighEffortWhenDrained : 0);
}

int learnt_points(const Skill& skill, const SuggestInput& input) {
    if (!may_learn(input)) {
        return 0;
    }
    const double rate = std::clamp(posterior_of(input, skill.id), 0.0, 1.0);
    return static_cast<int>((rate - 0.5) * kLearntSpan);
}

}  // namespace

bool may_be_suggested(const ResolvedSkill& resolved, const SuggestInput& input, Places places) {
    const Skill& skill = resolved.skill();
    const bool own_words = resolved.own_words.has_value();
    const bool substitute =
        own_words && resembles_substitute(words_of(skill), input.substitute_patterns);
    const auto eligible = eligibility(
        {.skill = skill,
         .entry = resolved.entry,
         .settings = input.settings,
         .resembles_substitute = substitute}
    );
    if (eligible != Eligibility::kShown || substitute) {
        return false;
    }
    if (input.crisis_entry && skill.tier != Tier::kT0) {
        return false;
    }
    return !std::ranges::contains(input.excluded_ids, skill.id) && is_at_hand(skill, input) &&
           fits_places(resolved, input, places);
}

Candidate fitted(const ResolvedSkill& resolved, const SuggestInput& input) {
    const Skill& skill = resolved.skill();
    Candidate candidate{.resolved = &resolved, .mine = resolved.is_mine()};
    candidate.points = feeling_points(skill, input, candidate.mismatch) +
                       energy_points(skill, input) + effort_points(skill, input) +
                       learnt_points(skill, input);
    if (candidate.mine && !candidate.mismatch) {
        candidate.points += kMine;
    }
    if (wants_senses(input) && is_for_senses(skill.family)) {
        candidate.points += kSensesWanted;
    }
    if (!input.early && skill.family == SkillFamily::kThinking) {
        candidate.points += kThinkingInAnUrge;
    }
    if (skill.tier == Tier::kT1) {
        candidate.points += kStrongSensation;
    }
    candidate.tie = mixed_hash(input.seed, skill.id);
    return candidate;
}

bool wants_senses(const SuggestInput& input) {
    return said_any(input, {Feeling::kNumb, Feeling::kEmpty, Feeling::kUnreal});
}

bool is_for_senses(SkillFamily family) {
    return family == SkillFamily::kGrounding || family == SkillFamily::kSensory;
}

bool may_learn(const SuggestInput& input) {
    return input.learned != nullptr && input.settings.learn_from_use && !input.crisis_entry;
}

double posterior_of(const SuggestInput& input, const std::string& skill_id) {
    const auto found = input.learned->posterior.find(skill_id);
    return found == input.learned->posterior.end() ? 0.5 : found->second;
}

UseCounts counts_of(const SuggestInput& input, const std::string& skill_id) {
    if (input.learned == nullptr) {
        return {};
    }
    const auto found = input.learned->counts.find(skill_id);
    return found == input.learned->counts.end() ? UseCounts{} : found->second;
}

}  // namespace bw::domain
