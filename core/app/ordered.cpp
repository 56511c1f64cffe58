// SPDX-License-Identifier: Apache-2.0
#include "core/app/ordered.h"

#include <array>

#include "core/codec/binary.h"

namespace bw::app {

Result<std::string> order_key_between(Core& core, std::string_view before, std::string_view after) {
    std::array<std::byte, sizeof(std::uint32_t)> random{};
    BW_TRY(core.place().random.fill(random));
    const auto jitter = BW_TRY(codec::BinaryReader(random).get<std::uint32_t>());
    return oplog::order_key_between({.after = before, .before = after, .jitter = jitter});
}

}  // namespace bw::app
