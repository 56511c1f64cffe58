// SPDX-License-Identifier: Apache-2.0
// Making, opening and locking. Ways to open it: slot_methods.cpp.
#include "core/app/attachment.h"
#include "core/app/inbox.h"
#include "core/app/methods.h"
#include "core/app/passphrase.h"
#include "core/app/vault_state.h"

namespace bw::app {

namespace {

constexpr std::string_view kWipeWords = "delete everything";

// What an opening leaves to do: take in what was written while locked, look at the card, tidy.
// None of it may keep the person from their vault, so failures are told and not fatal.
void settle_in(Core& core, const store::OpenReport& report) {
    OpeningFound& found = core.session().found;
    found = {
        .previous_header_used = report.used_header_copy,
        .opened_read_only = report.opened_read_only,
        .rotation_pending = report.rotation == store::RotationState::kContinues,
    };
    const auto vault = core.vault();
    const auto records = core.records();
    if (!vault || !records || report.opened_read_only) {
        return;
    }
    const auto take = [&] {
        return (*vault)->open_inbox([&](ByteView payload) { return take_in(**records, payload); });
    };
    // Once more when the disk failed for a moment: the person looks for what they wrote. After that
    // it stays sealed, and the next opening takes it in.
    auto inbox = take();
    if (!inbox) {
        inbox = take();
    }
    if (inbox) {
        found.inbox_opened = static_cast<int>(inbox->accepted);
        found.inbox_unreadable =
            static_cast<int>(inbox->undecryptable.size() + inbox->refused.size());
    }
    const auto card = (*vault)->verify_card();
    found.card_was_altered = card && *card == store::CardState::kChanged;
    (void)remove_orphan_blobs(core);
}

void touch_everything(Call& call) {
    for (const std::string_view topic :
         {"vault", "settings", "notes", "plan", "people", "skills", "triggers", "urges"}) {
        call.touch(topic);
    }
}

Result<crypto::Argon2Params> argon2_for(Core& core, SlotKind kind) {
    if (kind != SlotKind::kPassphrase) {
        return crypto::Argon2Params{};
    }
    return crypto::calibrate_argon2(core.clock(), crypto::kArgon2TargetMs);
}

}  // namespace

Result<VaultState> vault_state(Core& core, const Empty&, Call&) {
    return tell_vault(core);
}

Result<VaultState> vault_create(Core& core, const CreateVault& request, Call& call) {
    if (core.is_open()) {
        return fail(ErrorCode::kConflict, "there is a vault already");
    }
    if (request.kind == SlotKind::kPassphrase && !passphrase_strength(call.blob).acceptable) {
        return fail(ErrorCode::kInvalidArgument, "the passphrase is too easy to guess");
    }
    const auto argon2 = BW_TRY(argon2_for(core, request.kind));
    // What was chosen before there was a vault (region, theme) goes into it.
    const auto put_chosen = [&core](store::Database& database) -> Status {
        const port::Platform platform{.clock = core.place().clock, .random = core.place().random};
        auto records = BW_TRY(store::RecordStore::open(database, platform));
        return records.put(core.settings());
    };
    auto vault = BW_TRY(store::Vault::create(
        core.place(), {.kind = stored_kind(request.kind), .bytes = call.blob}, argon2, put_chosen
    ));
    BW_TRY(core.adopt(std::move(vault)));
    touch_everything(call);
    return tell_vault(core);
}

Result<VaultState> vault_open(Core& core, const OpenVault& request, Call& call) {
    if (core.is_open()) {
        return tell_vault(core);
    }
    const auto mode =
        request.read_only ? store::VaultMode::kReadOnlyIfDamaged : store::VaultMode::kNormal;
    auto vault = BW_TRY(store::Vault::open(
        core.place(), {.kind = stored_kind(request.kind), .bytes = call.blob}, mode
    ));
    const store::OpenReport report = vault.report();
    BW_TRY(core.adopt(std::move(vault)));
    settle_in(core, report);
    touch_everything(call);
    return tell_vault(core);
}

Result<VaultState> vault_lock(Core& core, const Empty&, Call& call) {
    core.lock();
    touch_everything(call);
    return tell_vault(core);
}

Result<VaultState> vault_wipe(Core& core, const WipeVault& request, Call& call) {
    if (request.confirm != kWipeWords) {
        return fail(ErrorCode::kInvalidArgument, "confirm: must be `delete everything`");
    }
    core.lock();
    core.session() = Session{};
    BW_TRY(store::Vault::wipe(core.place()));
    core.reload_settings();
    touch_everything(call);
    call.touch("card");
    return tell_vault(core);
}

Result<PassphraseStrength> vault_passphrase_strength(Core&, const Empty&, Call& call) {
    return passphrase_strength(call.blob);
}

}  // namespace bw::app
