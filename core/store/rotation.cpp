// SPDX-License-Identifier: Apache-2.0

// A fresh vault key, without a moment in which a crash loses anything (docs/adr/0003). The database
// is copied under the new key into the file of the next generation; renaming `header.next` over
// `header` is the one moment at which the new key counts. Before it, everything new can be thrown
// away; after it, everything old.

#include <algorithm>

#include "core/crypto/random.h"
#include "core/store/card.h"
#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

Status write_next_header(VaultCore& core) {
    const Rotation& rotation = *core.rotation;
    const Bytes bytes = encode_header(rotation.next_header, rotation.next_key);
    return replace_file(core.place.files, kHeaderNextFile, bytes);
}

// What a copy that did not come to its end has left. The header's own copy first: a commit that did
// not come about may have put the next header there.
Status clear_partial_copy(VaultCore& core) {
    port::FileStore& files = core.place.files;
    BW_TRY(settle_header_copy(files, core.header_bytes));
    BW_TRY(files.remove(kCardNextFile));
    BW_TRY(remove_other_databases(files, core.header.db_generation));
    return {};
}

Status throw_away(VaultCore& core) {
    core.rotation.reset();
    BW_TRY(clear_partial_copy(core));
    return core.place.files.remove(kHeaderNextFile);
}

// After a failed step: writes that come now would be missing in the target, so it starts again.
void start_again(VaultCore& core) {
    Rotation& rotation = *core.rotation;
    rotation.copy.reset();
    rotation.target.reset();
    rotation.next_secrets.reset();
    rotation.is_copied = false;
    (void)settle_header_copy(core.place.files, core.header_bytes);  // else at the next opening
}

Result<std::vector<HeaderSlot>> kept_slots(
    VaultCore& core, std::span<const SlotSecret> keep, const crypto::Key32& next_key
) {
    std::vector<HeaderSlot> slots;
    for (const SlotSecret& secret : keep) {
        const Unlocked opened = BW_TRY(unlock(core.header, secret));
        const bool again = std::ranges::any_of(slots, [&](const HeaderSlot& slot) {
            return slot.slot_id == opened.slot.slot_id;
        });
        if (!again) {
            slots.push_back(BW_TRY(rewrap_slot(
                core.header.vault_id, opened.slot, opened.wrapping_key, next_key, core.place.random
            )));
        }
    }
    return slots;
}

Status begin_copy(VaultCore& core) {
    Rotation& rotation = *core.rotation;
    BW_TRY(remove_other_databases(core.place.files, core.header.db_generation));
    rotation.target = BW_TRY(open_vault_database(
        core.place, rotation.next_key, rotation.next_header.db_generation, OpenIntent::kCreate
    ));
    rotation.copy.emplace(BW_TRY(DatabaseCopy::begin(*core.database, *rotation.target)));
    return {};
}

Result<RotationProgress> copy_pages(VaultCore& core, int page_count) {
    Rotation& rotation = *core.rotation;
    if (!rotation.copy) {
        BW_TRY(begin_copy(core));
    }
    const DatabaseCopy::Progress progress = BW_TRY(rotation.copy->step(page_count));
    if (progress.done) {
        rotation.copy.reset();
        rotation.is_copied = true;
    }
    return RotationProgress{progress.pages_done, progress.pages_total, false};
}

// Whoever had the old key had the old private key for notes too; notes from now on are sealed to a
// new one. The old one stays for notes that are already lying there.
Status renew_secrets(VaultCore& core) {
    Rotation& rotation = *core.rotation;
    const auto clone = [](const crypto::SealKeyPair& keys) {
        return crypto::SealKeyPair{keys.public_key, keys.secret_key.clone()};
    };
    VaultSecrets next{
        .seal_keys = BW_TRY(crypto::make_seal_keys(core.place.random)),
        .previous_seal_keys = clone(core.secrets->seal_keys),
        .device_keys =
            {core.secrets->device_keys.public_key, core.secrets->device_keys.secret_key.clone()},
    };
    auto transaction = BW_TRY(Transaction::begin(*rotation.target));
    BW_TRY(save_secrets(*rotation.target, next));
    BW_TRY(transaction.commit());
    rotation.next_secrets = std::move(next);
    return {};
}

// A card that somebody has changed is not made genuine by a rotation.
Status renew_card(VaultCore& core) {
    port::FileStore& files = core.place.files;
    const auto file = read_small_file(files, kCardFile, kCardSizeMax);
    if (!file && file.error().code() != ErrorCode::kLimit) {
        return fail(file.error());
    }
    if (!file || !*file) {
        return {};
    }
    const auto card = parse_card(**file);
    if (!card || !check_card(*card, core.vault_key)) {
        return {};
    }
    const Bytes next = BW_TRY(encode_card(card->json, core.rotation->next_key));
    return replace_file(files, kCardNextFile, next);
}

// After the commit: what fails here is done at the next opening.
Status tidy_up(VaultCore& core) {
    port::FileStore& files = core.place.files;
    const auto file = BW_TRY(read_small_file(files, kCardNextFile, kCardSizeMax));
    if (file) {
        const auto card = parse_card(*file);
        if (card && check_card(*card, core.vault_key)) {
            BW_TRY(files.rename(kCardNextFile, kCardFile));
        } else {
            BW_TRY(files.remove(kCardNextFile));
        }
    }
    if (BW_TRY(remove_other_databases(files, core.header.db_generation))) {
        core.report.rotation = RotationState::kFinished;
    }
    return {};
}

