// SPDX-License-Identifier: Apache-2.0

// Goal: what our functions compute is what the standards say. Method: published vectors, natively;
// run.mjs checks the same files in WebAssembly.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/crypto/test_support.h"
#include "tests/vectors/check_vectors.h"

namespace bw::vectors {
namespace {

class VectorTest : public crypto::testing::CryptoTest {};

std::string read(std::string_view name) {
    const std::filesystem::path folder(BW_SOURCE_DIR "/tests/vectors/data");
    std::ifstream file(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void expect_all(std::string_view name, std::int32_t count) {
    const Outcome outcome = check_vectors(read(name));
    EXPECT_EQ(outcome.wrong_line, 0) << name;
    EXPECT_EQ(outcome.matched, count) << name;
}

TEST_F(VectorTest, XChaCha20Poly1305) {
    expect_all("xchacha20poly1305.txt", 17);
}
TEST_F(VectorTest, Argon2id) {
    expect_all("argon2id.txt", 8);
}
TEST_F(VectorTest, Blake2b) {
    expect_all("blake2b.txt", 97);
}
TEST_F(VectorTest, X25519) {
    expect_all("x25519.txt", 18);
}
TEST_F(VectorTest, Ed25519) {
    expect_all("ed25519.txt", 73);
}
TEST_F(VectorTest, SealedBox) {
    expect_all("sealed_box.txt", 4);
}

TEST_F(VectorTest, AWrongVectorIsNoticed) {
    EXPECT_EQ(check_vectors("# a\n\ndigest 00 00\n").wrong_line, 3);
    EXPECT_EQ(check_vectors("unheard_of 00\n").wrong_line, 1);
    EXPECT_EQ(check_vectors("digest 00\n").wrong_line, 1);
}

}  // namespace
}  // namespace bw::vectors
