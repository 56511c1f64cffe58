/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BW_SQLITE_CIPHERS_H
#define BW_SQLITE_CIPHERS_H

/*
** ChaCha20 and Poly1305 of the page encryption, by libsodium, which uses the vector instructions of
** the processor. The bytes are those of the functions that this stands in for (RFC 8439).
*/
#include <sodium/crypto_onetimeauth_poly1305.h>
#include <sodium/crypto_stream_chacha20.h>

#define BW_CHACHA20_BLOCK 64U

SQLITE_PRIVATE void chacha20_xor(
    void* data, size_t n, const uint8_t key[32], const uint8_t nonce[12], uint32_t counter
) {
    /* A page's counter begins anywhere and goes on at zero behind the largest one;
    ** libsodium does not go past it. */
    uint64_t until_wrap = ((uint64_t)1 << 32) - counter;
    uint8_t* bytes = (uint8_t*)data;
    size_t first = n;
    if ((n + BW_CHACHA20_BLOCK - 1) / BW_CHACHA20_BLOCK > until_wrap) {
        first = (size_t)until_wrap * BW_CHACHA20_BLOCK;
    }
    crypto_stream_chacha20_ietf_xor_ic(bytes, bytes, first, nonce, counter, key);
    if (first < n) {
        crypto_stream_chacha20_ietf_xor_ic(bytes + first, bytes + first, n - first, nonce, 0, key);
    }
}

SQLITE_PRIVATE void poly1305(const uint8_t* msg, size_t n, const uint8_t key[32], uint8_t tag[16]) {
    crypto_onetimeauth_poly1305(tag, msg, n, key);
}

#endif
