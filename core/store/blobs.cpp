// SPDX-License-Identifier: Apache-2.0
#include "core/store/blobs.h"

#include <algorithm>
#include <array>

#include "core/base/id.h"
#include "core/base/limits.h"
#include "core/codec/binary.h"
#include "core/crypto/random.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

using crypto::ChunkPlace;

constexpr std::string_view kMagic = "BWATTACH";
constexpr std::size_t kPreludeSize = 8 + 2 + 4 + crypto::kStreamHeaderSize;

bool is_blob_id(std::string_view id) {
    return id.size() == 2 * kRecordIdSize &&
           id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string blob_file_name(std::string_view id) {
    return std::string(kBlobPrefix) + std::string(id);
}

std::string unfinished_name(std::string_view id) {
    return blob_file_name(id) + std::string(kNewSuffix);
}

Bytes encode_prelude(const crypto::StreamHeader& header) {
    codec::BinaryWriter writer;
    writer.put_raw(as_byte_view(kMagic));
    writer.put(kBlobVersion);
    writer.put(static_cast<std::uint32_t>(kBlobChunkSize));
    writer.put_raw(header);
    return writer.take();
}

Result<crypto::StreamHeader> parse_prelude(ByteView bytes) {
    codec::BinaryReader reader(bytes);
    if (as_text_view(BW_TRY(reader.get_raw(kMagic.size()))) != kMagic) {
        return fail(ErrorCode::kCorrupt, "attachment does not begin as one");
    }
    if (BW_TRY(reader.get<std::uint16_t>()) != kBlobVersion) {
        return fail(ErrorCode::kUnsupported, "attachment was written by another version");
    }
    if (BW_TRY(reader.get<std::uint32_t>()) != kBlobChunkSize) {
        return fail(ErrorCode::kCorrupt, "attachment has chunks of another size");
    }
    crypto::StreamHeader header{};
    std::ranges::copy(BW_TRY(reader.get_raw(header.size())), header.begin());
    return header;
}

// An empty blob has one empty chunk; otherwise only the last chunk may be short.
std::uint64_t file_size_of(std::uint64_t plain_size) {
    const std::uint64_t chunks =
        std::max<std::uint64_t>(1, (plain_size + kBlobChunkSize - 1) / kBlobChunkSize);
    return kPreludeSize + plain_size + chunks * crypto::kStreamChunkOverhead;
}

}  // namespace

Result<BlobWriter> BlobWriter::create(port::FileStore& files, port::Random& random) {
    std::array<std::byte, kRecordIdSize> id{};
    BW_TRY(random.fill(id));
    BlobTicket ticket{.id = to_hex(id), .key = BW_TRY(crypto::random_key(random)), .size = 0};
    auto sealer = BW_TRY(crypto::StreamSealer::begin(ticket.key, random));
    BlobWriter writer(files, std::move(ticket), std::move(sealer));
    const std::string name = unfinished_name(writer.ticket_.id);
    writer.file_ = BW_TRY(files.open(name, port::OpenMode::kCreate));
    const Bytes prelude = encode_prelude(writer.sealer_.header());
    BW_TRY(writer.file_->write(0, prelude));
    writer.offset_ = prelude.size();
    return writer;
}

BlobWriter::BlobWriter(port::FileStore& files, BlobTicket ticket, crypto::StreamSealer sealer)
    : files_(&files),
      ticket_(std::move(ticket)),
      sealer_(std::move(sealer)),
      chunk_(kBlobChunkSize) {}

BlobWriter::~BlobWriter() {
    if (file_) {
        file_.reset();
        (void)files_->remove(unfinished_name(ticket_.id));  // else the next sweep finds it
    }
}

Status BlobWriter::put_chunk(ChunkPlace place) {
    const Bytes sealed = sealer_.seal(chunk_.view().first(chunk_used_), place);
    BW_TRY(file_->write(offset_, sealed));
    offset_ += sealed.size();
    chunk_used_ = 0;
    return {};
}

