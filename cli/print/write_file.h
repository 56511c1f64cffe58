// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace bw::cli {

// Writes a file for this person alone (0600), whole or not at all: beside it, synced, then put in
// its place. What stood there under this name is replaced; nothing is followed out of the folder.
// Errors: kNotFound when the folder is not there; kStorageFull; kStorageFailed.
Status write_private_file(const std::string& path, ByteView bytes);

}  // namespace bw::cli
