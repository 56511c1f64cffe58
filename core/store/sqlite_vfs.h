// SPDX-License-Identifier: Apache-2.0
#pragma once

// SQLite over port::FileStore: for the browser and for the fault tests. Natively SQLite's own unix
// VFS is used. There are no locks and no shared memory, because one process or tab owns the vault
// (Web Locks see to that) and a FileStore refuses to open a file twice; a second connection to the
// same file is kLocked. Journals are files of the same store. Page encryption sits above it.

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/port/clock.h"
#include "core/port/file_store.h"
#include "core/port/random.h"

namespace bw::store {

struct VfsCore;  // private

class [[nodiscard]] VfsRegistration {
  public:
    VfsRegistration(VfsRegistration&&) noexcept;
    VfsRegistration& operator=(VfsRegistration&&) = delete;
    ~VfsRegistration();

    // What DatabasePlace::vfs wants to hear.
    const std::string& name() const { return name_; }

  private:
    friend Result<VfsRegistration>
    register_vfs(const std::string&, port::FileStore&, port::Clock&, port::Random&);
    VfsRegistration(std::unique_ptr<VfsCore> core, std::string name);

    std::unique_ptr<VfsCore> core_;
    std::string name_;
};

// Requires: `name` is `[a-z0-9-]{1,32}` and not in use.
// Errors:   kConflict when the name is in use, kInvalidArgument when it is none.
// Lifetime: the ports must outlive the registration, and the registration every database on it.
Result<VfsRegistration> register_vfs(
    const std::string& name, port::FileStore& files, port::Clock& clock, port::Random& random
);

}  // namespace bw::store
