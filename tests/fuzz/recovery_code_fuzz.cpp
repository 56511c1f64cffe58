// SPDX-License-Identifier: Apache-2.0

// Any bytes as a recovery code that somebody typed. What is read must be shown and read the same.

#include <cstdint>

#include "core/crypto/recovery_code.h"
#include "tests/fuzz/fuzz_crypto.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::fuzz::start_crypto();
    const bw::ByteView typed = std::as_bytes(std::span(data, size));
    const auto wrong_group = bw::crypto::first_wrong_recovery_group(typed);
    BW_CHECK(!wrong_group || *wrong_group < bw::crypto::kRecoveryGroups);
    const auto secret = bw::crypto::read_recovery_code(typed);
    if (!secret) {
        return 0;
    }
    BW_CHECK(!wrong_group);
    const bw::crypto::SecretBytes shown = bw::crypto::recovery_text(*secret);
    BW_CHECK(shown.size() == bw::crypto::kRecoveryTextSize);
    const auto again = bw::crypto::read_recovery_code(shown.view());
    BW_CHECK(again.has_value() && *again == *secret);
    return 0;
}
