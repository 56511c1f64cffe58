// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <source_location>
#include <string_view>

namespace bw {

// Everything that can go wrong, as the view acts on it. Append only: the numbers are part of the
// wasm boundary and the exit codes of the command line. `docs/errors.md` says what a person sees.
enum class ErrorCode : std::uint8_t {
    kInvalidArgument = 1,  // the caller's input is wrong; `what` names the field
    kNotFound = 2,         // no such record, region, version or method
    kConflict = 3,         // somebody else changed it first, or it exists already
    kLocked = 4,           // the vault is locked, or another process or tab owns it
    kWrongKey = 5,         // passphrase, recovery code or device secret does not open a slot
    kCorrupt = 6,          // bytes are damaged or forged
    kStorageFull = 7,      // no space left; nothing was changed
    kStorageFailed = 8,    // reading or writing failed; nothing was acknowledged
    kLimit = 9,            // a named limit was exceeded
    kUnsupported = 10,     // written by a newer version, or not available on this platform
};

// Text that can only come from a string literal, so that no words of the person, no key, no path
// and no SQL can enter an error or a log, and no view can dangle.
class StaticText {
  public:
    template <std::size_t Size>
    consteval StaticText(const char (&text)[Size])  // NOLINT(google-explicit-constructor)
        : text_(text, Size - 1) {}
    constexpr std::string_view view() const { return text_; }

  private:
    std::string_view text_;
};

class [[nodiscard]] Error {
  public:
    constexpr Error(ErrorCode code, StaticText what, std::source_location where)
        : code_(code), what_(what), where_(where) {}
    constexpr ErrorCode code() const { return code_; }
    constexpr std::string_view what() const { return what_.view(); }
    constexpr std::source_location where() const { return where_; }

  private:
    ErrorCode code_;
    StaticText what_;
    std::source_location where_;
};

// The one spelling of a code in JSON, TypeScript and documents.
constexpr std::string_view error_code_name(ErrorCode code) {
    switch (code) {
        case ErrorCode::kInvalidArgument:
            return "invalid_argument";
        case ErrorCode::kNotFound:
            return "not_found";
        case ErrorCode::kConflict:
            return "conflict";
        case ErrorCode::kLocked:
            return "locked";
        case ErrorCode::kWrongKey:
            return "wrong_key";
        case ErrorCode::kCorrupt:
            return "corrupt";
        case ErrorCode::kStorageFull:
            return "storage_full";
        case ErrorCode::kStorageFailed:
            return "storage_failed";
        case ErrorCode::kLimit:
            return "limit";
        case ErrorCode::kUnsupported:
            return "unsupported";
    }
    return "corrupt";
}

}  // namespace bw
