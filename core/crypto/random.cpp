// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/random.h"

namespace bw::crypto {

Result<Key32> random_key(port::Random& random) {
    Key32 key;
    BW_TRY(random.fill(key.writable()));
    return key;
}

Result<Nonce24> random_nonce(port::Random& random) {
    Nonce24 nonce;
    BW_TRY(random.fill(nonce.bytes));
    return nonce;
}

}  // namespace bw::crypto
