// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

// Every input has a limit and every limit has a name. Limits of one format stand with that format.
namespace bw {

inline constexpr std::size_t kRequestJsonSizeMax = 1 << 20;    // one call through the only door
inline constexpr std::size_t kRequestBlobSizeMax = 64U << 20;  // attachments, imports
inline constexpr std::size_t kJsonDepthMax = 32;
inline constexpr std::size_t kTextSizeMax = 100'000;  // one text of the person, in bytes
inline constexpr std::size_t kShortTextSizeMax = 2'000;
inline constexpr std::size_t kPassphraseSizeMax = 1'024;
inline constexpr std::size_t kAttachmentSizeMax = 32U << 20;

}  // namespace bw
