// SPDX-License-Identifier: Apache-2.0
#include "core/app/core.h"
#include "core/app/inbox.h"
#include "core/app/kept_page.h"
#include "core/app/methods.h"
#include "core/domain/moment/note_rules.h"

namespace bw::app {

Result<NoteList> notes_list(Core& core, const KeptQuery& request, Call&) {
    NoteList list{.waiting_count = waiting_count(core)};
    if (!core.is_open()) {
        return list;
    }
    store::RecordStore* records = BW_TRY(core.records());
    KeptPage<Note> page = BW_TRY(kept_page(*records, request, &Note::written_at_ms));
    list.notes = std::move(page.records);
    list.next_id = std::move(page.next_id);
    return list;
}

Result<Written> notes_write(Core& core, const WriteNote& request, Call& call) {
    const Note note{
        .id = BW_TRY(core.new_id()),
        .written_at_ms = core.now(),
        .utc_offset_minutes = core.clock().utc_offset_minutes(),
        .text = request.text,
        .written_while_locked = !core.is_open(),
    };
    BW_TRY(domain::validate_note(note));
    call.touch("notes");
    if (!core.is_open()) {
        BW_TRY(seal_into_inbox(core, InboxPayload{.note = note}));
        return Written{.sealed = true};
    }
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->put(note));
    return Written{.id = note.id};
}

Result<Empty> notes_remove(Core& core, const RecordRef& request, Call& call) {
    store::RecordStore* records = BW_TRY(core.records());
    BW_TRY(records->remove<Note>(request.id));
    call.touch("notes");
    return Empty{};
}

}  // namespace bw::app
