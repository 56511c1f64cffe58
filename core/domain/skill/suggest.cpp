// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/suggest.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "core/domain/settings/settings_rules.h"
#include "core/domain/skill/chance.h"
#include "core/domain/skill/suggest_fit.h"

namespace bw::domain {

namespace {

constexpr int kEvidenceWeight = 6;    // as much as six uses (clinical-safety 9.1)
constexpr int kEvidenceUsesMax = 24;  // a draw stays cheap
constexpr int kLessTriedUsesMax = 2;
constexpr int kPersonAfterNotHelped = 2;

// Better first; equals in the person's order, then by chance of the seed.
bool stands_before(const Candidate& left, const Candidate& right) {
    if (left.points != right.points) {
        return left.points > right.points;
    }
    if (left.mine && right.mine && left.resolved->entry != nullptr &&
        right.resolved->entry != nullptr &&
        left.resolved->entry->order_key != right.resolved->entry->order_key) {
        return left.resolved->entry->order_key < right.resolved->entry->order_key;
    }
    return std::tie(left.tie, left.skill().id) < std::tie(right.tie, right.skill().id);
}

class Picker {
  public:
    Picker(const SuggestInput& input, std::vector<Candidate> candidates)
        : input_(input), candidates_(std::move(candidates)) {
        std::ranges::sort(candidates_, stands_before);
    }

    // Keeps the last place for somebody who is part of it.
    void reserve(const Candidate& person) { reserved_ = person; }

    // The best that is left, from a family not taken yet.
    template <class Filter>
    bool pick_best(const Filter& filter) {
        for (const Candidate& candidate : candidates_) {
            if (is_open(candidate) && filter(candidate)) {
                take(candidate, source_of(candidate));
                return true;
            }
        }
        return false;
    }

    // One draw for each, the highest stands: rarely used skills get their turn.
    template <class Filter>
    bool pick_by_chance(const Filter& filter) {
        const Candidate* best = nullptr;
        std::uint64_t best_draw = 0;
        for (const Candidate& candidate : candidates_) {
            if (!is_open(candidate) || !may_be_drawn(candidate) || !filter(candidate)) {
                continue;
            }
            const std::uint64_t drawn = draw(candidate);
            if (best == nullptr || drawn > best_draw) {
                best = &candidate;
                best_draw = drawn;
            }
        }
        if (best == nullptr) {
            return false;
        }
        // "You have not tried it much" says something only to a person who has tried others.
        const bool has_history = input_.learned != nullptr && !input_.learned->counts.empty();
        const bool less_tried = counts_of(input_, best->skill().id).used <= kLessTriedUsesMax;
        take(*best, has_history && less_tried ? SuggestionSource::kLessTried : source_of(*best));
        return true;
    }

    bool has_senses() const {
        return std::ranges::any_of(picked_, [](const Suggestion& each) {
            return is_for_senses(each.skill.family);
        });
    }
    std::size_t room() const { return kSuggestionsMax - picked_.size() - (reserved_ ? 1U : 0U); }

    std::vector<Suggestion> done() {
        if (reserved_) {
            take(*reserved_, SuggestionSource::kPerson);
            reserved_.reset();
        }
        return std::move(picked_);
    }

  private:
    bool is_open(const Candidate& candidate) const {
        const Skill& skill = candidate.skill();
        if (room() == 0 || (skill.tier == Tier::kT1 && picked_.empty())) {
            return false;  // a strong sensation is never the first suggestion
        }
        if (reserved_ && reserved_->skill().family == skill.family) {
            return false;
        }
        return std::ranges::none_of(picked_, [&](const Suggestion& each) {
            return each.skill.family == skill.family;
        });
    }

    bool may_be_drawn(const Candidate& candidate) const {
        return candidate.skill().tier == Tier::kT0 && !candidate.mismatch &&
               !std::ranges::contains(input_.learned->recently_worse, candidate.skill().id);
    }

    std::uint64_t draw(const Candidate& candidate) const {
        const std::string& id = candidate.skill().id;
        const double rate = std::clamp(posterior_of(input_, id), 0.0, 1.0);
        const int uses = std::clamp(counts_of(input_, id).used, 0, kEvidenceUsesMax);
        const int weight = kEvidenceWeight + uses;
        const int successes =
            std::clamp(static_cast<int>(std::lround(rate * weight)), 1, weight - 1);
        Chance chance(mixed_hash(input_.seed, id));
        return beta_draw(chance, successes, weight - successes);
    }

