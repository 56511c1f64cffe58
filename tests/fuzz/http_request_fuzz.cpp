// SPDX-License-Identifier: Apache-2.0
// Any bytes may arrive. They are presented at once and cut in two, and both must be read the same;
// whatever is read must get an answer with a whole head.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/check.h"
#include "server/http/limits.h"
#include "server/http/request_parser.h"
#include "server/http/security_headers.h"
#include "server/http/site.h"

namespace bw::server::http {
namespace {

using Outcome = RequestParser::Outcome;

const Site& site() {
    static const Site* const kSite = [] {
        AssetTable table;
        AssetTable::File index{.path = "/index.html", .bytes = {}};
        index.bytes[static_cast<std::size_t>(Encoding::kIdentity)] = "a calm page";
        index.bytes[static_cast<std::size_t>(Encoding::kBrotli)] = "calm";
        table.add(std::move(index));
        return new Site(std::move(table));
    }();
    return *kSite;
}

Outcome read_whole(RequestParser& parser, std::string_view bytes) {
    return parser.parse(bytes).outcome;
}

Outcome read_cut(RequestParser& parser, std::string_view bytes, std::size_t cut) {
    const RequestParser::Step first = parser.parse(bytes.substr(0, cut));
    if (first.outcome != Outcome::kNeedMore) {
        return first.outcome;
    }
    BW_CHECK(first.consumed <= cut);
    return parser.parse(bytes.substr(first.consumed)).outcome;
}

void check(std::string_view bytes, std::size_t cut) {
    RequestParser whole(kHeaderBytesMax);
    RequestParser pieces(kHeaderBytesMax);
    const Outcome outcome = read_whole(whole, bytes);
    const Outcome outcome_of_pieces = read_cut(pieces, bytes, cut);
    // What cannot become a request may be noticed earlier or later, but never become one.
    BW_CHECK((outcome == Outcome::kComplete) == (outcome_of_pieces == Outcome::kComplete));
    if (outcome != Outcome::kComplete) {
        return;
    }
    BW_CHECK(whole.request().target == pieces.request().target);
    BW_CHECK(whole.request().if_none_match == pieces.request().if_none_match);
    BW_CHECK(whole.request().keep_alive == pieces.request().keep_alive);
    BW_CHECK(whole.request().has_body == pieces.request().has_body);
    const Reply reply = site().answer(whole.request());
    BW_CHECK(reply.head.ends_with("\r\n\r\n"));
    BW_CHECK(reply.head.find(kSecurityHeaders) != std::string_view::npos);
    BW_CHECK(reply.close || !whole.request().has_body);
}

}  // namespace
}  // namespace bw::server::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    bw::server::http::check(bytes, bytes.size() * data[0] / 256);
    return 0;
}
