// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/toolbox_rules.h"

#include <algorithm>

#include "core/base/id.h"
#include "core/base/limits.h"
#include "core/domain/skill/word_pattern.h"

namespace bw::domain {

namespace {

// A name needs something to say aloud: marks and spaces are none.
bool has_no_word(const std::string& text) {
    return normalise_words(text).empty();
}

Status validate_own_skill(const Skill& own) {
    if (has_no_word(own.name)) {
        return fail(ErrorCode::kInvalidArgument, "own.name: a skill needs a name");
    }
    if (own.name.size() > kOwnNameSizeMax || own.plain_name.size() > kOwnNameSizeMax) {
        return fail(ErrorCode::kLimit, "own.name: kOwnNameSizeMax");
    }
    if (own.purpose.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "own.purpose: kShortTextSizeMax");
    }
    if (own.steps.size() > kOwnStepsMax) {
        return fail(ErrorCode::kLimit, "own.steps: kOwnStepsMax");
    }
    for (const SkillStep& step : own.steps) {
        if (step.text.size() > kShortTextSizeMax) {
            return fail(ErrorCode::kLimit, "own.steps.text: kShortTextSizeMax");
        }
        if (step.seconds < 0 || step.seconds > kStepSecondsMax) {
            return fail(ErrorCode::kInvalidArgument, "own.steps.seconds: 0 to 3600");
        }
    }
    if (own.est_minutes < 0 || own.est_minutes > kOwnMinutesMax) {
        return fail(ErrorCode::kInvalidArgument, "own.est_minutes: 0 to 1440");
    }
    return {};
}

bool is_rating(const std::optional<int>& rating) {
    return !rating || (*rating >= 0 && *rating <= 10);
}

}  // namespace

Status validate_toolbox_entry(const ToolboxEntry& entry) {
    if (entry.skill_id.empty() && !entry.own) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: neither a skill nor own words");
    }
    if (!entry.skill_id.empty() && !is_valid_id(entry.skill_id)) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: not an id");
    }
    if (entry.note.size() > kTextSizeMax) {
        return fail(ErrorCode::kLimit, "note: kTextSizeMax");
    }
    if (entry.own) {
        BW_TRY(validate_own_skill(*entry.own));
    }
    return {};
}

Status validate_skill_use(const SkillUse& use) {
    if (!is_valid_id(use.skill_id)) {
        return fail(ErrorCode::kInvalidArgument, "skill_id: not an id");
    }
    if (!is_rating(use.urge_before_0_10) || !is_rating(use.urge_after_0_10)) {
        return fail(ErrorCode::kInvalidArgument, "urge_0_10: 0 to 10");
    }
    if (use.ended_at_ms && *use.ended_at_ms < use.started_at_ms) {
        return fail(ErrorCode::kInvalidArgument, "ended_at_ms: before it began");
    }
    if (use.note.size() > kTextSizeMax || use.stopped_reason.size() > kShortTextSizeMax) {
        return fail(ErrorCode::kLimit, "note or stopped_reason is too long");
    }
    return {};
}

}  // namespace bw::domain
