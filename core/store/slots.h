// SPDX-License-Identifier: Apache-2.0
#pragma once

// A slot holds the vault key wrapped under one secret. Any slot opens the vault; none can be read
// from another.

#include <optional>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/crypto/argon2.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"
#include "core/store/header.h"

namespace bw::store {

// What the person or the platform gave. A passphrase is UTF-8 in NFC (the platform normalises); a
// recovery code is as typed; a device or passkey secret is 32 bytes.
// Lifetime: the bytes must outlive the call they are given to.
struct SlotSecret {
    SlotKind kind = SlotKind::kPassphrase;
    ByteView bytes;
};

// The key that wraps in one slot, from its secret.
// Limit:  kPassphraseSizeMax; for passphrase and recovery code one Argon2id derivation.
// Errors: kInvalidArgument when the secret cannot be one of its kind (empty, not 32 bytes, a typing
//         mistake in the code); kLimit, also when the memory is not there; kUnsupported.
// Wipes:  everything on the way.
Result<crypto::Key32> slot_key(const HeaderSlot& slot, ByteView secret);

struct NewSlot {
    const VaultId& vault_id;
    SlotSecret secret;
    crypto::Argon2Params argon2;  // for passphrase; a recovery code always takes the minimum
    UtcMillis now_ms = 0;
};

// Errors: as slot_key and Random::fill.
Result<HeaderSlot> make_slot(
    const NewSlot& wanted, const crypto::Key32& vault_key, port::Random& random
);

// Puts another vault key into a copy of `slot`, whose own key stays.
// Errors: as Random::fill.
Result<HeaderSlot> rewrap_slot(
    const VaultId& vault_id,
    const HeaderSlot& slot,
    const crypto::Key32& wrapping_key,
    const crypto::Key32& vault_key,
    port::Random& random
);

// Errors: kWrongKey when it does not open.
Result<crypto::Key32> unwrap_slot(
    const VaultId& vault_id, const HeaderSlot& slot, const crypto::Key32& wrapping_key
);

struct Unlocked {
    crypto::Key32 vault_key;
    crypto::Key32 wrapping_key;
    HeaderSlot slot;
};

// Tries every slot of the secret's kind.
// Limit:  kSlotsMax derivations.
// Errors: kWrongKey when none opens; otherwise as slot_key.
Result<Unlocked> unlock(const VaultHeader& header, const SlotSecret& secret);

}  // namespace bw::store
