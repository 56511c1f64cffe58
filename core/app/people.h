// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/app/api/people_api.h"
#include "core/app/core.h"
#include "core/domain/plan/plan.h"

namespace bw::app {

// A contact and what can be done with them.
ContactView tell_contact(const Core& core, const domain::Contact& contact);

// Whether the person lets this contact be read without the passphrase. Never after a no (CS-31).
bool is_on_card(const Core& core, const domain::Contact& contact);

// Lines of the chosen region; of none when nothing was chosen. Pinned ones first.
domain::LinesView tell_lines(const Core& core, std::string_view region);

// Whom a line of the plan reaches: its contact, else its crisis line. Nobody leaves both empty.
void reach_of_item(
    const Core& core,
    const domain::PlanItem& item,
    std::span<const domain::Contact> people,
    std::string& name,
    std::vector<ContactAction>& actions
);

}  // namespace bw::app
