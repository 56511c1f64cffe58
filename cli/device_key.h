// SPDX-License-Identifier: Apache-2.0
#pragma once

// The key of a vault without a passphrase: 32 random bytes in a file (0600) beside the folder, not
// in it, so that a copy of the folder alone opens nothing. Whoever can read this account's files
// can open such a vault; docs/adr/0007 and `breakwater init` say so.

#include <string>

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/port/random.h"

namespace bw::cli {

inline constexpr std::size_t kDeviceKeySize = 32;

// `<vault>.device-key`
std::string device_key_path(const std::string& vault);

// Errors: kNotFound when there is none; kCorrupt when it is no such file of this account alone.
Result<crypto::SecretBytes> read_device_key(const std::string& vault);

// Makes one; on the disk when it returns.
// Errors: kConflict when there is one; as Random and storage.
Result<crypto::SecretBytes> make_device_key(const std::string& vault, port::Random& random);

// Overwrites and removes it. Removing what is not there succeeds.
Status remove_device_key(const std::string& vault);

}  // namespace bw::cli
