// SPDX-License-Identifier: Apache-2.0
#include "core/domain/moment/note_rules.h"

#include "core/base/limits.h"
#include "core/base/text.h"

namespace bw::domain {

Status validate_note(const Note& note) {
    if (is_blank(note.text)) {
        return fail(ErrorCode::kInvalidArgument, "text: a note needs words");
    }
    if (note.text.size() > kTextSizeMax) {
        return fail(ErrorCode::kLimit, "text: kTextSizeMax");
    }
    if (!is_utc_offset(note.utc_offset_minutes)) {
        return fail(ErrorCode::kInvalidArgument, "utc_offset_minutes: -840 to 840");
    }
    return {};
}

}  // namespace bw::domain
