// SPDX-License-Identifier: Apache-2.0
#include "tests/vectors/check_vectors.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "core/crypto/aead.h"
#include "core/crypto/argon2.h"
#include "core/crypto/blake2b.h"
#include "core/crypto/seal.h"
#include "core/crypto/sign.h"

namespace bw::vectors {
namespace {

using crypto::Key32;

using Parts = std::span<const Bytes>;

int digit(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

Bytes from_hex(std::string_view text) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        bytes.push_back(static_cast<std::byte>(digit(text[i]) * 16 + digit(text[i + 1])));
    }
    return bytes;
}

// Requires: decimal digits and nothing else.
std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits) {
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

template <class T>
T fixed(ByteView bytes) {
    T value{};
    BW_CHECK(bytes.size() == value.bytes.size());
    std::ranges::copy(bytes, value.bytes.begin());
    return value;
}

bool same(ByteView a, ByteView b) {
    return std::ranges::equal(a, b);
}

// The bytes of a vector in place of chance.
class GivenRandom final : public port::Random {
  public:
    explicit GivenRandom(ByteView bytes) : bytes_(bytes) {}
    Status fill(MutableByteView out) override {
        BW_CHECK(out.size() == bytes_.size());
        std::ranges::copy(bytes_, out.begin());
        return {};
    }

  private:
    ByteView bytes_;
};

bool check_aead(Parts p) {
    const Key32 key = Key32::copy_of(p[0]);
    const auto nonce = fixed<crypto::Nonce24>(p[1]);
    const auto opened = crypto::aead_open({key, nonce, p[2]}, p[4]);
    return same(crypto::aead_seal({key, nonce, p[2]}, p[3]), p[4]) && opened &&
           same(opened->view(), p[3]);
}

bool check_aead_refused(Parts p) {
    const Key32 key = Key32::copy_of(p[0]);
    const auto opened = crypto::aead_open({key, fixed<crypto::Nonce24>(p[1]), p[2]}, p[3]);
    return !opened && opened.error().code() == ErrorCode::kCorrupt;
}

bool check_blake2b(Parts p) {
    Bytes out(p[2].size());
    crypto::blake2b_detail::hash(p[0], p[1], out);
    return same(out, p[2]);
}

bool check_digest(Parts p) {
    return same(crypto::digest(p[0]), p[1]);
}

bool check_authenticate(Parts p) {
    const Key32 key = Key32::copy_of(p[0]);
    return same(crypto::authenticate(key, p[1]), p[2]) && crypto::check_authentic(key, p[1], p[2]);
}

bool check_derive(Parts p) {
    return same(crypto::derive_key(Key32::copy_of(p[0]), as_text_view(p[1])).view(), p[2]);
}

bool check_x25519(Parts p) {
    const auto point = fixed<crypto::SealPublicKey>(p[1]);
    const auto shared = crypto::shared_secret(Key32::copy_of(p[0]), point);
    return shared && same(shared->view(), p[2]);
}

bool check_x25519_refused(Parts p) {
    const auto point = fixed<crypto::SealPublicKey>(p[1]);
    const auto shared = crypto::shared_secret(Key32::copy_of(p[0]), point);
    return !shared && shared.error().code() == ErrorCode::kInvalidArgument;
}

bool check_x25519_public(Parts p) {
    const auto keys = crypto::seal_keys_from_secret(Key32::copy_of(p[0]));
    return same(keys.public_key.bytes, p[1]);
}

bool check_x25519_again(std::uint32_t times, ByteView start, ByteView expected) {
    Bytes secret = to_bytes(start);
    Bytes point = to_bytes(start);
    for (std::uint32_t i = 0; i < times; ++i) {
        const auto shared =
            crypto::shared_secret(Key32::copy_of(secret), fixed<crypto::SealPublicKey>(point));
        if (!shared) {
            return false;
        }
        point = secret;
        secret = to_bytes(shared->view());
    }
    return same(secret, expected);
}

bool check_ed25519(Parts p) {
    const auto keys = crypto::sign_keys_from_seed(Key32::copy_of(p[0]));
    const auto signature = crypto::sign(keys, p[2]);
    return same(keys.public_key.bytes, p[1]) && same(signature.bytes, p[3]) &&
           crypto::check_signature(keys.public_key, p[2], signature);
}

bool check_ed25519_refused(Parts p) {
    const auto key = fixed<crypto::SignPublicKey>(p[0]);
    const auto status = crypto::check_signature(key, p[1], fixed<crypto::Signature>(p[2]));
    return !status && status.error().code() == ErrorCode::kCorrupt;
}

bool check_sealed_box(Parts p) {
    const auto keys = crypto::seal_keys_from_secret(Key32::copy_of(p[1]));
    GivenRandom random(p[0]);
    const auto sealed = crypto::seal_to(keys.public_key, p[2], random);
    const auto opened = crypto::open_sealed(keys, p[3]);
    return sealed && same(*sealed, p[3]) && opened && same(opened->view(), p[2]);
}

// Its passes and memory stand there as decimal numbers.
bool check_argon2id(std::span<const std::string_view> words) {
    crypto::Argon2Salt salt{};
    std::ranges::copy(from_hex(words[3]), salt.begin());
    const Bytes expected = from_hex(words[5]);
    Bytes out(expected.size());
    const crypto::Argon2Params params{.passes = number(words[1]), .memory_kib = number(words[2])};
    return crypto::argon2_detail::derive(params, salt, from_hex(words[4]), out) &&
           same(out, expected);
}

struct Kind {
    std::string_view name;
    std::size_t part_count;
    bool (*check)(Parts);
};

constexpr auto kKinds = std::to_array<Kind>({
    {"xchacha20poly1305", 5, check_aead},
    {"xchacha20poly1305_refused", 4, check_aead_refused},
    {"blake2b", 3, check_blake2b},
    {"digest", 2, check_digest},
    {"authenticate", 3, check_authenticate},
    {"derive", 3, check_derive},
    {"x25519", 3, check_x25519},
    {"x25519_refused", 2, check_x25519_refused},
    {"x25519_public", 2, check_x25519_public},
    {"ed25519", 4, check_ed25519},
    {"ed25519_refused", 3, check_ed25519_refused},
    {"sealed_box", 4, check_sealed_box},
});

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t space = line.find(' ');
        words.push_back(line.substr(0, space));
        line = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
    }
    return words;
}

bool check_line(std::string_view line) {
    const std::vector<std::string_view> words = words_of(line);
    if (words[0] == "argon2id") {
        return words.size() == 6 && check_argon2id(words);
    }
    if (words[0] == "x25519_again") {
        return words.size() == 4 &&
               check_x25519_again(number(words[1]), from_hex(words[2]), from_hex(words[3]));
    }
    const auto kind = std::ranges::find(kKinds, words[0], &Kind::name);
    if (kind == kKinds.end() || words.size() != kind->part_count + 1) {
        return false;
    }
    std::vector<Bytes> parts;
    for (const std::string_view word : std::span(words).subspan(1)) {
        parts.push_back(word == "-" ? Bytes() : from_hex(word));
    }
    return kind->check(parts);
}

}  // namespace

Outcome check_vectors(std::string_view file) {
    Outcome outcome;
    for (std::int32_t line_number = 1; !file.empty(); ++line_number) {
        const std::size_t end = file.find('\n');
        const std::string_view line = file.substr(0, end);
        file = end == std::string_view::npos ? std::string_view() : file.substr(end + 1);
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (!check_line(line)) {
            outcome.wrong_line = line_number;
            return outcome;
        }
        ++outcome.matched;
    }
    return outcome;
}

}  // namespace bw::vectors
