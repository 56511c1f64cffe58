// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace bw {

inline constexpr std::size_t kRecordIdSize = 16;

// Lower-case hexadecimal.
std::string to_hex(ByteView bytes);

// Whether `text` is an id as we write them: 32 lower-case hex digits for records, or the short
// names (`[a-z0-9-]{1,64}`) of catalogue items.
bool is_valid_id(std::string_view text);

}  // namespace bw