Status BlobWriter::write(ByteView bytes) {
    if (bytes.size() > kAttachmentSizeMax - ticket_.size) {
        return fail(ErrorCode::kLimit, "attachment is too large");
    }
    ticket_.size += bytes.size();
    while (!bytes.empty()) {
        // A full chunk waits here until more comes: the last one must be marked as such.
        if (chunk_used_ == kBlobChunkSize) {
            BW_TRY(put_chunk(ChunkPlace::kMiddle));
        }
        const std::size_t size = std::min(bytes.size(), kBlobChunkSize - chunk_used_);
        std::ranges::copy(bytes.first(size), chunk_.writable().subspan(chunk_used_).begin());
        chunk_used_ += size;
        bytes = bytes.subspan(size);
    }
    return {};
}

Result<BlobTicket> BlobWriter::finish() {
    BW_TRY(put_chunk(ChunkPlace::kLast));
    BW_TRY(file_->sync());
    file_.reset();
    const Status renamed = files_->rename(unfinished_name(ticket_.id), blob_file_name(ticket_.id));
    if (!renamed) {
        (void)files_->remove(unfinished_name(ticket_.id));
        return fail(renamed.error());
    }
    return std::move(ticket_);
}

Result<BlobReader> BlobReader::open(port::FileStore& files, const BlobTicket& ticket) {
    if (!is_blob_id(ticket.id) || ticket.size > kAttachmentSizeMax) {
        return fail(ErrorCode::kInvalidArgument, "attachment id or size cannot be one");
    }
    auto file = BW_TRY(files.open(blob_file_name(ticket.id), port::OpenMode::kExisting));
    Bytes prelude(kPreludeSize);
    if (BW_TRY(file->read(0, prelude)) != prelude.size()) {
        return fail(ErrorCode::kCorrupt, "attachment is cut short");
    }
    const crypto::StreamHeader header = BW_TRY(parse_prelude(prelude));
    if (BW_TRY(file->size()) != file_size_of(ticket.size)) {
        return fail(ErrorCode::kCorrupt, "attachment has another size than its record says");
    }
    BlobReader reader(std::move(file), crypto::StreamOpener(ticket.key, header));
    reader.offset_ = kPreludeSize;
    reader.plain_left_ = ticket.size;
    return reader;
}

BlobReader::BlobReader(std::unique_ptr<port::BlockFile> file, crypto::StreamOpener opener)
    : file_(std::move(file)), opener_(std::move(opener)) {}

Result<crypto::SecretBytes> BlobReader::next() {
    if (at_end_) {
        return crypto::SecretBytes();
    }
    const auto plain_size = std::min<std::uint64_t>(plain_left_, kBlobChunkSize);
    Bytes sealed(static_cast<std::size_t>(plain_size) + crypto::kStreamChunkOverhead);
    if (BW_TRY(file_->read(offset_, sealed)) != sealed.size()) {
        return fail(ErrorCode::kCorrupt, "attachment is cut short");
    }
    auto opened = BW_TRY(opener_.open(sealed));
    offset_ += sealed.size();
    plain_left_ -= plain_size;
    at_end_ = plain_left_ == 0;
    if (at_end_ != (opened.place == ChunkPlace::kLast)) {
        return fail(ErrorCode::kCorrupt, "attachment ends at another place than was written");
    }
    return std::move(opened.plain);
}

Status remove_blob(port::FileStore& files, std::string_view id) {
    if (!is_blob_id(id)) {
        return fail(ErrorCode::kInvalidArgument, "attachment id cannot be one");
    }
    return files.remove(blob_file_name(id));
}

Result<std::vector<std::string>> list_blobs(port::FileStore& files) {
    auto names = BW_TRY(files.list(kBlobPrefix));
    std::vector<std::string> ids;
    for (const std::string& name : names) {
        const std::string_view id = std::string_view(name).substr(kBlobPrefix.size());
        if (is_blob_id(id)) {
            ids.emplace_back(id);
        }
    }
    return ids;
}

}  // namespace bw::store
