// SPDX-License-Identifier: Apache-2.0
#include "core/interop/export_file.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/interop/base64.h"

namespace bw::interop {
namespace {

std::string small_export() {
    ExportWriter writer(1'700'000'000'000, "test");
    writer.add_record("Note", "aa", R"({"text":"rain \"and\" wind"})");
    writer.add_record("FromTheFuture", "bb", R"({"new_field":[1,2]})");
    writer.add_attachment("cc", "image/png", as_byte_view("\x01\x02\xFF\x00z"));
    return writer.finish();
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ExportFile, ReadsBackWhatItWrote) {
    const Result<ExportFile> file = read_export(small_export());
    ASSERT_TRUE(file) << file.error().what();
    EXPECT_EQ(file->made_at_ms, 1'700'000'000'000);
    ASSERT_EQ(file->records.size(), 2U);
    EXPECT_EQ(file->records[0].fields["text"], "rain \"and\" wind");
    EXPECT_EQ(file->records[1].kind, "FromTheFuture");
    ASSERT_EQ(file->attachments.size(), 1U);
    EXPECT_EQ(to_text(file->attachments[0].bytes), "\x01\x02\xFF");
}

TEST(ExportFile, AnEmptyOneIsWhole) {
    ExportWriter writer(0, "");
    const Result<ExportFile> file = read_export(writer.finish());
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->records.empty());
}

TEST(ExportFile, GoldenBytesOfVersionOneStayReadable) {
    const std::string golden = read_file(BW_SOURCE_DIR "/tests/golden/export/v1.json");
    ASSERT_FALSE(golden.empty());
    EXPECT_EQ(golden, small_export()) << "the writer changed: raise the version, keep this file";
    EXPECT_TRUE(read_export(golden));
}

TEST(ExportFile, NamesWhatIsWrongAndNeverCrashes) {
    const std::string whole = small_export();
    for (std::size_t size = 0; size + 2 < whole.size(); size += 7) {
        EXPECT_FALSE(read_export(std::string_view(whole).substr(0, size)));
    }
    EXPECT_EQ(
        read_export(R"({"format":"breakwater.export","format_version":2})").error().code(),
        ErrorCode::kUnsupported
    );
    for (const char* text :
         {"[]",
          "{}",
          R"({"format":"other"})",
          R"({"format":"breakwater.export"})",
          R"({"format":"breakwater.export","format_version":1,"records":{},"attachments":[]})",
          R"({"format":"breakwater.export","format_version":1,"records":[{"kind":"N","id":"../x","fields":{}}],"attachments":[]})",
          R"({"format":"breakwater.export","format_version":1,"records":[],"attachments":[{"id":"a","media_type":"x","base64":"A"}]})"
         }) {
        const Result<ExportFile> file = read_export(text);
        ASSERT_FALSE(file) << text;
        EXPECT_EQ(file.error().code(), ErrorCode::kInvalidArgument) << text;
    }
}

TEST(Base64, MatchesTheVectorsOfTheRfc) {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (const auto& [plain, text] : vectors) {
        std::string out;
        append_base64(as_byte_view(plain), out);
        EXPECT_EQ(out, text);
        const Result<Bytes> back = decode_base64(text);
        ASSERT_TRUE(back) << text;
        EXPECT_EQ(to_text(*back), plain);
    }
}

TEST(Base64, RefusesWhatIsNotCanonical) {
    for (const char* text : {"Zg=", "Zg", "Z===", "Zh==", "Zm9=", "Zm 9v", "====", "Zg==Zg=="}) {
        EXPECT_FALSE(decode_base64(text)) << text;
    }
}

}  // namespace
}  // namespace bw::interop
