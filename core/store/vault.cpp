// SPDX-License-Identifier: Apache-2.0
#include "core/store/vault.h"

#include <algorithm>

#include "core/crypto/blake2b.h"
#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

std::vector<SlotInfo> slot_infos(const VaultHeader& header) {
    std::vector<SlotInfo> infos;
    infos.reserve(header.slots.size());
    for (const HeaderSlot& slot : header.slots) {
        infos.push_back({slot.slot_id, slot.kind, slot.created_at_ms});
    }
    return infos;
}

}  // namespace

Vault::Vault(std::unique_ptr<VaultCore> core) : core_(std::move(core)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

const VaultId& Vault::id() const {
    return core_->header.vault_id;
}
const OpenReport& Vault::report() const {
    return core_->report;
}
std::vector<SlotInfo> Vault::slots() const {
    return slot_infos(core_->header);
}
Database& Vault::database() {
    return *core_->database;
}

const crypto::SignKeyPair* Vault::device_keys() const {
    return core_->secrets ? &core_->secrets->device_keys : nullptr;
}

crypto::Key32 Vault::derive_key(std::string_view label) const {
    return crypto::derive_key(core_->vault_key, label);
}

Result<VaultInfo> Vault::inspect(const VaultPlace& place) {
    const LoadedHeader loaded = BW_TRY(load_header(place.files));
    const VaultHeader& header = loaded.parsed.header;
    return VaultInfo{
        .address = {header.vault_id, header.seal_public_key},
        .slots = slot_infos(header),
        .header_source = loaded.source,
        .rotation_in_progress = BW_TRY(place.files.exists(kHeaderNextFile)),
        .inbox_count = BW_TRY(list_inbox(place.files)).size(),
    };
}

Status Vault::wipe(const VaultPlace& place) {
    Status first;
    const auto note = [&first](const Status& status) {
        if (first && !status) {
            first = status;
        }
    };
    const auto destroy = [&](std::string_view name) {
        note(overwrite_and_remove(place.files, place.random, name));
    };
    for (const std::string_view name : {kHeaderFile, kHeaderCopyFile, kHeaderNextFile}) {
        destroy(name);
        destroy(std::string(name) + std::string(kNewSuffix));
    }
    const auto names = place.files.list("");
    if (!names) {
        return fail(names.error());
    }
    destroy(kCardFile);  // the only other file in clear
    destroy(std::string(kCardFile) + std::string(kNewSuffix));
    destroy(kCardNextFile);
    for (const std::string& name : *names) {
        note(place.files.remove(name));
    }
    return first;
}

Status check_writable(const VaultCore& core) {
    if (core.report.opened_read_only) {
        return fail(ErrorCode::kLocked, "the vault is open for reading only");
    }
    return {};
}

Status commit_header(VaultCore& core, VaultHeader next) {
    BW_TRY(check_writable(core));
    next.generation = core.header.generation + 1;
    Bytes bytes = encode_header(next, core.vault_key);
    BW_TRY(store_header(core.place.files, bytes));
    core.header = std::move(next);
    core.header_bytes = std::move(bytes);
    return {};
}

bool is_known_kind(SlotKind kind) {
    return kind >= SlotKind::kPassphrase && kind <= SlotKind::kPasskey;
}

}  // namespace bw::store
