// SPDX-License-Identifier: Apache-2.0
#include "core/store/header_file.h"

#include <algorithm>
#include <optional>

#include "core/store/vault_files.h"

namespace bw::store {
namespace {

// An absent or overlong file becomes the error that parse_header() would give.
Result<ParsedHeader> load_one(port::FileStore& files, std::string_view name) {
    const auto bytes = read_small_file(files, name, kHeaderSizeMax);
    if (!bytes) {
        if (bytes.error().code() == ErrorCode::kLimit) {
            return fail(ErrorCode::kCorrupt, "header is too long");
        }
        return fail(bytes.error());
    }
    if (!*bytes) {
        return fail(ErrorCode::kNotFound, "there is no vault here");
    }
    return parse_header(**bytes);
}

}  // namespace

Result<LoadedHeader> load_header(port::FileStore& files) {
    auto header = load_one(files, kHeaderFile);
    if (header) {
        return LoadedHeader{.parsed = std::move(*header), .source = HeaderSource::kHeader};
    }
    const ErrorCode why = header.error().code();
    if (why != ErrorCode::kCorrupt && why != ErrorCode::kNotFound) {
        return fail(header.error());
    }
    auto copy = load_one(files, kHeaderCopyFile);
    if (copy) {
        return LoadedHeader{.parsed = std::move(*copy), .source = HeaderSource::kCopy};
    }
    const bool copy_says_more =
        why == ErrorCode::kNotFound || copy.error().code() == ErrorCode::kUnsupported;
    return fail(copy_says_more ? copy.error() : header.error());
}

Status store_header(port::FileStore& files, ByteView bytes) {
    BW_TRY(replace_file(files, kHeaderCopyFile, bytes));
    return replace_file(files, kHeaderFile, bytes);
}

Status settle_header_copy(port::FileStore& files, ByteView bytes) {
    const auto copy = read_small_file(files, kHeaderCopyFile, kHeaderSizeMax);
    if (copy && *copy && std::ranges::equal(**copy, bytes)) {
        return {};
    }
    return replace_file(files, kHeaderCopyFile, bytes);
}

}  // namespace bw::store
