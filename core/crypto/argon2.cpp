// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/argon2.h"

#include <algorithm>

#include <sodium.h>

namespace bw::crypto {

static_assert(kArgon2SaltSize == crypto_pwhash_argon2id_SALTBYTES);

Status argon2_detail::derive(
    const Argon2Params& params, const Argon2Salt& salt, ByteView secret, MutableByteView out
) {
    const int outcome = crypto_pwhash_argon2id(
        u8(out),
        out.size(),
        reinterpret_cast<const char*>(secret.data()),
        secret.size(),
        u8(ByteView(salt)),
        params.passes,
        std::size_t{params.memory_kib} * 1024,
        crypto_pwhash_argon2id_ALG_ARGON2ID13
    );
    if (outcome != 0) {
        return fail(ErrorCode::kLimit, "not enough memory to derive the key");
    }
    return {};
}

Status check_argon2(const Argon2Params& params) {
    const bool passes_fit = params.passes >= kArgon2PassesMin && params.passes <= kArgon2PassesMax;
    const bool memory_fits =
        params.memory_kib >= kArgon2MemoryKibMin && params.memory_kib <= kArgon2MemoryKibMax;
    if (!passes_fit || !memory_fits || params.lanes != kArgon2Lanes) {
        return fail(ErrorCode::kLimit, "key derivation parameters are out of bounds");
    }
    return {};
}

Result<Key32> argon2id(const Argon2Params& params, const Argon2Salt& salt, ByteView secret) {
    BW_TRY(check_argon2(params));
    Key32 key;
    BW_TRY(argon2_detail::derive(params, salt, secret, key.writable()));
    return key;
}

Result<Argon2Params> calibrate_argon2(port::Clock& clock, MonotonicMillis target_ms) {
    Argon2Params params;
    const Argon2Salt salt{};
    const MonotonicMillis started_ms = clock.monotonic_now();
    BW_TRY(argon2id(params, salt, as_byte_view("calibration")));
    const MonotonicMillis took_ms = clock.monotonic_now() - started_ms;
    if (took_ms <= 0) {
        return params;  // a clock too coarse to tell
    }
    const MonotonicMillis passes = target_ms * kArgon2PassesMin / took_ms;
    params.passes = static_cast<std::uint32_t>(
        std::clamp<MonotonicMillis>(passes, kArgon2PassesMin, kArgon2PassesMax)
    );
    return params;
}

}  // namespace bw::crypto
