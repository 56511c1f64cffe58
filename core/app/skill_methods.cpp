// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/app/attachment.h"
#include "core/app/learned.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/domain/settings/settings_rules.h"
#include "core/domain/skill/eligibility.h"
#include "core/domain/skill/resolved_skill.h"
#include "core/domain/skill/toolbox_rules.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::app {

namespace {

using domain::ResolvedSkill;

SkillView tell_skill(
    const Core& core, const ResolvedSkill& resolved, const domain::Learned& learned
) {
    SkillView view{.skill = resolved.skill(), .mine = resolved.is_own()};
    if (resolved.entry != nullptr) {
        view.entry = *resolved.entry;
    }
    if (resolved.is_own()) {
        view.skill.id = resolved.entry->id;
    }
    view.resembles_substitute = resembles_substitute(core, resolved);
    view.eligibility = domain::eligibility({
        .skill = resolved.skill(),
        .entry = resolved.entry,
        .settings = core.settings(),
        .resembles_substitute = view.resembles_substitute,
    });
    if (const auto counts = learned.counts.find(view.skill.id); counts != learned.counts.end()) {
        view.used_count = counts->second.used;
        view.helped_count = counts->second.helped;
    }
    return view;
}

std::vector<std::string> attachments_of(const ToolboxEntry& entry) {
    std::vector<std::string> ids;
    for (const auto& id : {entry.photo_attachment_id, entry.sound_attachment_id}) {
        if (id) {
            ids.push_back(*id);
        }
    }
    return ids;
}

template <class T>
bool fits_any(const std::vector<T>& wanted, const std::vector<T>& offered, T any) {
    if (wanted.empty() || std::ranges::find(offered, any) != offered.end()) {
        return true;
    }
    return std::ranges::any_of(wanted, [&](T each) {
        return std::ranges::find(offered, each) != offered.end();
    });
}

// `anywhere` is every place; silence is a demand of its own.
bool fits_places(const std::vector<Setting>& wanted, const std::vector<Setting>& offered) {
    const bool anywhere = std::ranges::find(offered, Setting::kAnywhere) != offered.end();
    return std::ranges::all_of(wanted, [&](Setting each) {
        const bool named = std::ranges::find(offered, each) != offered.end();
        return named || (anywhere && each != Setting::kNoSound);
    });
}

bool is_wanted(const SkillQuery& query, const ResolvedSkill& resolved) {
    const Skill& skill = resolved.skill();
    if (query.family && skill.family != *query.family) {
        return false;
    }
    if (query.toolbox_only && !resolved.is_mine()) {
        return false;
    }
    if (!query.words.empty()) {
        const std::string words = domain::normalise_words(domain::words_of(skill));
        if (words.find(domain::normalise_words(query.words)) == std::string::npos) {
            return false;
        }
    }
    return fits_any(query.feelings, skill.feelings, Feeling::kAny) &&
           fits_places(query.settings, resolved.settings());
}

bool is_listed(const SkillQuery& query, Eligibility eligibility) {
    return eligibility == Eligibility::kShown ||
           (query.include_hidden && eligibility == Eligibility::kHidden);
}

// The person's own and chosen ones first, in their order; then the catalogue's order.
void toolbox_first(std::vector<SkillView>& skills) {
    std::ranges::stable_sort(skills, [](const SkillView& a, const SkillView& b) {
        const bool a_mine = a.mine || (a.entry && a.entry->chosen);
        const bool b_mine = b.mine || (b.entry && b.entry->chosen);
        if (a_mine != b_mine) {
            return a_mine;
        }
        return a_mine && a.entry->order_key < b.entry->order_key;
    });
}

}  // namespace

