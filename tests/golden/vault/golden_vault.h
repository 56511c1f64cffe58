// SPDX-License-Identifier: Apache-2.0
#pragma once

// The golden vault: the same bytes from the same seed on every machine, but for the pages of the
// database, whose nonces SQLite draws by itself.

#include <string>
#include <string_view>

#include "core/base/fields.h"
#include "core/base/result.h"
#include "core/store/vault.h"
#include "platform/memory/memory_file_store.h"

namespace bw::golden {

inline constexpr std::string_view kPassphrase = "a small boat on calm water";
inline constexpr std::string_view kCard = R"({"people":["Ana"],"plan":["walk to the lake"]})";
inline constexpr std::string_view kNote = "written while locked";
inline constexpr std::string_view kRow = "kept in the database";
inline constexpr std::size_t kBlobSize = (64 << 10) + 10;

// What opens the parts of a golden vault; `opens_with.json` beside it.
struct OpensWith {
    std::string passphrase;
    std::string recovery_code;
    std::string device_secret_hex;
    std::string blob_id;
    std::string blob_key_hex;
    std::int64_t blob_size = 0;

    static constexpr std::string_view kName = "OpensWith";
    static constexpr std::string_view kDoc = "Secrets of a golden vault.";
    static constexpr auto kFields = std::tuple{
        field<&OpensWith::passphrase>("passphrase", "UTF-8, NFC."),
        field<&OpensWith::recovery_code>("recovery_code", "As printed."),
        field<&OpensWith::device_secret_hex>("device_secret_hex", "32 bytes."),
        field<&OpensWith::blob_id>("blob_id", "The file's name under blobs/."),
        field<&OpensWith::blob_key_hex>("blob_key_hex", "32 bytes."),
        field<&OpensWith::blob_size>("blob_size", "Of the plain bytes."),
    };
};
static_assert(all_fields_described<OpensWith>());

Bytes blob_bytes();
Bytes bytes_from_hex(std::string_view text);

// Makes the vault in `files`, closed again.
Result<OpensWith> make_golden_vault(platform::MemoryFileStore& files);

}  // namespace bw::golden
