// SPDX-License-Identifier: Apache-2.0
#include "core/store/card.h"
#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {

Status Vault::write_card(std::string_view json) {
    BW_TRY(check_writable(*core_));
    const Bytes card = BW_TRY(encode_card(json, core_->vault_key));
    return replace_file(core_->place.files, kCardFile, card);
}

// What was marked as reachable in clear and no longer is must not stay readable.
Status Vault::remove_card() {
    BW_TRY(check_writable(*core_));
    return overwrite_and_remove(core_->place.files, core_->place.random, kCardFile);
}

Result<CardState> Vault::verify_card() {
    const auto file = read_small_file(core_->place.files, kCardFile, kCardSizeMax);
    if (!file) {
        if (file.error().code() == ErrorCode::kLimit) {
            return CardState::kChanged;
        }
        return fail(file.error());
    }
    if (!*file) {
        return CardState::kAbsent;
    }
    const auto card = parse_card(**file);
    if (!card || !check_card(*card, core_->vault_key)) {
        return CardState::kChanged;
    }
    return CardState::kGenuine;
}

}  // namespace bw::store
