// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything a person can do that writes, once each: what comes before it, and the calls it
// consists of. A call that was answered counts; whatever happens later must not undo it.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fault/table/person.h"

namespace bw::fault {

// Ids of what was made before, by the names that operations give them.
using Ids = std::map<std::string, std::string, std::less<>>;

struct Step {
    std::string_view method;
    std::function<codec::Json(const Ids&)> request;
    std::function<Bytes(const Ids&)> blob = {};
    bool until_done = false;  // called again until it answers that it is done
};

enum class Begins : std::uint8_t {
    kNoVault,
    kLocked,
    kOpen,
};

struct OperationClass {
    std::string_view name;
    Begins begins = Begins::kOpen;
    // More than everybody has beforehand; may be empty. It is on the disk when the steps begin.
    std::function<void(Person&, Ids&)> prepare;
    // What comes before the steps in the same program, such as a ride; may be empty.
    std::function<void(Person&)> ready;
    std::vector<Step> steps;
    bool is_costly = false;   // derives a key from a passphrase
    bool ends_vault = false;  // deletes everything
};

const std::vector<OperationClass>& operation_classes();

struct Deed {
    std::size_t answered = 0;  // calls
    std::string code;          // of the one that was not; empty: all were
};

// Does the steps; stops at the first that is not answered. `after_each`, when there is one, is
// asked after every answered call whether to go on.
Deed do_steps(
    Person& person,
    const OperationClass& operation,
    Ids ids,
    const std::function<bool()>& after_each = {}
);

// To where the steps begin, over what make_vault() has left.
void get_ready(Person& person, const OperationClass& operation);

// The vault that every operation but the first begins with. Requires: there is none.
void make_vault(Person& person, const OperationClass& operation, Ids& ids);

}  // namespace bw::fault
