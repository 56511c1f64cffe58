// SPDX-License-Identifier: Apache-2.0
#include "core/app/learned.h"

#include <algorithm>

#include "core/app/ordered.h"
#include "core/domain/skill/word_pattern.h"
#include "core/insights/shrinkage.h"

namespace bw::app {

namespace {

using domain::SkillUse;

// Learning looks at three fields of a use; the words in the others need not be kept.
SkillUse as_remembered(SkillUse use) {
    return {
        .id = std::move(use.id),
        .skill_id = std::move(use.skill_id),
        .urge_session_id = std::nullopt,
        .started_at_ms = use.started_at_ms,
        .helped = use.helped,
    };
}

bool is_newer(const SkillUse& a, const SkillUse& b) {
    return a.started_at_ms != b.started_at_ms ? a.started_at_ms > b.started_at_ms : a.id > b.id;
}

Status read_uses(store::RecordStore& records, Remembered& remembered) {
    auto uses = BW_TRY(
        records.list<SkillUse>({.order = store::ListOrder::kNewestFirst, .limit = kUsesLearnedFrom})
    );
    remembered.uses.clear();
    remembered.uses.reserve(uses.size() + 1);
    for (SkillUse& use : uses) {
        remembered.uses.push_back(as_remembered(std::move(use)));
    }
    return {};
}

// One use was written or removed. Returns: whether that could be followed without reading all.
Result<bool> follow_one(store::RecordStore& records, Remembered& remembered, std::string_view id) {
    std::vector<SkillUse>& uses = remembered.uses;
    if (std::erase_if(uses, [id](const SkillUse& use) { return use.id == id; }) > 0 &&
        uses.size() + 1 == kUsesLearnedFrom) {
        return false;  // an older one moves up that was never read
    }
    auto stored = records.get<SkillUse>(id);
    if (!stored) {
        if (stored.error().code() != ErrorCode::kNotFound) {
            return fail(stored.error());
        }
        return true;
    }
    const SkillUse use = as_remembered(*std::move(stored));
    uses.insert(std::ranges::lower_bound(uses, use, is_newer), use);
    if (uses.size() > kUsesLearnedFrom) {
        uses.pop_back();
    }
    return true;
}

Status refresh_uses(Core& core) {
    store::RecordStore* records = BW_TRY(core.records());
    Remembered& remembered = core.remembered();
    const store::KindChanges changes = records->log().changes(SkillUse::kName);
    if (remembered.uses_changes == changes.count) {
        return {};
    }
    const bool is_next = remembered.uses_changes != Remembered::kNever &&
                         remembered.uses_changes + 1 == changes.count;
    remembered.uses_changes = Remembered::kNever;  // should what follows fail half way
    if (!is_next || !BW_TRY(follow_one(*records, remembered, changes.last_id))) {
        BW_TRY(read_uses(*records, remembered));
    }
    remembered.uses_changes = changes.count;
    return {};
}

}  // namespace

Result<std::vector<domain::ToolboxEntry>> toolbox_entries(Core& core) {
    if (!core.is_open()) {
        return std::vector<domain::ToolboxEntry>{};
    }
    store::RecordStore* records = BW_TRY(core.records());
    Remembered& remembered = core.remembered();
    const std::uint64_t changes = records->log().changes(domain::ToolboxEntry::kName).count;
    if (remembered.toolbox_changes != changes) {
        remembered.toolbox = BW_TRY(list_in_order<domain::ToolboxEntry>(core));
        remembered.toolbox_changes = changes;
    }
    return remembered.toolbox;
}

Result<domain::Learned> learned_from_use(Core& core) {
    domain::Learned learned;
    if (!core.is_open() || !core.settings().learn_from_use) {
        return learned;
    }
    BW_TRY(refresh_uses(core));
    const insights::SkillRates rates = insights::skill_rates(
        {.uses = core.remembered().uses, .now_ms = core.now(), .cells = {}, .cell = {}}
    );
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
