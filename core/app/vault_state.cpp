// SPDX-License-Identifier: Apache-2.0
#include "core/app/vault_state.h"

#include <algorithm>

#include "core/base/id.h"

namespace bw::app {

namespace {

SlotKind told_kind(store::SlotKind kind) {
    switch (kind) {
        case store::SlotKind::kRecoveryCode:
            return SlotKind::kRecoveryCode;
        case store::SlotKind::kDevice:
            return SlotKind::kDevice;
        case store::SlotKind::kPasskey:
            return SlotKind::kPasskey;
        default:
            return SlotKind::kPassphrase;
    }
}

void tell_slots(const std::vector<store::SlotInfo>& slots, VaultState& state) {
    for (const store::SlotInfo& slot : slots) {
        state.slots.push_back({
            .slot_id = slot_id_text(slot.slot_id),
            .kind = told_kind(slot.kind),
            .created_at_ms = slot.created_at_ms,
        });
        state.has_passphrase |= slot.kind == store::SlotKind::kPassphrase;
        state.has_recovery_code |= slot.kind == store::SlotKind::kRecoveryCode;
    }
}

VaultStatus status_of_failure(ErrorCode code) {
    switch (code) {
        case ErrorCode::kNotFound:
            return VaultStatus::kNone;
        case ErrorCode::kUnsupported:
            return VaultStatus::kNewerFormat;
        case ErrorCode::kLocked:
            return VaultStatus::kBusy;
        default:
            return VaultStatus::kDamaged;
    }
}

}  // namespace

std::string slot_id_text(const store::SlotId& slot_id) {
    return to_hex(slot_id);
}

Result<store::SlotId> read_slot_id(std::string_view text) {
    store::SlotId slot_id{};
    if (text.size() != 2 * slot_id.size() || !is_valid_id(text)) {
        return fail(ErrorCode::kInvalidArgument, "slot_id: not one of ours");
    }
    for (std::size_t i = 0; i < slot_id.size(); ++i) {
        unsigned value = 0;
        for (const char c : text.substr(2 * i, 2)) {
            const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
            if (digit < 0 || digit > 15) {
                return fail(ErrorCode::kInvalidArgument, "slot_id: not one of ours");
            }
            value = value * 16 + static_cast<unsigned>(digit);
        }
        slot_id[i] = static_cast<std::byte>(value);
    }
    return slot_id;
}

store::SlotKind stored_kind(SlotKind kind) {
    switch (kind) {
        case SlotKind::kRecoveryCode:
            return store::SlotKind::kRecoveryCode;
        case SlotKind::kDevice:
            return store::SlotKind::kDevice;
        case SlotKind::kPasskey:
            return store::SlotKind::kPasskey;
        case SlotKind::kPassphrase:
            break;
    }
    return store::SlotKind::kPassphrase;
}

bool has_slot(Core& core, store::SlotKind kind) {
    const auto vault = core.vault();
    if (!vault) {
        return false;
    }
    const auto slots = (*vault)->slots();
    return std::ranges::find(slots, kind, &store::SlotInfo::kind) != slots.end();
}

VaultState tell_vault(Core& core) {
    VaultState state;
    const auto info = store::Vault::inspect(core.place());
    if (info) {
        state.inbox_count = static_cast<int>(info->inbox_count);
        state.rotation_pending = info->rotation_in_progress;
        state.previous_header_used = info->header_source != store::HeaderSource::kHeader;
    }
    if (const auto vault = core.vault()) {
        const OpeningFound& found = core.session().found;
        state.status = VaultStatus::kOpen;
        state.opened_read_only = found.opened_read_only;
        state.previous_header_used |= found.previous_header_used;
        state.card_was_altered = found.card_was_altered;
        state.inbox_opened = found.inbox_opened;
        state.inbox_unreadable = found.inbox_unreadable;
        state.rotation_needs_code = (*vault)->rotation_needs_recovery_code();
        tell_slots((*vault)->slots(), state);
        return state;
    }
    if (!info) {
        state.status = status_of_failure(info.error().code());
        return state;
    }
    state.status = VaultStatus::kLocked;
    tell_slots(info->slots, state);
    return state;
}

}  // namespace bw::app
