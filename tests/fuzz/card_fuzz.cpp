// SPDX-License-Identifier: Apache-2.0

// Any bytes as a card. What parses must be written again and be genuine under the key it was
// written with.

#include <cstdint>

#include "core/store/card.h"
#include "tests/fuzz/fuzz_crypto.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::fuzz::start_crypto();
    const auto card = bw::store::parse_card(std::as_bytes(std::span(data, size)));
    if (!card) {
        return 0;
    }
    const bw::crypto::Key32 key;
    (void)bw::store::check_card(*card, key);
    const auto again = bw::store::encode_card(card->json, key);
    BW_CHECK(again.has_value());
    const auto reparsed = bw::store::parse_card(*again);
    BW_CHECK(reparsed.has_value());
    BW_CHECK(bw::store::check_card(*reparsed, key).has_value());
    return 0;
}
