// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <boost/beast/core/flat_buffer.hpp>

#include "server/http/io.h"
#include "server/http/outgoing.h"
#include "server/http/request_parser.h"
#include "server/http/site.h"
#include "server/http/timer_wheel.h"

namespace bw::server::http {

class Worker;

// One client: reads a request, writes the reply, and so on, one at a time. It has exactly one
// deadline at any moment, and holds one buffer of bounded size.
class Connection final : public TimerWheel::Entry {
  public:
    // Lifetime: `worker` must outlive the connection.
    Connection(Worker& worker, Socket socket);

    // Answers requests until either side ends.
    Task<> serve();

    // Says that the server is full, without reading.
    Task<> refuse();

    // Ends at once unless a reply is being written.
    void close_unless_writing();
    void close();

    void on_deadline() override;

  private:
    enum class Phase : std::uint8_t { kReading, kWriting, kLingering };
    enum class ReadOutcome : std::uint8_t { kRequest, kRefusal, kGone };
    enum class WriteOutcome : std::uint8_t { kDone, kWouldBlock, kGone };

    Task<ReadOutcome> read_more();
    ReadOutcome parse_buffered(bool& need_more);
    void await_request();
    bool begin_reply(const Reply& reply);
    WriteOutcome write_some();
    Task<bool> write_rest();
    Task<> linger();

    Worker& worker_;
    Socket socket_;
    boost::beast::flat_buffer buffer_;
    RequestParser parser_;
    Outgoing outgoing_;
    std::size_t answered_ = 0;
    std::size_t written_in_step_ = 0;
    Refusal refusal_ = Refusal::kBadRequest;
    Phase phase_ = Phase::kReading;
    bool header_started_ = false;
    bool timed_out_ = false;
};

}  // namespace bw::server::http