    static SuggestionSource source_of(const Candidate& candidate) {
        if (candidate.resolved->is_own()) {
            return SuggestionSource::kOwn;
        }
        return candidate.mine ? SuggestionSource::kChosen : SuggestionSource::kCatalogue;
    }

    void take(const Candidate& candidate, SuggestionSource source) {
        Suggestion suggestion{.skill = candidate.skill(), .source = source};
        if (candidate.resolved->entry != nullptr) {
            suggestion.toolbox_entry_id = candidate.resolved->entry->id;
        }
        const bool may_count =
            !input_.history_hidden && !input_.crisis_entry && !uses_words(input_.settings);
        if (may_count) {
            const UseCounts counts = counts_of(input_, candidate.skill().id);
            suggestion.used_count = counts.used;
            suggestion.helped_count = counts.helped;
        }
        picked_.push_back(std::move(suggestion));
    }

    const SuggestInput& input_;
    std::vector<Candidate> candidates_;
    std::optional<Candidate> reserved_;
    std::vector<Suggestion> picked_;
};

std::vector<Candidate> candidates_for(
    std::span<const ResolvedSkill> resolved, const SuggestInput& input, Places places
) {
    std::vector<Candidate> candidates;
    for (const ResolvedSkill& each : resolved) {
        if (may_be_suggested(each, input, places)) {
            candidates.push_back(fitted(each, input));
        }
    }
    return candidates;
}

bool can_fill(const std::vector<Candidate>& candidates) {
    std::vector<SkillFamily> families;
    for (const Candidate& each : candidates) {
        if (each.skill().tier == Tier::kT0 &&
            !std::ranges::contains(families, each.skill().family)) {
            families.push_back(each.skill().family);
        }
    }
    return families.size() >= kSuggestionsMax;
}

// When nothing with a person fits the place, any place will do: reaching somebody matters more.
std::optional<Candidate> best_person(
    std::span<const ResolvedSkill> resolved, const SuggestInput& input
) {
    for (const Places places : {Places::kAll, Places::kNone}) {
        std::optional<Candidate> best;
        for (const ResolvedSkill& each : resolved) {
            const bool person = each.skill().involves_person && each.skill().tier == Tier::kT0;
            if (!person || !may_be_suggested(each, input, places)) {
                continue;
            }
            const Candidate candidate = fitted(each, input);
            if (!best || stands_before(candidate, *best)) {
                best = candidate;
            }
        }
        if (best) {
            return best;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Suggestion> suggest(const SuggestInput& input) {
    const std::vector<ResolvedSkill> resolved = resolve_skills(input.catalogue, input.entries);
    std::vector<Candidate> candidates = candidates_for(resolved, input, Places::kAll);
    if (!can_fill(candidates)) {
        candidates = candidates_for(resolved, input, Places::kSome);
    }
    Picker picker(input, std::move(candidates));
    if (input.not_helped_count >= kPersonAfterNotHelped) {
        if (const auto person = best_person(resolved, input)) {
            picker.reserve(*person);
        }
    }
    const auto other_kind = [&](const Candidate& each) {
        return !std::ranges::contains(input.avoid_families, each.skill().family);
    };
    const auto any_kind = [](const Candidate&) { return true; };
    if (!picker.pick_best(other_kind)) {
        picker.pick_best(any_kind);
    }
    if (wants_senses(input) && !picker.has_senses()) {
        picker.pick_best([&](const Candidate& each) {
            return is_for_senses(each.skill().family) && other_kind(each);
        });
    }
    while (picker.room() > 0) {
        const bool third = picker.room() == 1 && input.not_helped_count < kPersonAfterNotHelped;
        const bool chance = third && may_learn(input) && input.settings.try_new;
        if (chance && picker.pick_by_chance(other_kind)) {
            continue;
        }
        if (!picker.pick_best(other_kind)) {
            break;
        }
    }
    return picker.done();
}

}  // namespace bw::domain
