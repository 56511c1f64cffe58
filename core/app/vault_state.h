// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/app/api/vault_api.h"
#include "core/app/core.h"

namespace bw::app {

// The vault as it can be told now, open or not. Never fails: damage is a state.
VaultState tell_vault(Core& core);

// Whether the open vault has a slot of this kind.
bool has_slot(Core& core, store::SlotKind kind);

store::SlotKind stored_kind(SlotKind kind);
std::string slot_id_text(const store::SlotId& slot_id);
Result<store::SlotId> read_slot_id(std::string_view text);

}  // namespace bw::app
