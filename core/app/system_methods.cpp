// SPDX-License-Identifier: Apache-2.0
#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/app/version.h"
#include "core/store/search.h"

namespace bw::app {

namespace {

constexpr int kHitsMax = 100;
constexpr std::size_t kHitTitleSizeMax = 80;

About tell_about(const Core& core) {
    return {
        .version = std::string(kVersion),
        .clinically_reviewed = core.catalogue().is_clinically_reviewed(),
        .skill_count = static_cast<int>(core.catalogue().skills().size()),
        .country_count = static_cast<int>(core.catalogue().countries().size()),
        .content_licence = "CC-BY-4.0",
    };
}

HitKind hit_kind(std::string_view kind) {
    if (kind == Note::kName) {
        return HitKind::kNote;
    }
    if (kind == "SafetyPlan" || kind == "PlanReview") {
        return HitKind::kPlan;
    }
    if (kind == "Trigger") {
        return HitKind::kTrigger;
    }
    if (kind == "Contact") {
        return HitKind::kPerson;
    }
    if (kind == "ToolboxEntry" || kind == "SkillUse") {
        return HitKind::kSkill;
    }
    return kind == "UrgeSession" ? HitKind::kUrge : HitKind::kOther;
}

// The beginning of a text without cutting a character in two.
std::string beginning(std::string_view text, std::size_t size_max) {
    if (text.size() <= size_max) {
        return std::string(text);
    }
    std::size_t end = size_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace

Result<About> app_about(Core& core, const Empty&, Call&) {
    return tell_about(core);
}

Result<About> content_load(Core& core, const LoadContent&, Call& call) {
    core.adopt(BW_TRY(content::Catalogue::read(as_text_view(call.blob))));
    call.touch("content");
    call.touch("skills");
    return tell_about(core);
}

Result<SearchHits> search_find(Core& core, const SearchQuery& request, Call&) {
    if (request.limit < 1 || request.limit > kHitsMax) {
        return fail(ErrorCode::kInvalidArgument, "limit: 1 to 100");
    }
    store::RecordStore* records = BW_TRY(core.records());
    const auto found = BW_TRY(store::search(
        records->log().database(),
        {.text = request.query, .kind = {}, .limit = static_cast<std::size_t>(request.limit)}
    ));
    SearchHits hits;
    for (const store::SearchHit& each : found) {
        SearchHit hit{.kind = hit_kind(each.kind), .id = each.id};
        for (const store::SnippetPart& part : each.snippet) {
            hit.snippet += part.text;
        }
        hit.title = beginning(hit.snippet, kHitTitleSizeMax);
        hits.hits.push_back(std::move(hit));
    }
    return hits;
}

}  // namespace bw::app
