// SPDX-License-Identifier: Apache-2.0
#include "core/app/inbox.h"

#include "core/codec/json.h"
#include "core/store/inbox.h"

namespace bw::app {

namespace {
constexpr int kPayloadVersion = 1;
}

Status seal_into_inbox(Core& core, const InboxPayload& payload) {
    const auto info = BW_TRY(store::Vault::inspect(core.place()));
    return store::write_inbox_entry(
        core.place().files, core.place().random, info.address, as_byte_view(codec::encode(payload))
    );
}

int waiting_count(Core& core) {
    const auto info = store::Vault::inspect(core.place());
    return info ? static_cast<int>(info->inbox_count) : 0;
}

Status take_in(store::RecordStore& records, ByteView payload) {
    const auto decoded = codec::decode<InboxPayload>(as_text_view(payload));
    if (!decoded) {
        return fail(ErrorCode::kCorrupt, "a sealed note holds no payload");
    }
    if (decoded->payload_version > kPayloadVersion) {
        return fail(ErrorCode::kUnsupported, "a sealed note was written by a newer version");
    }
    if (decoded->note) {
        BW_TRY(records.put(*decoded->note));
    }
    for (const domain::SkillUse& use : decoded->uses) {
        BW_TRY(records.put(use));
    }
    if (decoded->session) {
        BW_TRY(records.put(*decoded->session));
    }
    return {};
}

}  // namespace bw::app
