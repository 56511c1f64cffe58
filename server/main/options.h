// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "server/http/limits.h"
#include "server/main/ending.h"
#include "server/main/listen_address.h"

namespace bw::server {

struct Options {
    ListenAddress listen;
    std::filesystem::path data;
    std::filesystem::path web;
    std::size_t threads = 1;
    http::Limits limits;
};

// What holds when an option is not given.
struct Defaults {
    std::string listen = "127.0.0.1:8420";
    std::string data;  // empty: the option must be given
    std::string web;
    std::size_t threads = 1;
};

// From the environment and from where the program lies.
Defaults defaults_of_system();

// Returns: an Ending with kExitOk for --help and --version, and with kExitUsage for mistakes.
OrEnding<Options> parse_options(int count, const char* const* words, const Defaults& defaults);

}  // namespace bw::server
