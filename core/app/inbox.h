// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is written while the vault is locked: sealed to its public key, taken in at the next
// opening. The bytes are specified in docs/formats/vault.md; the payload is this struct as JSON.

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/app/core.h"
#include "core/domain/moment/note.h"
#include "core/domain/skill/toolbox.h"
#include "core/domain/urge/urge_session.h"

namespace bw::app {

struct InboxPayload {
    int payload_version = 1;
    std::optional<domain::Note> note;
    std::optional<domain::UrgeSession> session;
    std::vector<domain::SkillUse> uses;
    static constexpr std::string_view kName = "InboxPayload";
    static constexpr std::string_view kDoc = "What one sealed entry holds.";
    static constexpr auto kFields = std::tuple{
        field<&InboxPayload::payload_version>("payload_version", "Version of this shape."),
        field<&InboxPayload::note>("note", "A note."),
        field<&InboxPayload::session>("session", "A ride."),
        field<&InboxPayload::uses>("uses", "Skills used in that ride."),
    };
};
static_assert(all_fields_described<InboxPayload>());

// Errors: kNotFound when there is no vault on this device; kLimit when the inbox is full.
Status seal_into_inbox(Core& core, const InboxPayload& payload);

// Entries that wait, without opening them; 0 when that cannot be told.
int waiting_count(Core& core);

// Writes what one opened entry holds. Runs inside the vault's transaction.
// Errors: kCorrupt when it is no payload, kUnsupported when a newer version wrote it.
Status take_in(store::RecordStore& records, ByteView payload);

}  // namespace bw::app
