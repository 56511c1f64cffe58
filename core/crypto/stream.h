// SPDX-License-Identifier: Apache-2.0
#pragma once

// A long text in chunks (libsodium's secretstream): each chunk verifies by itself, and leaving one
// out, swapping two, cutting the end off or adding to it is found.

#include <array>
#include <cstddef>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::crypto {

inline constexpr std::size_t kStreamHeaderSize = 24;
inline constexpr std::size_t kStreamChunkOverhead = 17;

using StreamHeader = std::array<std::byte, kStreamHeaderSize>;

enum class ChunkPlace { kMiddle, kLast };

class StreamSealer {
  public:
    // Requires: the key is used for this one stream.
    // Errors:   as Random::fill.
    static Result<StreamSealer> begin(const Key32& key, port::Random& random);

    const StreamHeader& header() const { return header_; }

    // Requires: none has been kLast before.
    // Returns:  chunk.size() + kStreamChunkOverhead bytes.
    Bytes seal(ByteView chunk, ChunkPlace place);

  private:
    StreamSealer(const Key32& key, const StreamHeader& header);
    SecretBytes state_;
    StreamHeader header_;
};

struct OpenedChunk {
    SecretBytes plain;
    ChunkPlace place = ChunkPlace::kMiddle;
};

class StreamOpener {
  public:
    StreamOpener(const Key32& key, const StreamHeader& header);

    // Errors:   kCorrupt when this is not the next chunk of this stream.
    Result<OpenedChunk> open(ByteView sealed);

  private:
    SecretBytes state_;
};

}  // namespace bw::crypto
