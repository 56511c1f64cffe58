// SPDX-License-Identifier: Apache-2.0
#include "server/http/site.h"

#include <format>
#include <utility>

#include "core/base/check.h"
#include "server/http/etag.h"
#include "server/http/limits.h"
#include "server/http/security_headers.h"
#include "server/http/target.h"

namespace bw::server::http {
namespace {

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\n";
constexpr std::string_view kNotModified = "HTTP/1.1 304 Not Modified\r\n";
constexpr std::string_view kHealthBody = "ok";
constexpr std::string_view kIndexPath = "/index.html";

struct RefusalText {
    std::string_view status_line;
    std::string_view fields;
    std::string_view words;
};

RefusalText text_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::kBadRequest:
            return {"HTTP/1.1 400 Bad Request\r\n", "", "This request could not be read."};
        case Refusal::kNotFound:
            return {"HTTP/1.1 404 Not Found\r\n", "", "There is no page here."};
        case Refusal::kMethod:
            return {
                "HTTP/1.1 405 Method Not Allowed\r\n",
                "Allow: GET, HEAD\r\n",
                "This page can only be read."
            };
        case Refusal::kTimeout:
            return {"HTTP/1.1 408 Request Timeout\r\n", "", "The request took too long to arrive."};
        case Refusal::kBody:
            return {"HTTP/1.1 413 Content Too Large\r\n", "", "This request is too large."};
        case Refusal::kTargetTooLong:
            return {"HTTP/1.1 414 URI Too Long\r\n", "", "This address is too long."};
        case Refusal::kHeaderTooLarge:
            return {
                "HTTP/1.1 431 Request Header Fields Too Large\r\n", "", "This request is too large."
            };
        case Refusal::kBusy:
            return {
                "HTTP/1.1 503 Service Unavailable\r\n",
                "Retry-After: 5\r\n",
                "Many people are here right now. Please try again in a moment."
            };
    }
    return {"HTTP/1.1 400 Bad Request\r\n", "", "This request could not be read."};
}

bool is_app_route(std::string_view path) {
    return path.find('.') == std::string_view::npos && path != "/api" && !path.starts_with("/api/");
}

std::string plain_head(std::string_view type, std::size_t size, std::string_view fields) {
    return std::format(
        "Content-Type: {}; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\n{}{}"
        "\r\n",
        type,
        size,
        fields,
        kSecurityHeaders
    );
}

}  // namespace

Site::Site(AssetTable assets)
    : assets_(std::move(assets)),
      health_head_(plain_head("text/plain", kHealthBody.size(), /*fields=*/"")) {
    for (std::size_t index = 0; index < kRefusalCount; ++index) {
        refusals_[index] = make_page(static_cast<Refusal>(index));
    }
}

// Whoever ends here may have come for help, so the way to it stands on every page.
Site::Page Site::make_page(Refusal refusal) {
    const RefusalText text = text_of(refusal);
    std::string body = std::format(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Breakwater</title>\n"
        "<p>{}</p>\n<p><a href=\"/help.html\">Get help now</a></p>\n<p><a href=\"/\">Start page"
        "</a></p>\n",
        text.words
    );
    std::string head = plain_head("text/html", body.size(), text.fields);
    return {.status_line = text.status_line, .head = std::move(head), .body = std::move(body)};
}

Reply Site::refuse(Refusal refusal, Method method) const {
    const auto index = static_cast<std::size_t>(refusal);
    BW_CHECK(index < kRefusalCount);
    const Page& page = refusals_[index];
    return {
        .status_line = page.status_line,
        .head = page.head,
        .body = method == Method::kHead ? std::string_view() : page.body,
        .close = refusal != Refusal::kNotFound && refusal != Refusal::kMethod,
    };
}

Reply Site::answer(const Request& request) const {
    Reply reply;
    if (request.method == Method::kOther) {
        reply = refuse(Refusal::kMethod, request.method);
        reply.close = request.has_body;
        return reply;
    }
    if (request.has_body) {
        return refuse(Refusal::kBody, request.method);
    }
    if (request.target.size() > kPathLengthMax) {
        return refuse(Refusal::kTargetTooLong, request.method);
    }
    const Result<std::string> path = path_of_target(request.target);
    if (!path) {
        return refuse(Refusal::kBadRequest, request.method);
    }
    return answer_path(*path, request);
}

Reply Site::answer_path(std::string_view path, const Request& request) const {
    const bool wants_body = request.method == Method::kGet;
    if (path == "/healthz") {
        return {
            .status_line = kOk,
            .head = health_head_,
            .body = wants_body ? kHealthBody : std::string_view(),
        };
    }
    const Asset* asset = assets_.find(path);
    if (asset == nullptr && is_app_route(path)) {
        asset = assets_.find(kIndexPath);
    }
    if (asset == nullptr) {
        return refuse(Refusal::kNotFound, request.method);
    }
    const Representation& representation = asset->choose(request.encodings);
    if (etag_matches(request.if_none_match, representation.etag)) {
        return {.status_line = kNotModified, .head = representation.head_not_modified, .body = {}};
    }
    return {
        .status_line = kOk,
        .head = representation.head_ok,
        .body = wants_body ? std::string_view(representation.body) : std::string_view(),
    };
}

}  // namespace bw::server::http
