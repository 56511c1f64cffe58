// SPDX-License-Identifier: Apache-2.0
// tidy: table
#include "tests/fault/table/operation_class.h"

#include <utility>

#include "core/base/check.h"

namespace bw::fault {
namespace {

using codec::Json;
using Request = std::function<Json(const Ids&)>;
using Blob = std::function<Bytes(const Ids&)>;

constexpr std::size_t kPictureSize = 150'000;  // three chunks

Request says(Json json) {
    return [json = std::move(json)](const Ids&) { return json; };
}

Request about(std::string_view field, std::string_view name, Json more = Json::object()) {
    return [field = std::string(field),
            name = std::string(name),
            more = std::move(more)](const Ids& ids) {
        Json json = more;
        json[field] = ids.at(name);
        return json;
    };
}

Blob bytes(Bytes given) {
    return [given = std::move(given)](const Ids&) { return given; };
}
Blob words(std::string_view text) {
    return bytes(to_bytes(as_byte_view(text)));
}

Answer must(Answer answer) {
    BW_CHECK(answer.is_ok());
    return answer;
}

Json person_named(std::string_view name) {
    const Json channel{{"type", "tel"}, {"value_as_dialled", "07700 900123"}, {"note", ""}};
    return Json{{"name", name}, {"channels", Json::array({channel})}};
}

void add_passphrase(Person& person, Ids&) {
    must(person.call(
        "vault.add_slot", Json{{"kind", "passphrase"}}, to_bytes(as_byte_view(kPassphrase))
    ));
    must(person.open_with_passphrase(kPassphrase));
}

void begin_ride(Person& person) {
    must(person.call("ride.begin", Json{{"door", "help_now"}}));
    must(person.call("ride.step", Json{{"action", "skip_entry"}}));
    must(person.call("ride.step", Json{{"action", "rate"}, {"urge_0_10", 6}}));
    must(person.call("ride.step", Json{{"action", "stop"}}));
}

// Something of everything, so that whatever is lost is missed.
void fill(Person& person, Ids& ids) {
    ids["note"] = text_at(must(person.call("notes.write", Json{{"text", "tea at six"}})).ok, "id");
    ids["ana"] = text_at(must(person.call("people.put", person_named("Ana"))).ok, "id");
    ids["ben"] = text_at(must(person.call("people.put", person_named("Ben"))).ok, "id");
    ids["crowds"] = text_at(must(person.call("triggers.put", Json{{"label", "crowds"}})).ok, "id");
    must(person.call("triggers.put", Json{{"label", "Sunday evenings"}}));
    must(person.call(
        "toolbox.put", Json{{"own", {{"name", "Feed the birds"}, {"family", "soothing"}}}}
    ));
    ids["picture"] = text_at(
        must(person.call("attachments.put", Json{{"media_type", "image/png"}}, Bytes(70'000))).ok,
        "id"
    );
    must(person.call("plan.put_item", Json{{"kind", "warning_signs"}, {"text", "I stop answering"}})
    );
    must(person.call("plan.publish", Json{{"change_note", "first"}}));
    must(person.call(
        "plan.put_item", Json{{"kind", "reasons_and_hopes"}, {"text", "the sea in May"}}
    ));
    must(person.call("plan.publish", Json{{"change_note", "second"}}));
    const Answer draft =
        must(person.call("plan.put_item", Json{{"kind", "warning_signs"}, {"text", "I skip lunch"}})
        );
    begin_ride(person);
    must(person.call("ride.finish", Json{{"keep", true}, {"note", "the wind was loud"}}));
}

using Classes = std::vector<OperationClass>;

Json of_kind(std::string_view kind) {
    return Json{{"kind", kind}};
}

void lock(Person& person, Ids&) {
    must(person.call("vault.lock"));
}

void leave_notes(Person& person, Ids& ids) {
    lock(person, ids);
    must(person.call("notes.write", Json{{"text", "written while locked"}}));
    must(person.call("notes.write", Json{{"text", "and one more"}}));
}

void discard_draft(Person& person, Ids&) {
    must(person.call("plan.discard_draft"));
}

void add_other_device(Person& person, Ids& ids) {
    const Answer state =
        must(person.call("vault.add_slot", of_kind("device"), Bytes(32, std::byte{9})));
    ids["slot"] = state.ok["slots"].back()["slot_id"].get<std::string>();
}

// The code that the call before has shown.
Bytes type_back(const Ids& ids) {
    return to_bytes(as_byte_view(ids.at("reply")));
}

void one_step(Classes& all, std::string_view name, Step step) {
    all.push_back({.name = name, .steps = {std::move(step)}});
}

void add_writing(Classes& all) {
    const std::string long_text = std::string(40'000, 'h') + " heron";
    one_step(all, "write a note", {"notes.write", says({{"text", "a heron on the wire"}})});
    one_step(all, "write a long note", {"notes.write", says({{"text", long_text}})});
    one_step(all, "remove a note", {"notes.remove", about("id", "note")});
    one_step(all, "put a person", {"people.put", says(person_named("Cleo"))});
    one_step(all, "change a person", {"people.put", about("id", "ana", person_named("Anna"))});
    one_step(all, "move a person", {"people.move", about("id", "ben", Json{{"after_id", ""}})});
    one_step(all, "remove a person", {"people.remove", about("id", "ben")});
    one_step(all, "put a trigger", {"triggers.put", says({{"label", "the long bus"}})});
    one_step(all, "remove a trigger", {"triggers.remove", about("id", "crowds")});
    one_step(
        all,
        "put a skill of one's own",
        {"toolbox.put", says({{"own", {{"name", "Hum"}, {"family", "soothing"}}}})}
    );
    one_step(all, "change settings", {"settings.put", says({{"theme", "dark"}, {"region", "GB"}})});
    one_step(
        all,
        "keep a picture",
        {"attachments.put", says({{"media_type", "image/png"}}), bytes(Bytes(kPictureSize))}
    );
    one_step(all, "export", {"vault.export", says(Json::object())});
    one_step(all, "search", {"search.find", says({{"query", "tea"}})});
}

void add_plans(Classes& all) {
    one_step(
        all,
        "put a line into the plan",
        {"plan.put_item", says({{"kind", "warning_signs"}, {"text", "I lie awake"}})}
    );
    one_step(all, "put the plan into use", {"plan.publish", says({{"change_note", "third"}})});
    all.push_back({
        .name = "go back to an older plan",
        .prepare = discard_draft,
        .steps =
            {{"plan.restore", says({{"version", 1}})},
             {"plan.publish", says({{"change_note", "back"}})}},
    });
    all.push_back({
        .name = "look at the plan again",
        .prepare = discard_draft,
        .steps = {{"plan.review", says({{"feels_usable", "partly"}, {"note", "fewer words"}})}},
    });
}

void add_rides_and_locked(Classes& all) {
    const Step keep{"ride.finish", says({{"keep", true}, {"note", "it was windy"}})};
    all.push_back({.name = "keep a ride", .ready = begin_ride, .steps = {keep}});
    all.push_back({
        .name = "keep a ride while locked",
        .begins = Begins::kLocked,
        .prepare = lock,
        .ready = begin_ride,
        .steps = {keep},
    });
    all.push_back({
        .name = "write a note while locked",
        .begins = Begins::kLocked,
        .prepare = lock,
        .steps = {{"notes.write", says({{"text", "sealed words"}})}},
    });
    all.push_back({
        .name = "open, taking in notes written while locked",
        .begins = Begins::kLocked,
        .prepare = leave_notes,
        .steps = {{"vault.open", says(of_kind("device")), bytes(device_secret())}},
    });
    one_step(all, "lock", {"vault.lock", says(Json::object())});
}

void add_ways_to_open(Classes& all) {
    const Step change{
        "vault.change_passphrase",
        says({{"keep_device_slots", true}}),
        bytes(two_secrets(kPassphrase, kNextPassphrase)),
    };
    all.push_back({
        .name = "set a passphrase",
        .steps = {{"vault.add_slot", says(of_kind("passphrase")), words(kPassphrase)}},
        .is_costly = true,
    });
    all.push_back({
        .name = "change the passphrase",
        .prepare = add_passphrase,
        .steps = {change},
        .is_costly = true,
    });
    one_step(
        all,
        "add a way to open",
        {"vault.add_slot", says(of_kind("device")), bytes(Bytes(32, std::byte{9}))}
    );
    all.push_back({
        .name = "remove a way to open",
        .prepare = add_other_device,
        .steps = {{"vault.remove_slot", about("slot_id", "slot")}},
    });
    const Step confirm{"vault.recovery_confirm", says(Json::object()), type_back};
    all.push_back({
        .name = "make a recovery code",
        .steps = {{"vault.recovery_make", says(Json::object())}, confirm},
    });
    all.push_back({
        .name = "change the vault key",
        .steps =
            {{"vault.rotate_begin", says(of_kind("device")), bytes(device_secret())},
             confirm,
             {.method = "vault.rotate_step", .request = says(Json::object()), .until_done = true}},
    });
}

Classes make_classes() {
    Classes all;
    all.push_back({
        .name = "make a vault",
        .begins = Begins::kNoVault,
        .steps = {{"vault.create", says(of_kind("device")), bytes(device_secret())}},
    });
    add_writing(all);
    add_plans(all);
    add_rides_and_locked(all);
    add_ways_to_open(all);
    all.push_back({
        .name = "delete everything",
        .steps = {{"vault.wipe", says({{"confirm", "delete everything"}})}},
        .ends_vault = true,
    });
    return all;
}

}  // namespace

const std::vector<OperationClass>& operation_classes() {
    static const auto* const kClasses = new std::vector<OperationClass>(make_classes());
    return *kClasses;
}

Deed do_steps(
    Person& person,
    const OperationClass& operation,
    Ids ids,
    const std::function<bool()>& after_each
) {
    constexpr int kRepeatsMax = 1'000;
    Deed deed;
    for (const Step& step : operation.steps) {
        for (int repeat = 0; repeat < (step.until_done ? kRepeatsMax : 1); ++repeat) {
            const Answer answer =
                person.call(step.method, step.request(ids), step.blob ? step.blob(ids) : Bytes());
            if (!answer.is_ok()) {
                deed.code = answer.code;
                return deed;
            }
            ++deed.answered;
            ids["reply"] = to_text(answer.blob);
            if (after_each && !after_each()) {
                return deed;
            }
            if (step.until_done && answer.ok["done"] == Json(true)) {
                break;
            }
        }
    }
    return deed;
}

void make_vault(Person& person, const OperationClass& operation, Ids& ids) {
    if (operation.begins == Begins::kNoVault) {
        return;
    }
    must(person.call("vault.create", Json{{"kind", "device"}}, device_secret()));
    fill(person, ids);
    if (operation.prepare) {
        operation.prepare(person, ids);
    }
}

void get_ready(Person& person, const OperationClass& operation) {
    if (operation.begins == Begins::kOpen) {
        must(person.open_with_device());
    }
    if (operation.ready) {
        operation.ready(person);
    }
}

}  // namespace bw::fault
