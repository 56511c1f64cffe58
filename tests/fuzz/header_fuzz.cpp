// SPDX-License-Identifier: Apache-2.0

// Any bytes as a header: as they are, and with length and checksum put right, because a forger does
// that too. What parses must be written again and parse the same, and be safe to try a secret on.

#include "core/crypto/blake2b.h"
#include "core/store/header.h"
#include "core/store/slots.h"
#include "tests/fuzz/fuzz_crypto.h"

namespace {

using bw::store::check_header;
using bw::store::encode_header;
using bw::store::parse_header;
using bw::store::SlotKind;

void try_header(bw::ByteView bytes) {
    const auto parsed = parse_header(bytes);
    if (!parsed) {
        return;
    }
    const bw::crypto::Key32 key;
    (void)check_header(*parsed, key);
    const bw::Bytes again = encode_header(parsed->header, key);
    const auto reparsed = parse_header(again);
    BW_CHECK(reparsed.has_value());
    BW_CHECK(check_header(*reparsed, key).has_value());
    BW_CHECK(encode_header(reparsed->header, key) == again);
    const bw::Bytes secret(bw::crypto::kKeySize);
    (void)unlock(parsed->header, {SlotKind::kDevice, secret});
}

bw::Bytes put_right(bw::ByteView bytes) {
    bw::Bytes fixed = bw::to_bytes(bytes);
    constexpr std::size_t kLengthAt = 10;
    if (fixed.size() < kLengthAt + 4 + bw::crypto::kDigestSize) {
        return fixed;
    }
    for (std::size_t i = 0; i < 4; ++i) {
        fixed[kLengthAt + i] = static_cast<std::byte>(fixed.size() >> (8 * i));
    }
    const auto body = bw::ByteView(fixed).first(fixed.size() - bw::crypto::kDigestSize);
    const auto checksum = bw::crypto::digest(body);
    std::ranges::copy(checksum, fixed.begin() + static_cast<std::ptrdiff_t>(body.size()));
    return fixed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::fuzz::start_crypto();
    const bw::ByteView bytes = std::as_bytes(std::span(data, size));
    try_header(bytes);
    try_header(put_right(bytes));
    return 0;
}
