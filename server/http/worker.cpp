// SPDX-License-Identifier: Apache-2.0
#include "server/http/worker.h"

#include <cstdlib>
#include <ctime>
#include <exception>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include "server/http/connection.h"

namespace bw::server::http {

MonotonicMillis monotonic_now() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * kMillisPerSecond + now.tv_nsec / 1'000'000;
}

void end_on_exception(const std::exception_ptr& exception) {
    if (exception) {
        std::abort();
    }
}

Worker::Worker(Shared& shared, std::function<void()> on_drained)
    : shared_(shared), on_drained_(std::move(on_drained)), wheel_(monotonic_now()) {}

Worker::~Worker() = default;

std::string_view Worker::date() {
    return date_.at(std::time(nullptr));
}

void Worker::arm(TimerWheel::Entry& entry, MonotonicMillis delay_ms) {
    wheel_.arm(entry, monotonic_now() + delay_ms);
    if (!ticking_) {
        ticking_ = true;
        net::co_spawn(context_, tick(), end_on_exception);
    }
}

// Ticks only while there is a deadline, so that an idle server sleeps.
Task<> Worker::tick() {
    while (!wheel_.empty()) {
        (void)tick_timer_.expires_after(std::chrono::milliseconds(TimerWheel::kTickMs));
        co_await tick_timer_.async_wait(kAwait);
        wheel_.advance(monotonic_now());
    }
    ticking_ = false;
}

void Worker::adopt(Socket socket) {
    Welcome welcome = Welcome::kServe;
    if (shared_.connections.fetch_add(1) >= shared_.limits.connections_max) {
        shared_.connections.fetch_sub(1);
        if (shared_.refusals.fetch_add(1) >= shared_.limits.refusals_max) {
            shared_.refusals.fetch_sub(1);
            return;  // the socket closes
        }
        welcome = Welcome::kRefuse;
    }
    net::co_spawn(context_, serve(std::move(socket), welcome), end_on_exception);
}

Task<> Worker::serve(Socket socket, Welcome welcome) {
    IoError error;
    (void)socket.non_blocking(true, error);
    if (!error && !draining_) {
        Connection connection(*this, std::move(socket));
        const auto place = connections_.insert(connections_.end(), &connection);
        if (welcome == Welcome::kServe) {
            co_await connection.serve();
        } else {
            co_await connection.refuse();
        }
        connections_.erase(place);
    }
    (welcome == Welcome::kServe ? shared_.connections : shared_.refusals).fetch_sub(1);
    report_when_drained();
}

void Worker::drain() {
    net::post(context_, [this] {
        draining_ = true;
        for (Connection* connection : connections_) {
            connection->close_unless_writing();
        }
        report_when_drained();
    });
}

void Worker::abandon() {
    net::post(context_, [this] {
        for (Connection* connection : connections_) {
            connection->close();
        }
    });
}

void Worker::report_when_drained() {
    if (draining_ && !drained_ && connections_.empty()) {
        drained_ = true;
        (void)tick_timer_.cancel();
        work_.reset();
        on_drained_();
    }
}

}  // namespace bw::server::http
