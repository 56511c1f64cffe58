// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place that names Asio's types. The executor is a concrete type, not `any_io_executor`:
// with the type erased, a third of the throughput is gone. Include it from few files; it is slow
// to compile.

#include <chrono>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_signal_set.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "core/base/time.h"

namespace bw::server::http {

namespace net = boost::asio;
using IoError = boost::system::error_code;
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<net::ip::tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;
using SignalSet = net::basic_signal_set<Executor>;
using Timer = net::basic_waitable_timer<
    std::chrono::steady_clock,
    net::wait_traits<std::chrono::steady_clock>,
    Executor>;

template <class T = void>
using Task = net::awaitable<T, Executor>;

// Errors come back as values: `const auto [error, size] = co_await …(kAwait)`.
inline constexpr auto kAwait = net::as_tuple(net::use_awaitable_t<Executor>{});

// A clock that never jumps, as exact as a wheel tick needs and cheap enough to ask often.
MonotonicMillis monotonic_now();

}  // namespace bw::server::http
