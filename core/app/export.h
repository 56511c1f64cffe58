// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "core/app/api/vault_api.h"
#include "core/app/core.h"

namespace bw::app {

// Takes the next part of the file. Errors: end the export.
using ExportSink = std::function<Status(std::string_view part)>;

inline constexpr std::size_t kExportPartSize = 256U << 10U;

// Everything as JSON (docs/formats/export.md), part by part: memory stays the same whatever the
// vault's size, but for one attachment at a time.
// Limit:  a part is about kExportPartSize, or one attachment.
// Errors: kLocked; storage errors; those of the sink.
Result<ExportSummary> export_to(Core& core, const ExportSink& sink);

}  // namespace bw::app
