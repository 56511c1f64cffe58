// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/stream.h"

#include <sodium.h>

#include "core/crypto/random.h"
#include "core/crypto/test_support.h"

namespace bw::crypto {
namespace {

class StreamTest : public testing::CryptoTest {
  protected:
    void SetUp() override {
        auto sealer = StreamSealer::begin(key_, random_);
        ASSERT_TRUE(sealer);
        header_ = sealer->header();
        chunks_.push_back(sealer->seal(as_byte_view("first"), ChunkPlace::kMiddle));
        chunks_.push_back(sealer->seal(as_byte_view("again"), ChunkPlace::kMiddle));
        chunks_.push_back(sealer->seal(as_byte_view("end"), ChunkPlace::kLast));
    }
    Key32 key_ = *random_key(random_);
    StreamHeader header_{};
    std::vector<Bytes> chunks_;
};

TEST_F(StreamTest, OpensInOrderAndKnowsTheLast) {
    StreamOpener opener(key_, header_);
    const auto first = opener.open(chunks_[0]);
    ASSERT_TRUE(first);
    EXPECT_EQ(as_text_view(first->plain.view()), "first");
    EXPECT_EQ(first->place, ChunkPlace::kMiddle);
    ASSERT_TRUE(opener.open(chunks_[1]));
    const auto last = opener.open(chunks_[2]);
    ASSERT_TRUE(last);
    EXPECT_EQ(as_text_view(last->plain.view()), "end");
    EXPECT_EQ(last->place, ChunkPlace::kLast);
}

TEST_F(StreamTest, FindsLeftOutAndSwappedChunks) {
    StreamOpener opener(key_, header_);
    EXPECT_FALSE(opener.open(chunks_[1]));
    ASSERT_TRUE(opener.open(chunks_[0]));
    EXPECT_FALSE(opener.open(chunks_[0]));
    EXPECT_EQ(opener.open(chunks_[2]).error().code(), ErrorCode::kCorrupt);
}

TEST_F(StreamTest, FindsChangedChunksHeadersAndKeys) {
    Bytes changed = chunks_[0];
    changed.back() ^= std::byte{1};
    EXPECT_FALSE(StreamOpener(key_, header_).open(changed));
    EXPECT_FALSE(StreamOpener(key_, header_).open(ByteView(chunks_[0]).first(16)));
    EXPECT_FALSE(StreamOpener(Key32(), header_).open(chunks_[0]));
    header_[0] ^= std::byte{1};
    EXPECT_FALSE(StreamOpener(key_, header_).open(chunks_[0]));
}

// That our own way of starting a stream makes what libsodium reads.
TEST_F(StreamTest, IsLibsodiumsSecretstream) {
    crypto_secretstream_xchacha20poly1305_state state;
    ASSERT_EQ(
        crypto_secretstream_xchacha20poly1305_init_pull(
            &state, u8(ByteView(header_)), u8(ByteView(key_.view()))
        ),
        0
    );
    Bytes plain(5);
    unsigned char tag = 0;
    ASSERT_EQ(
        crypto_secretstream_xchacha20poly1305_pull(
            &state,
            u8(MutableByteView(plain)),
            nullptr,
            &tag,
            u8(ByteView(chunks_[0])),
            chunks_[0].size(),
            nullptr,
            0
        ),
        0
    );
    EXPECT_EQ(as_text_view(plain), "first");
}

}  // namespace
}  // namespace bw::crypto
