// SPDX-License-Identifier: Apache-2.0
#include "core/app/learned.h"

#include "core/app/ordered.h"
#include "core/insights/shrinkage.h"

namespace bw::app {

Result<std::vector<domain::ToolboxEntry>> toolbox_entries(Core& core) {
    if (!core.is_open()) {
        return std::vector<domain::ToolboxEntry>{};
    }
    return list_in_order<domain::ToolboxEntry>(core);
}

}  // namespace bw::app
