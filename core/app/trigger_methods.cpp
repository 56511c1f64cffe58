// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/app/core.h"
#include "core/app/methods.h"
#include "core/app/ordered.h"
#include "core/domain/trigger/trigger_rules.h"

namespace bw::app {

Result<TriggerList> triggers_list(Core& core, const TriggerQuery& request, Call&) {
    TriggerList list{.triggers = BW_TRY(list_in_order<Trigger>(core))};
    if (!request.include_sensitive) {
        list.hidden_count = static_cast<int>(std::erase_if(list.triggers, [](const Trigger& each) {
            return each.sensitive;
        }));
    }
    return list;
}

Result<RecordRef> triggers_put(Core& core, const Trigger& request, Call& call) {
    BW_TRY(domain::validate_trigger(request));
    RecordRef ref{.id = BW_TRY(put_in_order(core, request))};
    call.touch("triggers");
    return ref;
}

Result<Empty> triggers_remove(Core& core, const RecordRef& request, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->remove<Trigger>(request.id));
    call.touch("triggers");
    return Empty{};
}

Result<Empty> triggers_move(Core& core, const MoveItem& request, Call& call) {
    BW_TRY(move_after<Trigger>(core, request.id, request.after_id));
    call.touch("triggers");
    return Empty{};
}

}  // namespace bw::app
