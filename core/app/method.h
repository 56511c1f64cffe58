// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::app {

class Core;

// What one call carries beside its JSON: bytes in, bytes out, and which topics changed so that
// models read them again.
// Wipes: `blob` may hold a secret; whoever made the buffer wipes it after the call.
struct Call {
    MutableByteView blob;
    Bytes reply_blob;
    std::vector<std::string_view> changed;

    void touch(std::string_view topic) { changed.push_back(topic); }
};

template <auto Handler>
struct Method;

// One row of the method table.
template <class Request, class Response, Result<Response> (*Handler)(Core&, const Request&, Call&)>
struct Method<Handler> {
    using RequestType = Request;
    using ResponseType = Response;
    std::string_view name;
    std::string_view doc;

    static Result<Response> run(Core& core, const Request& request, Call& call) {
        return Handler(core, request, call);
    }
};

template <auto Handler>
consteval Method<Handler> method(std::string_view name, std::string_view doc) {
    return {name, doc};
}

}  // namespace bw::app
