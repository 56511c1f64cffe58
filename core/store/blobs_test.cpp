// SPDX-License-Identifier: Apache-2.0
#include "core/store/blobs.h"

#include "core/base/limits.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

constexpr std::size_t kPrelude = 38;
constexpr std::size_t kSealedChunk = kBlobChunkSize + 17;

class BlobsTest : public testing::CryptoTest {
  protected:
    BlobTicket write(ByteView bytes) {
        auto writer = BlobWriter::create(files_, random_);
        EXPECT_TRUE(writer);
        EXPECT_TRUE(writer->write(bytes));
        auto ticket = writer->finish();
        EXPECT_TRUE(ticket);
        return std::move(*ticket);
    }
    Result<Bytes> read(const BlobTicket& ticket) {
        auto reader = BW_TRY(BlobReader::open(files_, ticket));
        Bytes all;
        while (true) {
            const auto chunk = BW_TRY(reader.next());
            if (chunk.empty()) {
                return all;
            }
            all.insert(all.end(), chunk.view().begin(), chunk.view().end());
        }
    }
    static std::string file_of(const BlobTicket& ticket) { return "blobs/" + ticket.id; }
    static Bytes pattern(std::size_t size) {
        Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<std::byte>(i * 31 + i / 251);
        }
        return bytes;
    }
    void replace(const std::string& name, ByteView bytes) {
        ASSERT_TRUE(files_.remove(name));
        auto file = files_.open(name, port::OpenMode::kCreate);
        ASSERT_TRUE(file);
        ASSERT_TRUE((*file)->write(0, bytes));
        ASSERT_TRUE((*file)->sync());
    }
    platform::MemoryFileStore files_;
};

TEST_F(BlobsTest, ReadsWhatItWroteAtEverySize) {
    constexpr std::size_t kChunk = kBlobChunkSize;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, kChunk - 1, kChunk, kChunk + 1, 3 * kChunk}) {
        const Bytes bytes = pattern(size);
        const BlobTicket ticket = write(bytes);
        EXPECT_EQ(ticket.size, size);
        const auto read_back = read(ticket);
        ASSERT_TRUE(read_back) << size;
        EXPECT_EQ(*read_back, bytes);
    }
    EXPECT_EQ(list_blobs(files_)->size(), 6U);
}

TEST_F(BlobsTest, FindsTruncationExtensionAndOtherSize) {
    BlobTicket ticket = write(pattern(2 * kBlobChunkSize));
    const Bytes file = files_.raw(file_of(ticket));
    replace(file_of(ticket), ByteView(file).first(file.size() - 1));
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
    replace(file_of(ticket), ByteView(file).first(kPrelude + kSealedChunk));
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
    ticket.size = kBlobChunkSize;  // even if the record were changed to fit
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
    ticket.size = 2 * kBlobChunkSize;
    Bytes longer = file;
    longer.resize(file.size() + kSealedChunk);
    replace(file_of(ticket), longer);
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
    ticket.size = 3 * kBlobChunkSize;
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
}

TEST_F(BlobsTest, FindsReorderedChunksAndChangedBytes) {
    const BlobTicket ticket = write(pattern(3 * kBlobChunkSize));
    const Bytes file = files_.raw(file_of(ticket));
    Bytes swapped = file;
    std::swap_ranges(
        swapped.begin() + kPrelude,
        swapped.begin() + kPrelude + kSealedChunk,
        swapped.begin() + kPrelude + kSealedChunk
    );
    replace(file_of(ticket), swapped);
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt);
    for (const std::size_t at :
         {std::size_t{0}, std::size_t{10}, std::size_t{20}, file.size() - 1}) {
        Bytes changed = file;
        changed[at] ^= std::byte{1};
        replace(file_of(ticket), changed);
        EXPECT_EQ(read(ticket).error().code(), ErrorCode::kCorrupt) << at;
    }
    Bytes newer = file;
    newer[8] = std::byte{2};
    replace(file_of(ticket), newer);
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kUnsupported);
}

TEST_F(BlobsTest, OneBlobDoesNotOpenAsAnother) {
    BlobTicket first = write(pattern(100));
    const BlobTicket second = write(pattern(100));
    first.id = second.id;
    EXPECT_EQ(read(first).error().code(), ErrorCode::kCorrupt);
}

TEST_F(BlobsTest, UnfinishedLeavesNothing) {
    {
        auto writer = BlobWriter::create(files_, random_);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->write(pattern(200'000)));
    }
    EXPECT_TRUE(files_.list("")->empty());
}

TEST_F(BlobsTest, RefusesTooLargeAndWrongIds) {
    auto writer = BlobWriter::create(files_, random_);
    ASSERT_TRUE(writer);
    EXPECT_EQ(writer->write(Bytes(kAttachmentSizeMax + 1)).error().code(), ErrorCode::kLimit);
    BlobTicket ticket;
    ticket.id = "../header";
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kInvalidArgument);
    ticket.id = std::string(32, 'a');
    EXPECT_EQ(read(ticket).error().code(), ErrorCode::kNotFound);
    EXPECT_FALSE(remove_blob(files_, "header"));
}

TEST_F(BlobsTest, SurvivesTheFailureOfEachAccess) {
    for (std::uint64_t n = 1;; ++n) {
        ASSERT_LT(n, 60U);
        const Bytes bytes = pattern(kBlobChunkSize + 5);
        files_.faults().fail_after(platform::FaultKind::kAny, n);
        const auto attempt = [&]() -> Result<BlobTicket> {
            auto writer = BW_TRY(BlobWriter::create(files_, random_));
            BW_TRY(writer.write(bytes));
            return writer.finish();
        };
        const auto ticket = attempt();
        const bool struck = files_.faults().has_struck();
        files_.faults().clear();
        files_.crash();
        EXPECT_EQ(list_blobs(files_)->size(), ticket ? 1U : 0U) << n;
        if (!struck) {
            EXPECT_EQ(*read(*ticket), bytes);
            break;
        }
    }
}

}  // namespace
}  // namespace bw::store
