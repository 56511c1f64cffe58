// SPDX-License-Identifier: Apache-2.0
#include "server/http/asset_table.h"

#include <algorithm>
#include <format>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "server/http/content_type.h"
#include "server/http/etag.h"
#include "server/http/pinned_styles.h"
#include "server/http/security_headers.h"

namespace bw::server::http {
namespace {

constexpr std::size_t kHashSizeMin = 8;
constexpr std::size_t kHashSizeMax = 64;
constexpr std::string_view kHashedFolder = "/assets/";

constexpr std::size_t slot_of(Encoding encoding) {
    return static_cast<std::size_t>(encoding);
}

constexpr bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
constexpr bool is_upper(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
constexpr bool is_hash_letter(char letter) {
    return is_digit(letter) || is_upper(letter) || (letter >= 'a' && letter <= 'z') ||
           letter == '-' || letter == '_';
}

// A word such as `pictures` is no hash. A hash taken for a word merely costs a revalidation, a
// word taken for a hash would pin an old file for a year, so doubt decides for the word.
bool looks_like_hash(std::string_view token) {
    return token.size() >= kHashSizeMin && token.size() <= kHashSizeMax &&
           std::ranges::all_of(token, is_hash_letter) &&
           (std::ranges::any_of(token, is_digit) || std::ranges::any_of(token.substr(1), is_upper));
}

struct Heads {
    std::string_view content_type;
    std::string_view cache_control;
    std::string_view security;
    Encoding encoding = Encoding::kIdentity;
    bool varies = false;
};

void write_heads(Representation& representation, const Heads& heads) {
    const std::string shared = std::format(
        "ETag: {}\r\nCache-Control: {}\r\n{}{}",
        representation.etag,
        heads.cache_control,
        heads.varies ? "Vary: Accept-Encoding\r\n" : "",
        heads.security
    );
    std::string coding;
    if (heads.encoding != Encoding::kIdentity) {
        coding = std::format("Content-Encoding: {}\r\n", encoding_name(heads.encoding));
    }
    representation.head_ok = std::format(
        "Content-Type: {}\r\nContent-Length: {}\r\n{}{}\r\n",
        heads.content_type,
        representation.body.size(),
        coding,
        shared
    );
    representation.head_not_modified = shared + "\r\n";
}

}  // namespace

bool has_hashed_name(std::string_view path) {
    if (!path.starts_with(kHashedFolder)) {
        return false;
    }
    std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t extension = name.rfind('.');
    if (extension == std::string_view::npos) {
        return false;
    }
    name = name.substr(0, extension);
    // Bundlers write eight letters of base64url, which may hold the separator itself.
    if (name.size() > kHashSizeMin) {
        const std::size_t separator = name.size() - kHashSizeMin - 1;
        if ((name[separator] == '-' || name[separator] == '.') &&
            looks_like_hash(name.substr(separator + 1))) {
            return true;
        }
    }
    const std::size_t separator = name.find_last_of("-.");
    return separator != std::string_view::npos && looks_like_hash(name.substr(separator + 1));
}

const Representation& Asset::choose(const AcceptedEncodings& encodings) const {
    return representations_[slot_of(encodings.choose(available_))];
}

void AssetTable::add(File file) {
    BW_CHECK(file.bytes[slot_of(Encoding::kIdentity)].has_value());
    const std::string_view content_type = content_type_of(file.path);
    const std::string security =
        content_type.starts_with("text/html")
            ? security_headers_of_page(*file.bytes[slot_of(Encoding::kIdentity)])
            : std::string(kSecurityHeaders);
    const std::size_t identity_size = file.bytes[slot_of(Encoding::kIdentity)]->size();
    Asset asset;
    for (const Encoding encoding : {Encoding::kBrotli, Encoding::kGzip, Encoding::kIdentity}) {
        std::optional<std::string>& bytes = file.bytes[slot_of(encoding)];
        if (!bytes || (encoding != Encoding::kIdentity && bytes->size() >= identity_size)) {
            continue;
        }
        Representation& representation = asset.representations_[slot_of(encoding)];
        representation.body = std::move(*bytes);
        representation.etag = etag_of(as_byte_view(representation.body));
        asset.available_[slot_of(encoding)] = true;
    }
    const bool varies = std::ranges::count(asset.available_, true) > 1;
    for (const Encoding encoding : {Encoding::kBrotli, Encoding::kGzip, Encoding::kIdentity}) {
        if (asset.available_[slot_of(encoding)]) {
            write_heads(
                asset.representations_[slot_of(encoding)],
                {
                    .content_type = content_type,
                    .cache_control = has_hashed_name(file.path)
                                         ? "public, max-age=31536000, immutable"
                                         : "no-cache",
                    .security = security,
                    .encoding = encoding,
                    .varies = varies,
                }
            );
        }
    }
    assets_.insert_or_assign(std::move(file.path), std::move(asset));
}

const Asset* AssetTable::find(std::string_view path) const {
    const auto found = assets_.find(path);
    return found == assets_.end() ? nullptr : &found->second;
}

}  // namespace bw::server::http
