// SPDX-License-Identifier: Apache-2.0
#include "core/store/slots.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/codec/binary.h"
#include "core/crypto/blake2b.h"
#include "core/crypto/recovery_code.h"

namespace bw::store {
namespace {

// Everything about the slot but the nonce and the wrapped key: whoever changes it, or moves it into
// another vault, gets a slot that does not open.
Bytes associated_data(const VaultId& vault_id, const HeaderSlot& slot) {
    codec::BinaryWriter writer;
    writer.put_raw(as_byte_view("breakwater slot v1"));
    writer.put_raw(vault_id);
    writer.put_raw(slot.slot_id);
    writer.put(static_cast<std::uint8_t>(slot.kind));
    writer.put(slot.argon2.passes);
    writer.put(slot.argon2.memory_kib);
    writer.put(slot.argon2.lanes);
    writer.put_raw(slot.salt);
    writer.put(static_cast<std::uint64_t>(slot.created_at_ms));
    return writer.take();
}

Result<crypto::Key32> passphrase_key(const HeaderSlot& slot, ByteView passphrase) {
    if (passphrase.empty()) {
        return fail(ErrorCode::kInvalidArgument, "passphrase is empty");
    }
    if (passphrase.size() > kPassphraseSizeMax) {
        return fail(ErrorCode::kLimit, "passphrase is too long");
    }
    const crypto::Key32 stretched = BW_TRY(argon2id(slot.argon2, slot.salt, passphrase));
    return crypto::derive_key(stretched, "breakwater passphrase slot v1");
}

Result<crypto::Key32> recovery_key(const HeaderSlot& slot, ByteView typed) {
    const crypto::RecoverySecret secret = BW_TRY(crypto::read_recovery_code(typed));
    const crypto::Key32 stretched = BW_TRY(argon2id(slot.argon2, slot.salt, secret.view()));
    return crypto::derive_key(stretched, "breakwater recovery slot v1");
}

Result<crypto::Key32> random_secret_key(
    const HeaderSlot& slot, ByteView secret, std::string_view label
) {
    if (secret.size() != crypto::kKeySize) {
        return fail(ErrorCode::kInvalidArgument, "device secret is not 32 bytes");
    }
    const crypto::Key32 parent = crypto::derive_key(crypto::Key32::copy_of(secret), label);
    return crypto::derive_key(parent, as_text_view(slot.salt));
}

}  // namespace

Result<crypto::Key32> slot_key(const HeaderSlot& slot, ByteView secret) {
    switch (slot.kind) {
        case SlotKind::kPassphrase:
            return passphrase_key(slot, secret);
        case SlotKind::kRecoveryCode:
            return recovery_key(slot, secret);
        case SlotKind::kDevice:
            return random_secret_key(slot, secret, "breakwater device slot v1");
        case SlotKind::kPasskey:
            return random_secret_key(slot, secret, "breakwater passkey slot v1");
    }
    return fail(ErrorCode::kUnsupported, "slot is of a kind from a newer version");
}

Result<HeaderSlot> make_slot(
    const NewSlot& wanted, const crypto::Key32& vault_key, port::Random& random
) {
    HeaderSlot slot;
    slot.kind = wanted.secret.kind;
    slot.created_at_ms = wanted.now_ms;
    if (slot.kind == SlotKind::kPassphrase) {
        slot.argon2 = wanted.argon2;
    } else if (slot.kind == SlotKind::kRecoveryCode) {
        slot.argon2 = crypto::Argon2Params{};  // 140 random bits need no stretching
    }
    BW_TRY(random.fill(slot.slot_id));
    BW_TRY(random.fill(slot.salt));
    const crypto::Key32 wrapping_key = BW_TRY(slot_key(slot, wanted.secret.bytes));
    return rewrap_slot(wanted.vault_id, slot, wrapping_key, vault_key, random);
}

Result<HeaderSlot> rewrap_slot(
    const VaultId& vault_id,
    const HeaderSlot& slot,
    const crypto::Key32& wrapping_key,
    const crypto::Key32& vault_key,
    port::Random& random
) {
    HeaderSlot fresh = slot;
    fresh.nonce = BW_TRY(crypto::random_nonce(random));
    const Bytes bound = associated_data(vault_id, fresh);
    const Bytes wrapped = crypto::aead_seal(
        {.key = wrapping_key, .nonce = fresh.nonce, .associated_data = bound}, vault_key.view()
    );
    std::ranges::copy(wrapped, fresh.wrapped_key.begin());
    return fresh;
}

Result<crypto::Key32> unwrap_slot(
    const VaultId& vault_id, const HeaderSlot& slot, const crypto::Key32& wrapping_key
) {
    const Bytes bound = associated_data(vault_id, slot);
    const auto opened = crypto::aead_open(
        {.key = wrapping_key, .nonce = slot.nonce, .associated_data = bound}, slot.wrapped_key
    );
    if (!opened) {
        return fail(ErrorCode::kWrongKey, "the secret does not open this slot");
    }
    return crypto::Key32::copy_of(opened->view());
}

Result<Unlocked> unlock(const VaultHeader& header, const SlotSecret& secret) {
    // A slot that cannot be tried (memory, forged parameters) must not hide one that opens.
    Error why(
        ErrorCode::kWrongKey, "no slot opens with this secret", std::source_location::current()
    );
    for (const HeaderSlot& slot : header.slots) {
        if (slot.kind != secret.kind) {
            continue;
        }
        auto wrapping_key = slot_key(slot, secret.bytes);
        if (!wrapping_key) {
            why = wrapping_key.error();
            continue;
        }
        auto vault_key = unwrap_slot(header.vault_id, slot, *wrapping_key);
        if (vault_key) {
            return Unlocked{std::move(*vault_key), std::move(*wrapping_key), slot};
        }
    }
    return fail(why);
}

}  // namespace bw::store
