// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "core/oplog/operation_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::oplog::fuzz_stored_state({reinterpret_cast<const std::byte*>(data), size});
    return 0;
}