Result<SkillList> skills_list(Core& core, const SkillQuery& request, Call&) {
    const auto entries = BW_TRY(toolbox_entries(core));
    const auto learned = BW_TRY(learned_from_use(core));
    SkillList list;
    for (const ResolvedSkill& resolved :
         domain::resolve_skills(core.catalogue().skills(), entries)) {
        SkillView view = tell_skill(core, resolved, learned);
        if (view.eligibility == Eligibility::kCautionsFirst) {
            ++list.held_back_count;
        }
        if (is_listed(request, view.eligibility) && is_wanted(request, resolved)) {
            list.skills.push_back(std::move(view));
        }
    }
    toolbox_first(list.skills);
    return list;
}

Result<SkillView> skills_get(Core& core, const RecordRef& request, Call&) {
    const auto entries = BW_TRY(toolbox_entries(core));
    const auto learned = BW_TRY(learned_from_use(core));
    const auto resolved = domain::find_skill(core.catalogue().skills(), entries, request.id);
    if (!resolved) {
        return fail(ErrorCode::kNotFound, "there is no such skill");
    }
    return tell_skill(core, *resolved, learned);
}

Result<InfoCards> skills_cards(Core& core, const Empty&, Call&) {
    InfoCards cards;
    if (!domain::may_show_cards(core.settings())) {
        return cards;
    }
    for (const auto& card : core.catalogue().cards()) {
        cards.cards.push_back({
            .id = card.id,
            .title = card.title,
            .paragraphs = card.paragraphs,
            .may_add_own = card.may_add_own,
            .clinically_reviewed = card.clinically_reviewed,
        });
    }
    return cards;
}

Result<RecordRef> skills_used(Core& core, const SkillUse& request, Call& call) {
    SkillUse use = request;
    if (use.started_at_ms == 0) {
        use.started_at_ms = core.now();
    }
    BW_TRY(domain::validate_skill_use(use));
    use.id = BW_TRY(core.new_id());
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->put(use));
    call.touch("skills");
    return RecordRef{.id = use.id};
}

Result<RecordRef> toolbox_put(Core& core, const ToolboxEntry& request, Call& call) {
    BW_TRY(domain::validate_toolbox_entry(request));
    store::RecordStore* records = BW_TRY(core.records());
    const auto entries = BW_TRY(toolbox_entries(core));
    ToolboxEntry entry = request;
    if (!entry.skill_id.empty() && entry.id.empty()) {
        // One entry a catalogue skill: what was made of it before is changed, not doubled.
        const auto stored = std::ranges::find(entries, entry.skill_id, &ToolboxEntry::skill_id);
        entry.id = stored == entries.end() ? std::string() : stored->id;
    }
    const std::vector<std::string> named = attachments_of(entry);
    for (const std::string& attachment_id : named) {
        BW_TRY(records->get<Attachment>(attachment_id));
    }
    std::vector<std::string> before;
    const auto stored = std::ranges::find(entries, entry.id, &ToolboxEntry::id);
    if (stored != entries.end()) {
        before = attachments_of(*stored);
    }
    RecordRef ref{.id = BW_TRY(put_in_order(core, entry))};
    call.touch("skills");
    // Only now, so that a failure before leaves the old picture where it was.
    for (const std::string& attachment_id : before) {
        if (!std::ranges::contains(named, attachment_id)) {
            BW_TRY(remove_attachment(core, attachment_id));
        }
    }
    return ref;
}

Result<Empty> toolbox_remove(Core& core, const RecordRef& request, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    const ToolboxEntry entry = BW_TRY(records->get<ToolboxEntry>(request.id));
    BW_TRY(records->remove<ToolboxEntry>(request.id));
    call.touch("skills");
    for (const std::string& attachment_id : attachments_of(entry)) {
        BW_TRY(remove_attachment(core, attachment_id));
    }
    return Empty{};
}

Result<Empty> toolbox_move(Core& core, const MoveItem& request, Call& call) {
    BW_TRY(move_after<ToolboxEntry>(core, request.id, request.after_id));
    call.touch("skills");
    return Empty{};
}

}  // namespace bw::app
