// SPDX-License-Identifier: Apache-2.0
#include "core/content/catalogue.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/base/id.h"
#include "core/codec/json.h"

namespace bw::content {

namespace {

bool is_prompt_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || c == '.' || c == '_';
    });
}

Status check(const PackedCatalogue& packed) {
    if (packed.skills.size() > kSkillsMax) {
        return fail(ErrorCode::kLimit, "catalogue: more than kSkillsMax skills");
    }
    for (const domain::Skill& skill : packed.skills) {
        if (!is_valid_id(skill.id) || skill.name.empty() || skill.steps.empty()) {
            return fail(ErrorCode::kInvalidArgument, "catalogue: a skill has no id, name or step");
        }
        // CS-3 and CS-4 must hold whatever a file says: without cautions, a question and a time
        // box, a strong sensation is not one that may be shown.
        const bool bounded =
            skill.seconds_max > 0 && !skill.cautions.empty() && !skill.exclusion_question.empty();
        if (skill.tier == domain::Tier::kT1 && !bounded) {
            return fail(ErrorCode::kInvalidArgument, "catalogue: a t1 skill lacks its cautions");
        }
    }
    for (const Prompt& prompt : packed.prompts) {
        if (!is_prompt_id(prompt.id) || prompt.question.empty()) {
            return fail(ErrorCode::kInvalidArgument, "catalogue: a prompt has no id or question");
        }
    }
    return {};
}

template <class Item>
Status index_by_id(
    const std::vector<Item>& items, std::map<std::string, std::size_t, std::less<>>& index
) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!index.emplace(items[i].id, i).second) {
            return fail(ErrorCode::kInvalidArgument, "catalogue: an id stands twice");
        }
    }
    return {};
}

template <class Item>
bool all_reviewed(std::span<const Item> items) {
    return std::ranges::all_of(items, [](const Item& item) { return item.clinically_reviewed; });
}

}  // namespace

Result<Catalogue> Catalogue::read(std::string_view packed) {
    if (packed.size() > kPackSizeMax) {
        return fail(ErrorCode::kLimit, "catalogue: larger than kPackSizeMax");
    }
    auto decoded = codec::decode<PackedCatalogue>(packed);
    if (!decoded) {
        return fail(decoded.error());
    }
    return of(*std::move(decoded));
}

Result<Catalogue> Catalogue::of(PackedCatalogue packed) {
    if (packed.pack_version > kPackVersion) {
        return fail(ErrorCode::kUnsupported, "catalogue: packed by a newer version");
    }
    BW_TRY(check(packed));
    Catalogue catalogue;
    catalogue.packed_ = std::move(packed);
    BW_TRY(index_by_id(catalogue.packed_.skills, catalogue.skill_index_));
    BW_TRY(index_by_id(catalogue.packed_.prompts, catalogue.prompt_index_));
    return catalogue;
}

const domain::Skill* Catalogue::find_skill(std::string_view id) const {
    const auto found = skill_index_.find(id);
    return found == skill_index_.end() ? nullptr : &packed_.skills[found->second];
}

const Prompt* Catalogue::find_prompt(std::string_view id) const {
    const auto found = prompt_index_.find(id);
    return found == prompt_index_.end() ? nullptr : &packed_.prompts[found->second];
}

const MedicalPage* Catalogue::medical() const {
    return packed_.medical.emergency_now.empty() ? nullptr : &packed_.medical;
}

bool Catalogue::is_clinically_reviewed() const {
    return !packed_.skills.empty() && all_reviewed(skills()) && all_reviewed(cards()) &&
           packed_.medical.clinically_reviewed;
}

}  // namespace bw::content
