// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/table/snapshot.h"

#include <algorithm>

namespace bw::fault {

using codec::Json;

MemoryWorld::MemoryWorld(const Snapshot& snapshot, std::uint64_t seed)
    : files_(seed),
      random_(seed + 1),
      vfs_(*store::register_vfs("fault-table", files_, clock_, random_)) {
    clock_.set_step(1);
    for (const auto& [name, bytes] : snapshot.files) {
        auto file = files_.open(name, port::OpenMode::kCreate);
        BW_CHECK(file.has_value());
        BW_CHECK((*file)->write(0, bytes).has_value());
        BW_CHECK((*file)->sync().has_value());
    }
    arrive();
}

Person& MemoryWorld::arrive() {
    person_.reset();
    auto person = Person::arrive({
        .files = files_,
        .sqlite_vfs = vfs_.name().c_str(),
        .sqlite_folder = "",
        .clock = clock_,
        .random = random_,
    });
    BW_CHECK(person.has_value());
    person_ = std::move(*person);
    return *person_;
}

std::string open_and_look(Person& person) {
    Answer opened = person.open_with_device();
    if (opened.code == "wrong_key") {
        opened = person.open_with_passphrase(kPassphrase);
    }
    return opened.is_ok() ? person.look() : opened.code;
}

Snapshot take_snapshot(const OperationClass& operation) {
    Snapshot snapshot;
    {
        MemoryWorld world(snapshot, 1);
        make_vault(world.person(), operation, snapshot.ids);
        world.leave();
        world.files().crash();  // only what is really on the disk
        const auto names = world.files().list("");
        BW_CHECK(names.has_value());
        for (const std::string& name : *names) {
            snapshot.files[name] = world.files().raw(name);
        }
    }
    std::size_t calls = 0;
    for (bool goes_on = true; goes_on; ++calls) {
        MemoryWorld world(snapshot, 2);
        if (calls > 0) {
            get_ready(world.person(), operation);
            std::size_t done = 0;
            const Deed deed =
                do_steps(world.person(), operation, snapshot.ids, [&] { return ++done < calls; });
            BW_CHECK(deed.code.empty());
            goes_on = deed.answered == calls;
            if (!goes_on) {
                break;
            }
        }
        world.leave();
        world.files().crash();
        snapshot.stages.push_back(open_and_look(world.arrive()));
    }
    return snapshot;
}

bool is_allowed(const Snapshot& snapshot, const Deed& deed, const std::string& seen) {
    const std::size_t last = snapshot.stages.size() - 1;
    if (deed.answered > last || (deed.code.empty() && deed.answered != last)) {
        return false;
    }
    return seen == snapshot.stages[deed.answered] ||
           (!deed.code.empty() && seen == snapshot.stages[std::min(deed.answered + 1, last)]);
}

bool is_deleted_by_repeating(Person& person, const Snapshot& snapshot) {
    const Answer again = person.call("vault.wipe", Json{{"confirm", "delete everything"}});
    return again.is_ok() && open_and_look(person) == snapshot.stages.back();
}

}  // namespace bw::fault
