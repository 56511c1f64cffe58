// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/operation_fuzz.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bw::oplog::fuzz_operation({reinterpret_cast<const std::byte*>(data), size});
    return 0;
}