Status finish(VaultCore& core) {
    Rotation& rotation = *core.rotation;
    port::FileStore& files = core.place.files;
    BW_TRY(renew_secrets(core));
    rotation.next_header.seal_public_key = rotation.next_secrets->seal_keys.public_key;
    rotation.next_header.generation = core.header.generation + 1;
    Bytes bytes = encode_header(rotation.next_header, rotation.next_key);
    BW_TRY(renew_card(core));
    BW_TRY(replace_file(files, kHeaderNextFile, bytes));
    BW_TRY(replace_file(files, kHeaderCopyFile, bytes));
    BW_TRY(files.rename(kHeaderNextFile, kHeaderFile));
    core.header = std::move(rotation.next_header);
    core.header_bytes = std::move(bytes);
    core.vault_key = std::move(rotation.next_key);
    core.secrets = std::move(rotation.next_secrets);
    *core.database = std::move(*rotation.target);
    core.rotation.reset();
    core.report.housekeeping_failed = !tidy_up(core);
    return {};
}

// The key of `header.next`, when what has just opened the vault opens it too.
Result<Rotation> read_rotation(const VaultCore& core, ByteView bytes, const Unlocked& unlocked) {
    ParsedHeader next = BW_TRY(parse_header(bytes));
    for (const HeaderSlot& slot : next.header.slots) {
        if (slot.slot_id != unlocked.slot.slot_id) {
            continue;
        }
        auto key = BW_TRY(unwrap_slot(core.header.vault_id, slot, unlocked.wrapping_key));
        BW_TRY(check_header(next, key));
        if (next.header.db_generation != core.header.db_generation + 1) {
            return fail(ErrorCode::kCorrupt, "rotation does not follow the current header");
        }
        Rotation rotation;
        rotation.next_key = std::move(key);
        rotation.next_header = std::move(next.header);
        return rotation;
    }
    return fail(ErrorCode::kWrongKey, "rotation does not keep this slot");
}

}  // namespace

Status resume_rotation(VaultCore& core, const Unlocked& unlocked) {
    const auto bytes = BW_TRY(read_small_file(core.place.files, kHeaderNextFile, kHeaderSizeMax));
    if (!bytes) {
        return tidy_up(core);
    }
    auto rotation = read_rotation(core, *bytes, unlocked);
    if (!rotation) {
        core.report.rotation = RotationState::kAbandoned;
        return throw_away(core);
    }
    core.rotation.emplace(std::move(*rotation));
    core.report.rotation = RotationState::kContinues;
    return clear_partial_copy(core);
}

Status add_code_during_rotation(VaultCore& core, HeaderSlot current, HeaderSlot next) {
    VaultHeader header = core.header;
    header.slots.push_back(current);
    BW_TRY(commit_header(core, std::move(header)));
    auto& slots = core.rotation->next_header.slots;
    std::erase_if(slots, [](const HeaderSlot& slot) {
        return slot.kind == SlotKind::kRecoveryCode;
    });
    slots.push_back(next);
    return write_next_header(core);
}

Result<crypto::SecretBytes> Vault::begin_rotation(std::span<const SlotSecret> keep) {
    BW_TRY(check_writable(*core_));
    if (core_->rotation) {
        return fail(ErrorCode::kConflict, "a rotation is under way");
    }
    Rotation rotation;
    rotation.next_key = BW_TRY(crypto::random_key(core_->place.random));
    rotation.next_header = core_->header;
    rotation.next_header.db_generation += 1;
    rotation.next_header.slots = BW_TRY(kept_slots(*core_, keep, rotation.next_key));
    if (rotation.next_header.slots.empty()) {
        return fail(ErrorCode::kInvalidArgument, "a rotation has to keep a slot");
    }
    auto code = BW_TRY(make_recovery_code());
    core_->rotation.emplace(std::move(rotation));
    const Status written = write_next_header(*core_);
    if (!written) {
        (void)throw_away(*core_);  // the first error is the one to tell
        return fail(written.error());
    }
    return code;
}

Result<RotationProgress> Vault::rotation_step(int page_count) {
    BW_TRY(check_writable(*core_));
    if (!core_->rotation) {
        return fail(ErrorCode::kNotFound, "no rotation is under way");
    }
    auto progress = copy_pages(*core_, page_count);
    if (progress && core_->rotation->is_copied) {
        const Status finished = finish(*core_);
        if (finished) {
            progress->done = true;
            return progress;
        }
        progress = fail(finished.error());
    }
    if (!progress) {
        start_again(*core_);
    }
    return progress;
}

bool Vault::rotation_needs_recovery_code() const {
    const auto has_code = [](const VaultHeader& header) {
        return std::ranges::contains(header.slots, SlotKind::kRecoveryCode, &HeaderSlot::kind);
    };
    return core_->rotation && has_code(core_->header) && !has_code(core_->rotation->next_header);
}

Status Vault::abandon_rotation() {
    BW_TRY(check_writable(*core_));
    return throw_away(*core_);
}

}  // namespace bw::store
