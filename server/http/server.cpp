// SPDX-License-Identifier: Apache-2.0
#include "server/http/server.h"

#include <csignal>
#include <deque>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include "core/base/check.h"
#include "server/http/io.h"
#include "server/http/worker.h"

namespace bw::server::http {
namespace {

// How long to wait when the system has no descriptors left; connections that end free some.
constexpr std::chrono::milliseconds kAcceptPause{100};

// Accepts, spreads connections over the workers, and stops them. Lives on the first worker's
// thread; the others only post to it.
class Front {
  public:
    Front(const Site& site, const ServerOptions& options, ServerEvents events)
        : shared_{.site = site, .limits = options.limits}, events_(std::move(events)) {
        for (std::size_t index = 0; index < options.threads; ++index) {
            workers_.emplace_back(shared_, [this] { note_drained(); });
        }
        acceptor_.emplace(workers_.front().executor());
        pause_.emplace(workers_.front().executor());
        drain_timer_.emplace(workers_.front().executor());
        signals_.emplace(workers_.front().executor());
    }

    Status open(int listening_socket);
    Status run();

  private:
    bool start_threads(std::vector<std::thread>& threads);
    Task<> accept();
    Task<> await_signals();
    Task<> await_drain();
    void stop();
    void note_drained();
    void abandon();

    Shared shared_;
    ServerEvents events_;
    std::deque<Worker> workers_;
    std::optional<Acceptor> acceptor_;
    std::optional<Timer> pause_;
    std::optional<Timer> drain_timer_;
    std::optional<SignalSet> signals_;
    std::size_t next_worker_ = 0;
    std::size_t drained_ = 0;
    bool stopping_ = false;
};

Status Front::open(int listening_socket) {
    IoError error;
    // The protocol only matters to sockets that Asio opens itself.
    (void)acceptor_->assign(net::ip::tcp::v6(), listening_socket, error);
    if (!error) {
        (void)signals_->add(SIGTERM, error);
    }
    if (!error) {
        (void)signals_->add(SIGINT, error);
    }
    if (error) {
        return fail(ErrorCode::kStorageFailed, "the system gives no sockets or signals");
    }
    return {};
}

// Requires: nothing runs yet.
bool Front::start_threads(std::vector<std::thread>& threads) {
    try {
        for (std::size_t index = 1; index < workers_.size(); ++index) {
            threads.emplace_back([this, index] { workers_[index].run(); });
        }
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

Status Front::run() {
    std::vector<std::thread> threads;
    const bool started = start_threads(threads);
    if (started) {
        const Executor executor = workers_.front().executor();
        net::co_spawn(executor, accept(), end_on_exception);
        net::co_spawn(executor, await_signals(), end_on_exception);
        events_.on_ready();
    } else {
        for (Worker& worker : workers_) {
            worker.drain();
        }
    }
    workers_.front().run();
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (!started) {
        return fail(ErrorCode::kLimit, "the system gives no threads");
    }
    return {};
}

Task<> Front::accept() {
    while (!stopping_) {
        Worker& worker = workers_[next_worker_];
        auto [error, socket] = co_await acceptor_->async_accept(worker.executor(), kAwait);
        if (error == net::error::operation_aborted || stopping_) {
            co_return;
        }
        if (error == net::error::no_descriptors || error == net::error::no_memory ||
            error == net::error::no_buffer_space ||
            error == boost::system::errc::too_many_files_open_in_system) {
            (void)pause_->expires_after(kAcceptPause);
            co_await pause_->async_wait(kAwait);
        }
        if (error) {
            continue;
        }
        IoError ignored;
        (void)socket.set_option(net::ip::tcp::no_delay(true), ignored);
        worker.adopt(std::move(socket));
        next_worker_ = (next_worker_ + 1) % workers_.size();
    }
}

Task<> Front::await_signals() {
    const auto [first_error, first] = co_await signals_->async_wait(kAwait);
    if (first_error) {
        co_return;
    }
    stop();
    const auto [second_error, second] = co_await signals_->async_wait(kAwait);
    if (!second_error) {
        abandon();
    }
}

void Front::stop() {
    stopping_ = true;
    IoError ignored;
    (void)acceptor_->close(ignored);
    (void)pause_->cancel();
    events_.on_stopping();
    net::co_spawn(workers_.front().executor(), await_drain(), end_on_exception);
    for (Worker& worker : workers_) {
        worker.drain();
    }
}

Task<> Front::await_drain() {
    (void)drain_timer_->expires_after(std::chrono::milliseconds(shared_.limits.drain_deadline_ms));
    const auto [error] = co_await drain_timer_->async_wait(kAwait);
    if (!error) {
        abandon();
    }
}

void Front::abandon() {
    for (Worker& worker : workers_) {
        worker.abandon();
    }
}

void Front::note_drained() {
    net::post(workers_.front().executor(), [this] {
        ++drained_;
        if (drained_ == workers_.size()) {
            IoError ignored;
            (void)drain_timer_->cancel();
            (void)signals_->cancel(ignored);
        }
    });
}

}  // namespace

Status serve(const Site& site, const ServerOptions& options, ServerEvents events) {
    BW_CHECK(options.threads > 0);
    Front front(site, options, std::move(events));
    BW_TRY(front.open(options.listening_socket));
    return front.run();
}

}  // namespace bw::server::http
