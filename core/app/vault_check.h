// SPDX-License-Identifier: Apache-2.0
#pragma once

// A look at everything in a vault, with its secret and without changing a byte. For the terminal;
// no method of the table, so that the browser's module does not carry it.

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"
#include "core/base/result.h"
#include "core/store/vault.h"

namespace bw::app {

enum class VaultPart {
    kHeader,
    kHeaderCopy,
    kDatabase,
    kRecords,
    kOperations,
    kAttachments,
    kInbox,
    kCard,
};
consteval std::string_view enum_type_name(VaultPart) {
    return "VaultPart";
}
constexpr auto enum_names(VaultPart) {
    return std::to_array<EnumName<VaultPart>>({
        {VaultPart::kHeader, "header"},
        {VaultPart::kHeaderCopy, "header_copy"},
        {VaultPart::kDatabase, "database"},
        {VaultPart::kRecords, "records"},
        {VaultPart::kOperations, "operations"},
        {VaultPart::kAttachments, "attachments"},
        {VaultPart::kInbox, "inbox"},
        {VaultPart::kCard, "card"},
    });
}

struct CheckedPart {
    VaultPart part = VaultPart::kHeader;
    std::int64_t checked_count = 0;
    std::int64_t fault_count = 0;
    static constexpr std::string_view kName = "CheckedPart";
    static constexpr std::string_view kDoc = "One part of the vault and what was found.";
    static constexpr auto kFields = std::tuple{
        field<&CheckedPart::part>("part", "Which part."),
        field<&CheckedPart::checked_count>("checked_count", "Things looked at."),
        field<&CheckedPart::fault_count>("fault_count", "Things that are damaged."),
    };
};
static_assert(all_fields_described<CheckedPart>());

struct VaultCheck {
    std::vector<CheckedPart> parts;
    bool sound = false;
    static constexpr std::string_view kName = "VaultCheck";
    static constexpr std::string_view kDoc = "What a check of the whole vault found.";
    static constexpr auto kFields = std::tuple{
        field<&VaultCheck::parts>("parts", "Every part that could be looked at."),
        field<&VaultCheck::sound>("sound", "Whether all of it is whole."),
    };
};
static_assert(all_fields_described<VaultCheck>());

// Called before each part and within the long ones.
using CheckProgress = std::function<void(VaultPart part, int done_permille)>;

// Requires: crypto::init() has succeeded; no other process writes to the vault meanwhile.
// Limit:    one Argon2id derivation for a passphrase; every byte of the vault is read once.
// Errors:   as Vault::open in reading mode: without an open vault nothing can be said of it.
//           Damage behind that is counted, not an error.
Result<VaultCheck> check_vault(
    const store::VaultPlace& place, const store::SlotSecret& secret, const CheckProgress& progress
);

}  // namespace bw::app
