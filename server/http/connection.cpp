// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.h"

#include <algorithm>
#include <array>
#include <utility>

#include "server/http/limits.h"
#include "server/http/worker.h"

namespace bw::server::http {
namespace {

constexpr std::size_t kReadSize = 2048;        // holds the request of a usual browser
constexpr std::size_t kKeptBufferSize = 4096;  // what an idle connection may hold on to
constexpr std::size_t kLingerBytesMax = 256UL * 1024;
constexpr std::size_t kTurnBytesMax = 256UL * 1024;  // then others on this thread have their turn

}  // namespace

Connection::Connection(Worker& worker, Socket socket)
    : worker_(worker),
      socket_(std::move(socket)),
      buffer_(worker.limits().header_bytes_max),
      parser_(worker.limits().header_bytes_max) {}

void Connection::on_deadline() {
    timed_out_ = true;
    IoError ignored;
    (void)socket_.cancel(ignored);
}

void Connection::close() {
    IoError ignored;
    (void)socket_.close(ignored);
}

void Connection::close_unless_writing() {
    if (phase_ != Phase::kWriting) {
        close();
    }
}

Task<> Connection::serve() {
    // A new connection must begin its first request soon; later ones may rest in between.
    worker_.arm(*this, worker_.limits().header_deadline_ms);
    while (true) {
        bool need_more = true;
        ReadOutcome read = parse_buffered(need_more);
        while (need_more) {
            read = co_await read_more();
            if (read == ReadOutcome::kRequest) {
                read = parse_buffered(need_more);
            } else {
                need_more = false;
            }
        }
        if (read == ReadOutcome::kGone) {
            co_return;
        }
        const bool close = begin_reply(
            read == ReadOutcome::kRequest ? worker_.site().answer(parser_.request())
                                          : worker_.site().refuse(refusal_, Method::kGet)
        );
        WriteOutcome written = write_some();
        if (written == WriteOutcome::kWouldBlock) {
            written = co_await write_rest() ? WriteOutcome::kDone : WriteOutcome::kGone;
        }
        if (written == WriteOutcome::kGone) {
            co_return;
        }
        if (close || worker_.draining()) {
            co_await linger();
            co_return;
        }
        await_request();
    }
}

Task<> Connection::refuse() {
    begin_reply(worker_.site().refuse(Refusal::kBusy, Method::kGet));
    const WriteOutcome written = write_some();
    if (written == WriteOutcome::kDone) {
        co_await linger();
    }
}

Connection::ReadOutcome Connection::parse_buffered(bool& need_more) {
    need_more = false;
    if (buffer_.size() == 0) {
        need_more = true;
        return ReadOutcome::kRequest;
    }
    const auto bytes = buffer_.cdata();
    const RequestParser::Step step =
        parser_.parse({static_cast<const char*>(bytes.data()), bytes.size()});
    buffer_.consume(step.consumed);
    switch (step.outcome) {
        case RequestParser::Outcome::kNeedMore:
            need_more = true;
            return ReadOutcome::kRequest;
        case RequestParser::Outcome::kComplete:
            return ReadOutcome::kRequest;
        case RequestParser::Outcome::kBadRequest:
            refusal_ = Refusal::kBadRequest;
            return ReadOutcome::kRefusal;
        case RequestParser::Outcome::kHeaderTooLarge:
            refusal_ = Refusal::kHeaderTooLarge;
            return ReadOutcome::kRefusal;
        case RequestParser::Outcome::kTargetTooLong:
            refusal_ = Refusal::kTargetTooLong;
            return ReadOutcome::kRefusal;
    }
    return ReadOutcome::kGone;
}

Task<Connection::ReadOutcome> Connection::read_more() {
    const std::size_t room = buffer_.max_size() - buffer_.size();
    const auto [error, size] =
        co_await socket_.async_read_some(buffer_.prepare(std::min(room, kReadSize)), kAwait);
    if (!error && !timed_out_) {
        buffer_.commit(size);
        if (!header_started_) {
            header_started_ = true;
            worker_.arm(*this, worker_.limits().header_deadline_ms);
        }
        co_return ReadOutcome::kRequest;
    }
    if (timed_out_ && header_started_ && !worker_.draining()) {
        refusal_ = Refusal::kTimeout;
        co_return ReadOutcome::kRefusal;
    }
    co_return ReadOutcome::kGone;
}

// Between two requests; what a client has sent ahead is a request begun.
void Connection::await_request() {
    parser_.reset();
    phase_ = Phase::kReading;
    timed_out_ = false;
    header_started_ = buffer_.size() > 0;
    if (!header_started_ && buffer_.capacity() > kKeptBufferSize) {
        buffer_.shrink_to_fit();
    }
    const Limits& limits = worker_.limits();
    worker_.arm(*this, header_started_ ? limits.header_deadline_ms : limits.idle_deadline_ms);
}

// Returns: whether the connection ends with this reply.
bool Connection::begin_reply(const Reply& reply) {
    ++answered_;
    const bool close = reply.close || !parser_.request().keep_alive || worker_.draining() ||
                       answered_ >= worker_.limits().requests_per_connection_max;
    outgoing_.begin(reply, worker_.date(), close);
    phase_ = Phase::kWriting;
    timed_out_ = false;
    written_in_step_ = 0;
    worker_.arm(*this, worker_.limits().write_deadline_ms);
    return close;
}

Connection::WriteOutcome Connection::write_some() {
    std::size_t written_in_turn = 0;
    while (!outgoing_.done()) {
        if (written_in_turn >= kTurnBytesMax) {
            return WriteOutcome::kWouldBlock;
        }
        std::array<net::const_buffer, 3> buffers;
        std::ranges::transform(outgoing_.pieces(), buffers.begin(), [](std::string_view piece) {
            return net::const_buffer(piece.data(), piece.size());
        });
        IoError error;
        const std::size_t size = socket_.write_some(buffers, error);
        if (error == net::error::would_block || error == net::error::try_again) {
            return WriteOutcome::kWouldBlock;
        }
        if (error) {
            return WriteOutcome::kGone;
        }
        outgoing_.consume(size);
        written_in_turn += size;
        written_in_step_ += size;
        if (written_in_step_ >= worker_.limits().write_step_bytes) {
            written_in_step_ = 0;
            worker_.arm(*this, worker_.limits().write_deadline_ms);
        }
    }
    return WriteOutcome::kDone;
}

// Returns: whether everything was written.
Task<bool> Connection::write_rest() {
    while (true) {
        const auto [error] = co_await socket_.async_wait(Socket::wait_write, kAwait);
        if (error || timed_out_) {
            co_return false;
        }
        const WriteOutcome written = write_some();
        if (written != WriteOutcome::kWouldBlock) {
            co_return written == WriteOutcome::kDone;
        }
    }
}

// Closing with unread bytes makes the kernel reset the connection, and the client may lose the
// reply. So the rest is read and dropped, for a bounded time and a bounded number of bytes.
Task<> Connection::linger() {
    phase_ = Phase::kLingering;
    worker_.arm(*this, worker_.limits().linger_deadline_ms);
    IoError error;
    (void)socket_.shutdown(Socket::shutdown_send, error);
    buffer_.consume(buffer_.size());
    std::size_t dropped = 0;
    while (!error && !timed_out_ && dropped < kLingerBytesMax) {
        const auto [read_error, size] =
            co_await socket_.async_read_some(buffer_.prepare(kReadSize), kAwait);
        error = read_error;
        dropped += size;
    }
}

}  // namespace bw::server::http
