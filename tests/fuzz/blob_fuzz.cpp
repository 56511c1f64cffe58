// SPDX-License-Identifier: Apache-2.0

// Any bytes as the file of an attachment whose key and size are known: as they are, under a size
// taken from their length, and a true attachment with them written over it. Only the true one
// opens, and it opens whole.

#include <cstdint>

#include "core/store/blobs.h"
#include "platform/memory/memory_file_store.h"
#include "tests/fuzz/fuzz_crypto.h"

namespace {

using bw::store::BlobReader;
using bw::store::BlobTicket;

constexpr std::string_view kWords = "a photograph of the lake";

// Returns: what opens, or nothing.
std::string read_all(bw::platform::MemoryFileStore& files, const BlobTicket& ticket) {
    auto reader = BlobReader::open(files, ticket);
    if (!reader) {
        return {};
    }
    std::string text;
    while (true) {
        const auto chunk = reader->next();
        if (!chunk) {
            return {};
        }
        if (chunk->empty()) {
            return text;
        }
        text += bw::as_text_view(chunk->view());
    }
}

void try_as_file(bw::ByteView bytes, std::uint64_t plain_size) {
    bw::platform::MemoryFileStore files;
    BlobTicket ticket{.id = std::string(32, 'a'), .key = {}, .size = plain_size};
    files.damage("blobs/" + ticket.id, 0, bytes);
    (void)read_all(files, ticket);
}

void try_over_a_true_one(bw::ByteView bytes) {
    bw::platform::MemoryFileStore files;
    bw::fuzz::FixedRandom random;
    auto writer = bw::store::BlobWriter::create(files, random);
    BW_CHECK(writer.has_value() && writer->write(bw::as_byte_view(kWords)));
    const auto ticket = writer->finish();
    BW_CHECK(ticket.has_value());
    const std::string name = "blobs/" + ticket->id;
    const bw::Bytes before = files.raw(name);
    const std::size_t at = bytes.empty() ? 0 : std::to_integer<std::size_t>(bytes[0]);
    if (!bytes.empty()) {
        files.damage(name, at, bytes.subspan(1));
    }
    const bool is_same = files.raw(name) == before;
    BW_CHECK(read_all(files, *ticket) == (is_same ? kWords : std::string_view()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::fuzz::start_crypto();
    const bw::ByteView bytes = std::as_bytes(std::span(data, size));
    try_as_file(bytes, 0);
    constexpr std::size_t kOverhead = 8 + 2 + 4 + 24 + 17;
    try_as_file(bytes, size < kOverhead ? 1 : size - kOverhead);
    try_over_a_true_one(bytes);
    return 0;
}
