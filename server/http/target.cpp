// SPDX-License-Identifier: Apache-2.0
#include "server/http/target.h"

#include <charconv>
#include <cstddef>
#include <system_error>

#include "server/http/text.h"

namespace bw::server::http {
namespace {

constexpr char kDelete = 0x7f;

// `http://host:8420/path` is allowed in a request as well; what stands before the path is dropped.
std::string_view without_authority(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.size() > scheme.size() &&
            equals_ignoring_case(target.substr(0, scheme.size()), scheme)) {
            const std::size_t path = target.find_first_of("/?", scheme.size());
            if (path == std::string_view::npos || target[path] == '?') {
                return "/";
            }
            return target.substr(path);
        }
    }
    return target;
}

Result<char> decoded(std::string_view escape) {
    unsigned char byte = 0;
    const char* const last = escape.data() + escape.size();
    const std::from_chars_result read = std::from_chars(escape.data() + 1, last, byte, 16);
    if (escape.size() != 3 || read.ec != std::errc() || read.ptr != last) {
        return fail(ErrorCode::kInvalidArgument, "target is escaped wrongly");
    }
    return static_cast<char>(byte);
}

}  // namespace

Result<std::string> path_of_target(std::string_view target) {
    target = without_authority(target);
    target = target.substr(0, target.find_first_of("?#"));
    if (!target.starts_with('/')) {
        return fail(ErrorCode::kInvalidArgument, "target is no path");
    }
    std::string path;
    path.reserve(target.size());
    for (std::size_t index = 0; index < target.size(); ++index) {
        char letter = target[index];
        if (letter == '%') {
            letter = BW_TRY(decoded(target.substr(index, 3)));
            index += 2;
        }
        if (static_cast<unsigned char>(letter) < ' ' || letter == kDelete) {
            return fail(ErrorCode::kInvalidArgument, "target holds a control character");
        }
        path += letter;
    }
    return path;
}

}  // namespace bw::server::http
