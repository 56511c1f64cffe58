// SPDX-License-Identifier: Apache-2.0
#include "core/app/learned.h"

#include "core/app/ordered.h"
#include "core/domain/skill/word_pattern.h"
#include "core/insights/shrinkage.h"

namespace bw::app {

Result<std::vector<domain::ToolboxEntry>> toolbox_entries(Core& core) {
    if (!core.is_open()) {
        return std::vector<domain::ToolboxEntry>{};
    }
    return list_in_order<domain::ToolboxEntry>(core);
}

Result<domain::Learned> learned_from_use(Core& core) {
    domain::Learned learned;
    if (!core.is_open() || !core.settings().learn_from_use) {
        return learned;
    }
    store::RecordStore* records = BW_TRY(core.records());
    const auto uses = BW_TRY(records->list<domain::SkillUse>(
        {.order = store::ListOrder::kNewestFirst, .limit = kUsesLearnedFrom}
    ));
    const insights::SkillRates rates =
        insights::skill_rates({.uses = uses, .now_ms = core.now(), .cells = {}, .cell = {}});
    for (const auto& [skill_id, rate] : rates.by_skill) {
        learned.posterior[skill_id] = rate.posterior;
        learned.counts[skill_id] = {.used = rate.marked, .helped = rate.helped};
        if (rate.recently_worse) {
            learned.recently_worse.push_back(skill_id);
        }
    }
    return learned;
}

bool resembles_substitute(const Core& core, const domain::ResolvedSkill& resolved) {
    return resolved.own_words &&
           domain::resembles_substitute(
               domain::words_of(resolved.skill()), core.catalogue().substitute_patterns()
           );
}

}  // namespace bw::app
