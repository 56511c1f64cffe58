// SPDX-License-Identifier: Apache-2.0
#pragma once

// Published test vectors through our own functions. A file of tests/vectors/data says in its first
// lines where its vectors are from; a vector is a line: what is checked, then its parts in
// hexadecimal, `-` for nothing. The same files are checked natively and in WebAssembly.

#include <cstdint>
#include <string_view>

namespace bw::vectors {

struct Outcome {
    std::int32_t matched = 0;
    std::int32_t wrong_line = 0;  // the first that does not match, from 1; 0: all do
};

// Requires: crypto::init() has succeeded.
Outcome check_vectors(std::string_view file);

}  // namespace bw::vectors
