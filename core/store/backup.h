// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/store/database.h"

namespace bw::store {

struct BackupCore;

// Copies one database into another, some pages a step; writing to the source meanwhile starts the
// copy again by itself. The target may lie on another vfs and have another key.
// Lifetime: both databases must outlive the copy.
class [[nodiscard]] DatabaseCopy {
  public:
    static Result<DatabaseCopy> begin(Database& source, Database& target);
    DatabaseCopy(DatabaseCopy&&) noexcept;
    DatabaseCopy& operator=(DatabaseCopy&&) = delete;
    ~DatabaseCopy();

    struct Progress {
        int pages_done = 0;
        int pages_total = 0;
        bool done = false;
    };
    // Errors: storage errors of either side; the target is then not usable.
    Result<Progress> step(int page_count);

  private:
    explicit DatabaseCopy(std::unique_ptr<BackupCore> core);
    std::unique_ptr<BackupCore> core_;
};

}  // namespace bw::store
