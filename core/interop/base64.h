// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::interop {

// Standard alphabet with padding, no line breaks. Source: RFC 4648, section 4.
void append_base64(ByteView bytes, std::string& out);

// Strict: no white space, canonical padding, no stray bits.
// Errors: kInvalidArgument.
Result<Bytes> decode_base64(std::string_view text);

}  // namespace bw::interop
