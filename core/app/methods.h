// SPDX-License-Identifier: Apache-2.0
#pragma once

// The method table: the only door to the core for wasm, the command line and tests. A row is a
// name, what it does, and the function behind it; request and response types follow from the
// function. The order is part of the wasm boundary (a method's number is its place): append only.

#include <tuple>

#include "core/app/api/people_api.h"
#include "core/app/api/plan_api.h"
#include "core/app/api/print_api.h"
#include "core/app/api/skill_api.h"
#include "core/app/api/system_api.h"
#include "core/app/api/vault_api.h"
#include "core/app/method.h"

namespace bw::app {

Result<About> app_about(Core& core, const Empty& request, Call& call);
Result<About> content_load(Core& core, const LoadContent& request, Call& call);
Result<SettingsView> settings_get(Core& core, const Empty& request, Call& call);
Result<SettingsView> settings_put(Core& core, const Settings& request, Call& call);
Result<VaultState> vault_state(Core& core, const Empty& request, Call& call);
Result<VaultState> vault_create(Core& core, const CreateVault& request, Call& call);
Result<VaultState> vault_open(Core& core, const OpenVault& request, Call& call);
Result<VaultState> vault_lock(Core& core, const Empty& request, Call& call);
Result<VaultState> vault_add_slot(Core& core, const AddSlot& request, Call& call);
Result<VaultState> vault_remove_slot(Core& core, const RemoveSlot& request, Call& call);
Result<VaultState> vault_change_passphrase(Core& core, const ChangePassphrase& request, Call& call);
Result<PassphraseStrength> vault_passphrase_strength(Core& core, const Empty& request, Call& call);
Result<Empty> vault_recovery_make(Core& core, const Empty& request, Call& call);
Result<VaultState> vault_recovery_confirm(Core& core, const Empty& request, Call& call);
Result<JobProgress> vault_rotate_begin(Core& core, const RotateVault& request, Call& call);
Result<JobProgress> vault_rotate_step(Core& core, const Empty& request, Call& call);
Result<VaultState> vault_wipe(Core& core, const WipeVault& request, Call& call);
Result<ExportSummary> vault_export(Core& core, const Empty& request, Call& call);
Result<PresenceAnswer> session_presence(Core& core, const Presence& request, Call& call);
Result<Empty> card_read(Core& core, const Empty& request, Call& call);
Result<NoteList> notes_list(Core& core, const KeptQuery& request, Call& call);
Result<Written> notes_write(Core& core, const WriteNote& request, Call& call);
Result<Empty> notes_remove(Core& core, const RecordRef& request, Call& call);
Result<SearchHits> search_find(Core& core, const SearchQuery& request, Call& call);
Result<RecordRef> attachments_put(Core& core, const PutAttachment& request, Call& call);
Result<Empty> attachments_get(Core& core, const RecordRef& request, Call& call);
Result<SkillList> skills_list(Core& core, const SkillQuery& request, Call& call);
Result<SkillView> skills_get(Core& core, const RecordRef& request, Call& call);
Result<InfoCards> skills_cards(Core& core, const Empty& request, Call& call);
Result<RecordRef> skills_used(Core& core, const SkillUse& request, Call& call);
Result<RecordRef> toolbox_put(Core& core, const ToolboxEntry& request, Call& call);
Result<Empty> toolbox_remove(Core& core, const RecordRef& request, Call& call);
Result<Empty> toolbox_move(Core& core, const MoveItem& request, Call& call);
Result<SettingsView> cautions_acknowledge(Core& core, const Empty& request, Call& call);
Result<TriggerList> triggers_list(Core& core, const TriggerQuery& request, Call& call);
Result<RecordRef> triggers_put(Core& core, const Trigger& request, Call& call);
Result<Empty> triggers_remove(Core& core, const RecordRef& request, Call& call);
Result<Empty> triggers_move(Core& core, const MoveItem& request, Call& call);
Result<RideView> ride_begin(Core& core, const BeginRide& request, Call& call);
Result<RideView> ride_view(Core& core, const Empty& request, Call& call);
Result<RideView> ride_step(Core& core, const RideStep& request, Call& call);
Result<RideKept> ride_finish(Core& core, const FinishRide& request, Call& call);
Result<UrgeList> urges_list(Core& core, const KeptQuery& request, Call& call);
Result<Empty> urges_remove(Core& core, const RecordRef& request, Call& call);
Result<ContactList> people_list(Core& core, const Empty& request, Call& call);
Result<RecordRef> people_put(Core& core, const Contact& request, Call& call);
Result<Empty> people_remove(Core& core, const RecordRef& request, Call& call);
Result<Empty> people_move(Core& core, const MoveItem& request, Call& call);
Result<ComposedAsk> people_compose(Core& core, const ComposeAsk& request, Call& call);
Result<HelpPeople> help_people(Core& core, const RegionQuery& request, Call& call);
Result<RegionList> lines_regions(Core& core, const Empty& request, Call& call);
Result<domain::LinesView> lines_for_region(Core& core, const RegionQuery& request, Call& call);
Result<MedicalPage> medical_page(Core& core, const Empty& request, Call& call);
Result<PlanView> plan_get(Core& core, const Empty& request, Call& call);
Result<PlanView> plan_put_item(Core& core, const PlanItem& request, Call& call);
Result<PlanView> plan_remove_item(Core& core, const RecordRef& request, Call& call);
Result<PlanView> plan_move_item(Core& core, const MovePlanItem& request, Call& call);
Result<PlanView> plan_publish(Core& core, const PublishPlan& request, Call& call);
Result<PlanView> plan_discard_draft(Core& core, const Empty& request, Call& call);
Result<PlanVersions> plan_versions(Core& core, const Empty& request, Call& call);
Result<PlanView> plan_restore(Core& core, const PlanVersionQuery& request, Call& call);
Result<PlanRun> plan_run(Core& core, const Empty& request, Call& call);
Result<PlanView> plan_review(Core& core, const ReviewPlan& request, Call& call);
Result<SafetyPlan> plan_version(Core& core, const PlanVersionQuery& request, Call& call);
Result<PlanView> plan_later(Core& core, const PlanLater& request, Call& call);
Result<VaultState> vault_rotate_abandon(Core& core, const Empty& request, Call& call);
Result<PlanView> plan_answer_check(Core& core, const AnswerCheck& request, Call& call);
Result<PrintModel> plan_print(Core& core, const PrintPlan& request, Call& call);

inline constexpr auto kMethods = std::tuple{
    method<&app_about>("app.about", "What this build is."),
    method<&content_load>(
        "content.load",
        "Reads the packed catalogue from the blob lane. Called once, before anything that needs "
        "skills or lines."
    ),
    method<&settings_get>(
        "settings.get",
        "Settings; defaults without a vault. While locked: appearance from the card, and every "
        "flag set."
    ),
    method<&settings_put>("settings.put", "Keeps settings."),
    method<&vault_state>("vault.state", "The vault as it can be told without opening it."),
    method<&vault_create>(
        "vault.create", "Makes and opens the vault. Blob lane: passphrase or 32-byte device secret."
    ),
    method<&vault_open>("vault.open", "Opens the vault. Blob lane: the secret."),
    method<&vault_lock>("vault.lock", "Wipes keys and everything read."),
    method<&vault_add_slot>(
        "vault.add_slot", "Adds a way to open the vault. Blob lane: the new secret."
    ),
    method<&vault_remove_slot>("vault.remove_slot", "Removes one, never the last."),
    method<&vault_change_passphrase>(
        "vault.change_passphrase",
        "Blob lane: old and new passphrase, each with a u32 length before it."
    ),
    method<&vault_passphrase_strength>(
        "vault.passphrase_strength", "Blob lane: a passphrase to look at."
    ),
    method<&vault_recovery_make>(
        "vault.recovery_make",
        "Makes a recovery code and returns it on the blob lane. It opens nothing until it was "
        "typed back."
    ),
    method<&vault_recovery_confirm>(
        "vault.recovery_confirm", "Blob lane: the code as typed back. Only now it opens the vault."
    ),
    method<&vault_rotate_begin>(
        "vault.rotate_begin", "Begins a change of the vault key. Blob lane: the secret."
    ),
    method<&vault_rotate_step>(
        "vault.rotate_step",
        "Goes on with it for a bounded time. Where there is a recovery code, only after the new "
        "one was typed back."
    ),
    method<&vault_wipe>("vault.wipe", "Deletes everything on this device."),
    method<&vault_export>("vault.export", "Everything as JSON on the blob lane."),
    method<&session_presence>("session.presence", "Drives auto-lock."),
    method<&card_read>(
        "card.read", "The open card as JSON on the blob lane; empty when there is none."
    ),
    method<&notes_list>("notes.list", "Notes, newest first."),
    method<&notes_write>("notes.write", "Keeps a note; sealed while locked."),
    method<&notes_remove>("notes.remove", "Removes a note."),
    method<&search_find>("search.find", "Searches everything private."),
    method<&attachments_put>(
        "attachments.put", "Keeps the bytes of the blob lane as an attachment."
    ),
    method<&attachments_get>("attachments.get", "An attachment's bytes on the blob lane."),
    method<&skills_list>("skills.list", "Skills that may be shown; the toolbox first."),
    method<&skills_get>("skills.get", "One skill."),
    method<&skills_cards>("skills.cards", "Information cards."),
    method<&skills_used>("skills.used", "Keeps one use of a skill outside a ride."),
    method<&toolbox_put>("toolbox.put", "Keeps an entry; an empty id makes a new one."),
    method<&toolbox_remove>(
        "toolbox.remove", "Removes an entry; a catalogue skill goes back to how it was."
    ),
    method<&toolbox_move>("toolbox.move", "Puts an entry after another."),
    method<&cautions_acknowledge>(
        "cautions.acknowledge", "The cautions of strong sensations were read."
    ),
    method<&triggers_list>("triggers.list", "Triggers in order."),
    method<&triggers_put>("triggers.put", "Keeps a trigger; an empty id makes a new one."),
    method<&triggers_remove>("triggers.remove", "Removes a trigger."),
    method<&triggers_move>("triggers.move", "Puts a trigger after another."),
    method<&ride_begin>("ride.begin", "Opens a door."),
    method<&ride_view>("ride.view", "The screen as it is now."),
    method<&ride_step>("ride.step", "One act of the person."),
    method<&ride_finish>("ride.finish", "Ends the ride and keeps or forgets it."),
    method<&urges_list>("urges.list", "Rides, newest first."),
    method<&urges_remove>("urges.remove", "Removes a ride and its skill uses."),
    method<&people_list>("people.list", "People in the person's order."),
    method<&people_put>("people.put", "Keeps a contact; an empty id makes a new one."),
    method<&people_remove>("people.remove", "Removes a contact."),
    method<&people_move>("people.move", "Puts a contact after another."),
    method<&people_compose>("people.compose", "Composes an ask; the person sends it."),
    method<&help_people>("help.people", "Everybody who can be turned to now."),
    method<&lines_regions>("lines.regions", "Countries with lines."),
    method<&lines_for_region>("lines.for_region", "Lines of a country."),
    method<&medical_page>("medical.page", "First aid and when to get help."),
    method<&plan_get>("plan.get", "The plan as it is made and read."),
    method<&plan_put_item>(
        "plan.put_item", "Keeps a line in the draft; an empty id makes a new one."
    ),
    method<&plan_remove_item>("plan.remove_item", "Takes a line out of the draft."),
    method<&plan_move_item>("plan.move_item", "Puts a line after another."),
    method<&plan_publish>("plan.publish", "Puts the draft into use."),
    method<&plan_discard_draft>("plan.discard_draft", "Throws the draft away."),
    method<&plan_versions>("plan.versions", "All versions with what changed."),
    method<&plan_restore>("plan.restore", "Makes a draft from an older version."),
    method<&plan_run>("plan.run", "The plan, one item a screen; from the open card while locked."),
    method<&plan_review>("plan.review", "Keeps a look at the plan."),
    method<&plan_version>("plan.version", "One version in full, its lines in order."),
    method<&plan_later>("plan.later", "Not now: nothing asks about the plan for some days."),
    method<&plan_answer_check>(
        "plan.answer_check", "Answers \"still right?\" for somebody in the plan."
    ),
    method<&vault_rotate_abandon>(
        "vault.rotate_abandon", "Lets go of a change of the vault key; everything stays as it was."
    ),
    method<&plan_print>(
        "plan.print",
        "The plan as it stands on paper; as one plain HTML file on the blob lane. From the open "
        "card while locked."
    ),
};

}  // namespace bw::app
