// SPDX-License-Identifier: Apache-2.0
#pragma once

// What bw_fault_child tells through its output, one byte each; a code follows the last.

namespace bw::fault {

inline constexpr char kSaidReady = 'r';
inline constexpr char kSaidAnswered = 'a';
inline constexpr char kSaidDone = 'd';     // every call was answered
inline constexpr char kSaidRefused = 'e';  // the code of the error follows, to the end
inline constexpr char kSaidUnmet = 'u';    // first: the refusal of memory was never met

}  // namespace bw::fault
