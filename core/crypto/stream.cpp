// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/stream.h"

#include <sodium.h>

namespace bw::crypto {
namespace {

using State = crypto_secretstream_xchacha20poly1305_state;

static_assert(kStreamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kStreamChunkOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(kKeySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);

// sodium_malloc() puts the end of a block against the guard page, so a size that is a multiple of
// the alignment keeps the start aligned.
static_assert(sizeof(State) % alignof(State) == 0);

State* state_of(SecretBytes& bytes) {
    return reinterpret_cast<State*>(bytes.writable().data());
}

// init_push() would draw the header by itself; init_pull() makes the same state from a given one.
SecretBytes state_from(const Key32& key, const StreamHeader& header) {
    SecretBytes state(sizeof(State));
    const int outcome = crypto_secretstream_xchacha20poly1305_init_pull(
        state_of(state), u8(ByteView(header)), u8(ByteView(key.view()))
    );
    BW_CHECK(outcome == 0);
    return state;
}

}  // namespace

Result<StreamSealer> StreamSealer::begin(const Key32& key, port::Random& random) {
    StreamHeader header{};
    BW_TRY(random.fill(header));
    return StreamSealer(key, header);
}

StreamSealer::StreamSealer(const Key32& key, const StreamHeader& header)
    : state_(state_from(key, header)), header_(header) {}

Bytes StreamSealer::seal(ByteView chunk, ChunkPlace place) {
    Bytes sealed(chunk.size() + kStreamChunkOverhead);
    const int outcome = crypto_secretstream_xchacha20poly1305_push(
        state_of(state_),
        u8(MutableByteView(sealed)),
        nullptr,
        u8(chunk),
        chunk.size(),
        nullptr,
        0,
        place == ChunkPlace::kLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
    );
    BW_CHECK(outcome == 0);
    return sealed;
}

StreamOpener::StreamOpener(const Key32& key, const StreamHeader& header)
    : state_(state_from(key, header)) {}

Result<OpenedChunk> StreamOpener::open(ByteView sealed) {
    if (sealed.size() < kStreamChunkOverhead) {
        return fail(ErrorCode::kCorrupt, "chunk is shorter than its overhead");
    }
    OpenedChunk opened{SecretBytes(sealed.size() - kStreamChunkOverhead), ChunkPlace::kMiddle};
    unsigned char tag = 0;
    const int outcome = crypto_secretstream_xchacha20poly1305_pull(
        state_of(state_),
        u8(opened.plain.writable()),
        nullptr,
        &tag,
        u8(sealed),
        sealed.size(),
        nullptr,
        0
    );
    if (outcome != 0) {
        return fail(ErrorCode::kCorrupt, "chunk does not verify in its place");
    }
    if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        opened.place = ChunkPlace::kLast;
    } else if (tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE) {
        return fail(ErrorCode::kCorrupt, "chunk has a tag that is never written");
    }
    return opened;
}

}  // namespace bw::crypto
