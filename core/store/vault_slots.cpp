// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/store/vault_core.h"

namespace bw::store {
namespace {

// A slot that is added or removed now would be lost or come back with the rotation's end.
Status check_slots_may_change(const VaultCore& core) {
    BW_TRY(check_writable(core));
    if (core.rotation) {
        return fail(ErrorCode::kConflict, "a rotation is under way");
    }
    return {};
}

Status check_room(const VaultHeader& header) {
    if (header.slots.size() >= kSlotsMax) {
        return fail(ErrorCode::kLimit, "the vault has as many slots as it can hold");
    }
    return {};
}

Result<HeaderSlot> new_slot(
    const VaultCore& core,
    const SlotSecret& secret,
    const crypto::Argon2Params& argon2,
    const crypto::Key32& vault_key
) {
    const NewSlot wanted{core.header.vault_id, secret, argon2, core.place.clock.utc_now()};
    return make_slot(wanted, vault_key, core.place.random);
}

void remove_slots(VaultHeader& header, SlotKind kind) {
    std::erase_if(header.slots, [kind](const HeaderSlot& slot) { return slot.kind == kind; });
}

}  // namespace

Result<SlotId> Vault::add_slot(
    const SlotSecret& secret, const crypto::Argon2Params& argon2, DeviceSlots device_slots
) {
    BW_TRY(check_slots_may_change(*core_));
    VaultHeader next = core_->header;
    if (device_slots == DeviceSlots::kRemove) {
        remove_slots(next, SlotKind::kDevice);
    }
    BW_TRY(check_room(next));
    next.slots.push_back(BW_TRY(new_slot(*core_, secret, argon2, core_->vault_key)));
    const SlotId added = next.slots.back().slot_id;
    BW_TRY(commit_header(*core_, std::move(next)));
    return added;
}

Status Vault::remove_slot(const SlotId& slot_id) {
    BW_TRY(check_slots_may_change(*core_));
    VaultHeader next = core_->header;
    const auto removed =
        std::erase_if(next.slots, [&](const HeaderSlot& slot) { return slot.slot_id == slot_id; });
    if (removed == 0) {
        return fail(ErrorCode::kNotFound, "there is no such slot");
    }
    const bool can_open = std::ranges::any_of(next.slots, [](const HeaderSlot& slot) {
        return is_known_kind(slot.kind);
    });
    if (!can_open) {
        return fail(ErrorCode::kInvalidArgument, "the last slot cannot be removed");
    }
    return commit_header(*core_, std::move(next));
}

Status Vault::change_passphrase(
    ByteView current,
    ByteView next_passphrase,
    const crypto::Argon2Params& argon2,
    DeviceSlots device_slots
) {
    BW_TRY(check_slots_may_change(*core_));
    const Unlocked opened = BW_TRY(unlock(core_->header, {SlotKind::kPassphrase, current}));
    const SlotSecret secret{SlotKind::kPassphrase, next_passphrase};
    HeaderSlot slot = BW_TRY(new_slot(*core_, secret, argon2, core_->vault_key));
    VaultHeader next = core_->header;
    std::ranges::replace_if(
        next.slots,
        [&](const HeaderSlot& each) { return each.slot_id == opened.slot.slot_id; },
        slot
    );
    if (device_slots == DeviceSlots::kRemove) {
        remove_slots(next, SlotKind::kDevice);
    }
    return commit_header(*core_, std::move(next));
}

Result<crypto::SecretBytes> Vault::make_recovery_code() {
    BW_TRY(check_writable(*core_));
    core_->offered_code = BW_TRY(crypto::make_recovery_secret(core_->place.random));
    return crypto::recovery_text(*core_->offered_code);
}

Result<SlotId> Vault::confirm_recovery_code(ByteView typed) {
    BW_TRY(check_writable(*core_));
    if (!core_->offered_code) {
        return fail(ErrorCode::kNotFound, "no recovery code is on offer");
    }
    const crypto::RecoverySecret read = BW_TRY(crypto::read_recovery_code(typed));
    if (!(read == *core_->offered_code)) {
        return fail(ErrorCode::kWrongKey, "this is not the recovery code on offer");
    }
    const SlotSecret secret{SlotKind::kRecoveryCode, typed};
    HeaderSlot slot = BW_TRY(new_slot(*core_, secret, {}, core_->vault_key));
    const SlotId added = slot.slot_id;
    if (core_->rotation) {
        HeaderSlot after = BW_TRY(new_slot(*core_, secret, {}, core_->rotation->next_key));
        BW_TRY(check_room(core_->header));
        BW_TRY(add_code_during_rotation(*core_, slot, after));
    } else {
        VaultHeader next = core_->header;
        remove_slots(next, SlotKind::kRecoveryCode);
        BW_TRY(check_room(next));
        next.slots.push_back(slot);
        BW_TRY(commit_header(*core_, std::move(next)));
    }
    core_->offered_code.reset();
    return added;
}

}  // namespace bw::store
