// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "core/app/methods.h"
#include "core/app/passphrase.h"
#include "core/app/vault_state.h"
#include "core/base/limits.h"
#include "core/codec/binary.h"

namespace bw::app {

namespace {

constexpr int kRotationPagesAStep = 256;

struct TwoSecrets {
    ByteView first;
    ByteView second;
};

// Two secrets on one lane: u32 length and bytes, twice.
Result<TwoSecrets> read_two_secrets(ByteView blob) {
    codec::BinaryReader reader(blob);
    TwoSecrets secrets;
    secrets.first = BW_TRY(reader.get_sized(kPassphraseSizeMax));
    secrets.second = BW_TRY(reader.get_sized(kPassphraseSizeMax));
    BW_TRY(reader.expect_end());
    return secrets;
}

JobProgress tell_progress(const store::RotationProgress& progress) {
    if (progress.done) {
        return {.done_permille = 1'000, .done = true};
    }
    const int total = progress.pages_total > 0 ? progress.pages_total : 1;
    return {.done_permille = static_cast<int>(999LL * progress.pages_done / total)};
}

}  // namespace

// A passphrase replaces "this device only", in the same write: as long as the device could open the
// vault by itself, the passphrase would protect nothing.
Result<VaultState> vault_add_slot(Core& core, const AddSlot& request, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    if (request.kind == SlotKind::kRecoveryCode) {
        return fail(ErrorCode::kInvalidArgument, "kind: a recovery code is made, not added");
    }
    crypto::Argon2Params argon2;
    if (request.kind == SlotKind::kPassphrase) {
        if (!passphrase_strength(call.blob).acceptable) {
            return fail(ErrorCode::kInvalidArgument, "the passphrase is too easy to guess");
        }
        argon2 = BW_TRY(crypto::calibrate_argon2(core.clock(), crypto::kArgon2TargetMs));
    }
    const auto device_slots = request.kind == SlotKind::kPassphrase ? store::DeviceSlots::kRemove
                                                                    : store::DeviceSlots::kKeep;
    BW_TRY(vault->add_slot(
        {.kind = stored_kind(request.kind), .bytes = call.blob}, argon2, device_slots
    ));
    call.touch("vault");
    return tell_vault(core);
}

Result<VaultState> vault_remove_slot(Core& core, const RemoveSlot& request, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    const store::SlotId slot_id = BW_TRY(read_slot_id(request.slot_id));
    BW_TRY(vault->remove_slot(slot_id));
    call.touch("vault");
    return tell_vault(core);
}

Result<VaultState> vault_change_passphrase(
    Core& core, const ChangePassphrase& request, Call& call
) {
    store::Vault* vault = BW_TRY(core.vault());
    const TwoSecrets secrets = BW_TRY(read_two_secrets(call.blob));
    if (!passphrase_strength(secrets.second).acceptable) {
        return fail(ErrorCode::kInvalidArgument, "the passphrase is too easy to guess");
    }
    const auto argon2 = BW_TRY(crypto::calibrate_argon2(core.clock(), crypto::kArgon2TargetMs));
    const auto device_slots =
        request.keep_device_slots ? store::DeviceSlots::kKeep : store::DeviceSlots::kRemove;
    BW_TRY(vault->change_passphrase(secrets.first, secrets.second, argon2, device_slots));
    call.touch("vault");
    return tell_vault(core);
}

Result<Empty> vault_recovery_make(Core& core, const Empty&, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    const crypto::SecretBytes code = BW_TRY(vault->make_recovery_code());
    call.reply_blob = to_bytes(code.view());
    return Empty{};
}

Result<VaultState> vault_recovery_confirm(Core& core, const Empty&, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    BW_TRY(vault->confirm_recovery_code(call.blob));
    call.touch("vault");
    return tell_vault(core);
}

Result<JobProgress> vault_rotate_begin(Core& core, const RotateVault& request, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    const std::vector<store::SlotSecret> keep{
        {.kind = stored_kind(request.kind), .bytes = call.blob}
    };
    const crypto::SecretBytes code = BW_TRY(vault->begin_rotation(keep));
    call.reply_blob = to_bytes(code.view());
    call.touch("vault");
    return JobProgress{};
}

// The old code ends with the old key. So the last step waits until the new one is on paper: whoever
// is interrupted before that still has a code that works.
Result<JobProgress> vault_rotate_step(Core& core, const Empty&, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    if (vault->rotation_needs_recovery_code()) {
        return fail(ErrorCode::kConflict, "the new recovery code was not typed back yet");
    }
    const auto progress = BW_TRY(vault->rotation_step(kRotationPagesAStep));
    if (progress.done) {
        core.session().found.rotation_pending = false;
        // The card's seal is made with a key under the vault's; the new one has to seal it again.
        core.forget_card();
        call.touch("vault");
        call.touch("settings");
    }
    return tell_progress(progress);
}

Result<VaultState> vault_rotate_abandon(Core& core, const Empty&, Call& call) {
    store::Vault* vault = BW_TRY(core.vault());
    BW_TRY(vault->abandon_rotation());
    core.session().found.rotation_pending = false;
    call.touch("vault");
    return tell_vault(core);
}

}  // namespace bw::app
