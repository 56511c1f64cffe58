// SPDX-License-Identifier: Apache-2.0
#pragma once

// Attachments: files beside the database, encrypted in chunks, each under its own random key. The
// key and the size of the plain bytes belong into the record that names the blob; with them, a blob
// that was cut, extended, reordered or exchanged does not open.
// Format: docs/formats/vault.md, "Blob".

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/stream.h"
#include "core/port/file_store.h"
#include "core/port/random.h"

namespace bw::store {

inline constexpr std::uint16_t kBlobVersion = 1;
inline constexpr std::size_t kBlobChunkSize = 64 << 10;  // of plain bytes

// What opens a blob again.
struct BlobTicket {
    std::string id;  // 32 hex digits
    crypto::Key32 key;
    std::uint64_t size = 0;  // of the plain bytes
};

// Writes one blob from pieces of any size. Without finish() nothing remains of it.
// Limit:    kAttachmentSizeMax in all; memory of one chunk.
// Lifetime: the store must outlive the writer.
class BlobWriter {
  public:
    // Errors: as FileStore and Random.
    static Result<BlobWriter> create(port::FileStore& files, port::Random& random);

    BlobWriter(BlobWriter&&) noexcept = default;
    BlobWriter& operator=(BlobWriter&&) = delete;
    ~BlobWriter();

    // Errors: kLimit; as FileStore. After an error the writer is of no more use.
    Status write(ByteView bytes);

    // Returns: when the blob survives a crash. Requires: called once, and nothing after it.
    Result<BlobTicket> finish();

  private:
    BlobWriter(port::FileStore& files, BlobTicket ticket, crypto::StreamSealer sealer);
    Status put_chunk(crypto::ChunkPlace place);

    port::FileStore* files_;
    BlobTicket ticket_;
    crypto::StreamSealer sealer_;
    std::unique_ptr<port::BlockFile> file_;
    crypto::SecretBytes chunk_;
    std::size_t chunk_used_ = 0;
    std::uint64_t offset_ = 0;
};

// Reads one blob from its beginning to its end.
// Lifetime: the store must outlive the reader.
class BlobReader {
  public:
    // Errors: kNotFound; kCorrupt when the file cannot have this size; kUnsupported.
    static Result<BlobReader> open(port::FileStore& files, const BlobTicket& ticket);

    // The next chunk; empty after the last.
    // Errors: kCorrupt when anything of it differs from what was written.
    Result<crypto::SecretBytes> next();

  private:
    BlobReader(std::unique_ptr<port::BlockFile> file, crypto::StreamOpener opener);

    std::unique_ptr<port::BlockFile> file_;
    crypto::StreamOpener opener_;
    std::uint64_t offset_ = 0;
    std::uint64_t plain_left_ = 0;
    bool at_end_ = false;
};

// Removing what is not there succeeds.
// Errors: kInvalidArgument when `id` is none.
Status remove_blob(port::FileStore& files, std::string_view id);

// Ids of all blobs, sorted, for finding those that no record names.
Result<std::vector<std::string>> list_blobs(port::FileStore& files);

}  // namespace bw::store
