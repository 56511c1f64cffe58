// SPDX-License-Identifier: Apache-2.0
#pragma once

// A person with a vault, who acts through the method table as the web app and the terminal do, over
// any disk. What they see of it is compared without ids and times, which differ from run to run.

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/app/core.h"
#include "core/codec/json.h"
#include "core/store/sqlite_vfs.h"

namespace bw::fault {

inline constexpr std::string_view kPassphrase = "a small boat on calm water";
inline constexpr std::string_view kNextPassphrase = "nine slow herons over the river";

struct Answer {
    codec::Json ok;    // null when it is an error
    std::string code;  // of the error; empty when there is none
    Bytes blob;

    bool is_ok() const { return code.empty(); }
};

// Lifetime: the place must outlive the person.
class Person {
  public:
    // Errors: as Core::create.
    static Result<std::unique_ptr<Person>> arrive(const store::VaultPlace& place);

    Answer call(std::string_view method, const codec::Json& request = {}, Bytes blob = {});

    Answer open_with_device();
    Answer open_with_passphrase(std::string_view words);

    // Everything that is kept, and the ways to it: the export and the slots, without ids and times.
    // Returns: `code` of the error when it cannot be looked at.
    std::string look();

  private:
    explicit Person(std::unique_ptr<app::Core> core) : core_(std::move(core)) {}
    std::unique_ptr<app::Core> core_;
};

// A text or a number of the answer, empty or -1 when it is not there. `path` has slashes.
std::string text_at(const codec::Json& json, std::string_view path);

Bytes device_secret();
// Two secrets as `vault.change_passphrase` wants them.
Bytes two_secrets(std::string_view first, std::string_view second);

}  // namespace bw::fault
