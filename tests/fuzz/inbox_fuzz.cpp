// SPDX-License-Identifier: Apache-2.0

// Any bytes as an entry of the inbox. What parses must be written again the same, and be safe to
// try to open.

#include <cstdint>

#include "core/store/inbox.h"
#include "tests/fuzz/fuzz_crypto.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::fuzz::start_crypto();
    const bw::ByteView bytes = std::as_bytes(std::span(data, size));
    // The vault's id is in clear, so whoever drops a file can have it right.
    bw::store::VaultId vault_id{};
    constexpr std::size_t kVaultIdAt = 10;
    if (bytes.size() >= kVaultIdAt + vault_id.size()) {
        std::ranges::copy(bytes.subspan(kVaultIdAt, vault_id.size()), vault_id.begin());
    }
    const auto sealed = bw::store::parse_inbox_entry(bytes, vault_id);
    if (!sealed) {
        return 0;
    }
    const bw::Bytes again = bw::store::encode_inbox_entry(vault_id, *sealed);
    BW_CHECK(std::ranges::equal(again, bytes));
    const auto keys = bw::crypto::seal_keys_from_secret(bw::crypto::Key32());
    (void)bw::crypto::open_sealed(keys, *sealed);
    return 0;
}
