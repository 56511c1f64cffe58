// SPDX-License-Identifier: Apache-2.0
#include "server/http/request_parser.h"

#include <algorithm>
#include <optional>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "server/http/limits.h"

namespace bw::server::http {
namespace {

namespace beast_http = boost::beast::http;
using beast_http::field;
using beast_http::verb;
using boost::beast::error_code;
using BeastText = boost::beast::string_view;

std::string_view text_of(BeastText text) {
    return {text.data(), text.size()};
}

Method method_of(verb method) {
    switch (method) {
        case verb::get:
            return Method::kGet;
        case verb::head:
            return Method::kHead;
        default:
            return Method::kOther;
    }
}

// Takes what Beast finds. Nothing is stored but what Request names.
class Reading final : public beast_http::basic_parser</*isRequest=*/true> {
  public:
    explicit Reading(Request& request) : request_(request) {
        body_limit(boost::none);  // a body is refused by whoever answers, with a proper reply
        header_limit(static_cast<std::uint32_t>(2 * kHeaderBytesMax));  // ours is stricter
    }

    bool target_too_long() const { return target_too_long_; }
    bool names_one_host() const { return version_ < 11 || host_count_ == 1; }

  private:
    void on_request_impl(verb method, BeastText, BeastText target, int version, error_code& error)
        override {
        version_ = version;
        request_.method = method_of(method);
        if (target.size() > kPathLengthMax) {
            target_too_long_ = true;
            error = beast_http::error::bad_target;
            return;
        }
        request_.target = text_of(target);
    }

    void on_field_impl(field name, BeastText, BeastText value, error_code&) override {
        if (name == field::accept_encoding) {
            request_.encodings.add(text_of(value));
        } else if (name == field::if_none_match) {
            if (!request_.if_none_match.empty()) {
                request_.if_none_match += ',';
            }
            request_.if_none_match += text_of(value);
        } else if (name == field::host) {
            ++host_count_;
        }
    }

    void on_header_impl(error_code&) override {
        // `eager` is off, so parsing ends here; a message that is not done has a body.
        request_.keep_alive = keep_alive() && version_ == 11;
    }
    void on_finish_impl(error_code&) override {}

    // Never reached: bodies are not read.
    void on_response_impl(int, BeastText, int, error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(BeastText, error_code&) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, BeastText, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, BeastText, error_code&) override { return 0; }

    Request& request_;
    int version_ = 0;
    int host_count_ = 0;
    bool target_too_long_ = false;
};

}  // namespace

class RequestParser::Head {
  public:
    void reset() {
        request.method = Method::kOther;
        request.target.clear();
        request.encodings = AcceptedEncodings();
        request.if_none_match.clear();
        request.keep_alive = false;
        request.has_body = false;
        reading.emplace(request);
    }

    Request request;
    std::optional<Reading> reading;
};

RequestParser::RequestParser(std::size_t header_bytes_max)
    : head_(std::make_unique<Head>()), header_bytes_max_(header_bytes_max) {
    head_->reset();
}

RequestParser::~RequestParser() = default;

const Request& RequestParser::request() const {
    return head_->request;
}

void RequestParser::reset() {
    head_->reset();
    header_bytes_ = 0;
}

RequestParser::Step RequestParser::parse(std::string_view bytes) {
    const std::size_t room = header_bytes_max_ - header_bytes_;
    const std::string_view readable = bytes.substr(0, room);
    Reading& reading = *head_->reading;
    error_code error;
    const std::size_t consumed =
        reading.put(boost::asio::const_buffer(readable.data(), readable.size()), error);
    header_bytes_ += consumed;
    if (error == beast_http::error::need_more) {
        const bool full = bytes.size() >= room;
        return {full ? Outcome::kHeaderTooLarge : Outcome::kNeedMore, consumed};
    }
    if (error == beast_http::error::header_limit) {
        return {Outcome::kHeaderTooLarge, consumed};
    }
    if (error) {
        const bool too_long = reading.target_too_long();
        return {too_long ? Outcome::kTargetTooLong : Outcome::kBadRequest, consumed};
    }
    if (!reading.is_header_done()) {
        return {Outcome::kNeedMore, consumed};
    }
    if (!reading.names_one_host()) {
        return {Outcome::kBadRequest, consumed};
    }
    head_->request.has_body = !reading.is_done();
    return {Outcome::kComplete, consumed};
}

}  // namespace bw::server::http
