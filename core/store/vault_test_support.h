// SPDX-License-Identifier: Apache-2.0
#pragma once

// For tests only: what a vault needs around it, in memory.

#include <string>

#include <gtest/gtest.h>

#include "core/crypto/random.h"
#include "core/crypto/test_support.h"
#include "core/store/slots.h"
#include "platform/memory/memory_file_store.h"
#include "platform/memory/settable_clock.h"

namespace bw::store::testing {

using crypto::testing::CountingRandom;
using crypto::testing::CryptoTest;

// A device slot: no key derivation, so that tests with many openings are quick.
inline Bytes device_secret(std::uint8_t seed) {
    return Bytes(32, std::byte{seed});
}

inline SlotSecret device(const Bytes& secret) {
    return {SlotKind::kDevice, secret};
}
inline SlotSecret passphrase(std::string_view text) {
    return {SlotKind::kPassphrase, as_byte_view(text)};
}

inline HeaderSlot some_device_slot(
    const VaultId& id, std::uint8_t seed, const crypto::Key32& vault_key, port::Random& random
) {
    const Bytes secret = device_secret(seed);
    return *make_slot({id, device(secret), {}, 1'750'000'000'000}, vault_key, random);
}

inline VaultHeader some_header(const crypto::Key32& vault_key, port::Random& random) {
    VaultHeader header;
    header.vault_id.fill(std::byte{0xA5});
    header.generation = 7;
    header.db_generation = 2;
    header.seal_public_key.bytes.fill(std::byte{0x11});
    header.slots.push_back(some_device_slot(header.vault_id, 1, vault_key, random));
    header.slots.push_back(some_device_slot(header.vault_id, 2, vault_key, random));
    return header;
}

}  // namespace bw::store::testing
