// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>

#include <boost/asio/executor_work_guard.hpp>

#include "server/http/http_date.h"
#include "server/http/io.h"
#include "server/http/limits.h"
#include "server/http/site.h"
#include "server/http/timer_wheel.h"

namespace bw::server::http {

class Connection;

// What all threads share.
struct Shared {
    const Site& site;
    const Limits& limits;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> refusals = 0;
};

// One thread with its own reactor, its own wheel and its own connections. Nothing here is locked:
// only `adopt`, `drain` and `abandon` may be called from elsewhere, and they post.
class Worker {
  public:
    // `on_drained` is called once, on this thread, when a drain has ended.
    //
    // Lifetime: `shared` must outlive the worker.
    Worker(Shared& shared, std::function<void()> on_drained);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // Runs until a drain has ended.
    void run() { context_.run(); }
    Executor executor() { return context_.get_executor(); }

    // Serves the connection, or tells it that the server is full.
    void adopt(Socket socket);

    // Lets replies in flight finish and closes everything else.
    void drain();

    // Closes everything.
    void abandon();

    // For the connections of this worker.
    const Site& site() const { return shared_.site; }
    const Limits& limits() const { return shared_.limits; }
    bool draining() const { return draining_; }
    std::string_view date();
    void arm(TimerWheel::Entry& entry, MonotonicMillis delay_ms);

  private:
    enum class Welcome : bool { kServe, kRefuse };

    Task<> serve(Socket socket, Welcome welcome);
    Task<> tick();
    void report_when_drained();

    Shared& shared_;
    std::function<void()> on_drained_;
    net::io_context context_{1};  // one thread runs it
    net::executor_work_guard<Executor> work_{context_.get_executor()};
    TimerWheel wheel_;
    Timer tick_timer_{context_.get_executor()};
    HttpDate date_;
    std::list<Connection*> connections_;
    bool ticking_ = false;
    bool draining_ = false;
    bool drained_ = false;
};

// Ends the process: a coroutine let an exception out, which no code of ours does on purpose.
void end_on_exception(const std::exception_ptr& exception);

}  // namespace bw::server::http
