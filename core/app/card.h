// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/app/api/card_api.h"
#include "core/app/core.h"

namespace bw::app {

// The open card as it should stand now: what the person allowed to be read without the passphrase.
Result<OpenCard> make_card(Core& core);

// The card as it lies on the disk. Errors: kNotFound when there is none; kCorrupt, kLimit.
Result<OpenCard> read_card(const Core& core);

// Writes the card anew when the call changed something that stands on it.
Status refresh_card(Core& core, Call& call);

// What the card tells of the settings: appearance and region, for the time before unlocking.
domain::Settings settings_from_card(const Core& core);

}  // namespace bw::app
