// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/table/memory_faults.h"

#include <algorithm>
#include <array>
#include <span>

#include "platform/wasm/memory_slot_device.h"
#include "platform/wasm/slot_pool.h"

namespace bw::fault {
namespace {

using codec::Json;
using platform::FaultKind;

struct NamedKind {
    FaultKind kind;
    std::string_view name;
};
constexpr auto kKinds = std::to_array<NamedKind>(
    {{FaultKind::kRead, "read"},
     {FaultKind::kWrite, "write"},
     {FaultKind::kSync, "sync"},
     {FaultKind::kRename, "rename"},
     {FaultKind::kRemove, "remove"}}
);

void count(Tally& tally, const Deed& deed, bool has_struck, bool has_survived, std::uint64_t n) {
    tally.tried += 1;
    tally.struck += has_struck ? 1 : 0;
    tally.survived += has_survived ? 1 : 0;
    if (has_struck) {
        tally.told[deed.code.empty() ? "answered" : deed.code] += 1;
    }
    if (!has_survived && tally.first_loss.empty()) {
        tally.first_loss = "at " + std::to_string(n) + ", " + std::to_string(deed.answered) +
                           " calls answered, then " +
                           (deed.code.empty() ? std::string("all well") : deed.code);
    }
}

// Help has to be there whatever the disk does.
bool has_help(Person& person) {
    return person.call("lines.for_region", Json{{"region", "GB"}}).is_ok() &&
           person.call("help.people").is_ok() &&
           person.call("ride.begin", Json{{"door", "help_now"}}).is_ok() &&
           person.call("ride.step", Json{{"action", "skip_entry"}}).is_ok();
}

bool is_there(
    Person& person, const OperationClass& operation, const Snapshot& snapshot, const Deed& deed
) {
    const std::string seen = open_and_look(person);
    if (is_allowed(snapshot, deed, seen)) {
        return true;
    }
    // A vault that is half made has nothing in it to lose; it opens, or another can be made.
    if (operation.begins == Begins::kNoVault && !deed.code.empty()) {
        return person.call("vault.state").ok["status"] == Json("open");
    }
    return operation.ends_vault && !deed.code.empty() && is_deleted_by_repeating(person, snapshot);
}

// Calls `strikes(n)` for places spread over all accesses that an operation makes. How many there
// are is found by going on until nothing strikes.
template <class Strikes>
void try_places(const Effort& effort, Tally& tally, Strikes&& strikes) {
    if (effort.step > 1) {
        for (std::uint64_t n = 1; strikes(tally, n); n *= effort.step) {
        }
        return;
    }
    Tally ignored;
    std::uint64_t accesses = 1;
    while (strikes(ignored, accesses)) {
        accesses *= 2;
    }
    for (std::uint64_t least = accesses / 2; least + 1 < accesses;) {
        const std::uint64_t middle = least + (accesses - least) / 2;
        (strikes(ignored, middle) ? least : accesses) = middle;
    }
    accesses -= 1;
    const std::uint64_t places = std::min(accesses, effort.places_max);
    for (std::uint64_t k = 0; k < places; ++k) {
        strikes(tally, 1 + k * accesses / places);
    }
}

bool fails_once(
    const OperationClass& operation,
    const Snapshot& snapshot,
    Tally& tally,
    FaultKind kind,
    std::uint64_t n
) {
    MemoryWorld world(snapshot, n);
    get_ready(world.person(), operation);
    world.files().faults().fail_after(kind, n);
    const Deed deed = do_steps(world.person(), operation, snapshot.ids);
    const bool has_struck = world.files().faults().has_struck();
    world.files().faults().clear();
    bool has_survived = has_help(world.person());
    // The same program goes on, and then a fresh one after power has failed.
    const bool is_open = world.person().call("vault.state").ok["status"] == Json("open");
    if (is_open) {
        has_survived = has_survived && is_allowed(snapshot, deed, world.person().look());
    }
    world.leave();
    world.files().crash();
    has_survived = has_survived && is_there(world.arrive(), operation, snapshot, deed);
    count(tally, deed, has_struck, has_survived, n);
    return has_struck;
}

bool loses_power(
    const OperationClass& operation,
    const Snapshot& snapshot,
    Tally& tally,
    std::uint64_t n,
    std::uint64_t seed
) {
    MemoryWorld world(snapshot, seed * 1'000'003 + n);
    get_ready(world.person(), operation);
    world.files().faults().fail_after(FaultKind::kAny, n, /*stays_broken=*/true);
    const Deed deed = do_steps(world.person(), operation, snapshot.ids);
    const bool has_struck = world.files().faults().has_struck();
    bool has_survived = has_help(world.person());
    world.leave();
    world.files().crash();
    has_survived = has_survived && is_there(world.arrive(), operation, snapshot, deed);
    count(tally, deed, has_struck, has_survived, n);
    return has_struck;
}

// A person over the browser's slots.
class SlotWorld {
  public:
    SlotWorld(const Snapshot& snapshot, std::uint64_t seed) : device_(kSlots, seed), random_(seed) {
        clock_.set_step(1);
        start();
        for (const auto& [name, bytes] : snapshot.files) {
            auto file = pool_->open(name, port::OpenMode::kCreate);
            BW_CHECK(file.has_value());
            BW_CHECK((*file)->write(0, bytes).has_value());
            BW_CHECK((*file)->sync().has_value());
        }
    }
    void stop() {
        person_.reset();
        vfs_.reset();
        pool_.reset();
    }
    void start() {
        pool_ = *platform::SlotPool::open_device(device_);
        vfs_ = std::make_unique<store::VfsRegistration>(
            *store::register_vfs("fault-slots", *pool_, clock_, random_)
        );
        person_ = *Person::arrive({
            .files = *pool_,
            .sqlite_vfs = vfs_->name().c_str(),
            .sqlite_folder = "",
            .clock = clock_,
            .random = random_,
        });
    }
    Person& person() { return *person_; }
    platform::MemorySlotDevice& device() { return device_; }

  private:
    static constexpr std::size_t kSlots = 40;
    platform::MemorySlotDevice device_;
    platform::SettableClock clock_;
    platform::SeededRandom random_;
    std::unique_ptr<platform::SlotPool> pool_;
    std::unique_ptr<store::VfsRegistration> vfs_;
    std::unique_ptr<Person> person_;
};

bool fails_in_slots(
    const OperationClass& operation, const Snapshot& snapshot, Tally& tally, std::uint64_t n
) {
    SlotWorld world(snapshot, n);
    get_ready(world.person(), operation);
    world.device().faults().fail_after(FaultKind::kAny, n, /*stays_broken=*/n % 2 == 0);
    const Deed deed = do_steps(world.person(), operation, snapshot.ids);
    const bool has_struck = world.device().faults().has_struck();
    bool has_survived = has_help(world.person());
    world.stop();
    world.device().crash();
    world.start();
    has_survived = has_survived && is_there(world.person(), operation, snapshot, deed);
    count(tally, deed, has_struck, has_survived, n);
    return has_struck;
}

}  // namespace

bool try_single_failures(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
) {
    bool is_well = true;
    for (const NamedKind& each : kKinds) {
        Tally tally{
            .fault = "one " + std::string(each.name) + " fails", .operation = operation.name
        };
        try_places(effort, tally, [&](Tally& into, std::uint64_t n) {
            return fails_once(operation, snapshot, into, each.kind, n);
        });
        is_well = tell(tally) && is_well;
    }
    return is_well;
}

bool try_power_losses(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
) {
    Tally tally{
        .fault = "power fails: writes lost, torn, out of order", .operation = operation.name
    };
    for (std::uint64_t seed = 1; seed <= effort.seeds; ++seed) {
        try_places(effort, tally, [&](Tally& into, std::uint64_t n) {
            return loses_power(operation, snapshot, into, n, seed);
        });
    }
    return tell(tally);
}

bool try_slot_failures(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
) {
    Tally tally{.fault = "the browser's file fails, then it crashes", .operation = operation.name};
    try_places(effort, tally, [&](Tally& into, std::uint64_t n) {
        return fails_in_slots(operation, snapshot, into, n);
    });
    return tell(tally);
}

bool try_full_disks(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
) {
    constexpr std::uint64_t kRoomStep = 512;
    Tally tally{.fault = "the disk is full", .operation = operation.name};
    try_places(effort, tally, [&](Tally& into, std::uint64_t n) {
        const std::uint64_t room = (n - 1) * kRoomStep;
        MemoryWorld world(snapshot, room);
        get_ready(world.person(), operation);
        world.files().set_space(world.files().used() + room);
        const Deed deed = do_steps(world.person(), operation, snapshot.ids);
        bool has_survived = has_help(world.person());
        // Nothing else may be told than what it is.
        has_survived = has_survived && (deed.code.empty() || deed.code == "storage_full");
        world.files().set_space(UINT64_MAX);
        world.leave();
        world.files().crash();
        has_survived = has_survived && is_there(world.arrive(), operation, snapshot, deed);
        count(into, deed, !deed.code.empty(), has_survived, room);
        return !deed.code.empty();
    });
    return tell(tally);
}

bool try_clock_jumps(
    const OperationClass& operation, const Snapshot& snapshot, const Effort& effort
) {
    constexpr std::int64_t kYear = 365 * kMillisPerDay;
    constexpr auto kJumps = std::to_array<std::int64_t>(
        {-10 * kYear, 10 * kYear, -kYear, kYear, -kMillisPerHour, kMillisPerHour, -1}
    );
    Tally tally{.fault = "the clock jumps", .operation = operation.name};
    const auto jumps = std::span(kJumps).first(effort.is_thorough ? kJumps.size() : 2);
    for (const std::int64_t jump_ms : jumps) {
        MemoryWorld world(snapshot, 1);
        get_ready(world.person(), operation);
        world.clock().jump_by(jump_ms);
        const Deed deed = do_steps(world.person(), operation, snapshot.ids);
        world.clock().jump_by(-2 * jump_ms);
        bool has_survived = deed.code.empty() && has_help(world.person());
        world.leave();
        world.files().crash();
        has_survived = has_survived && is_there(world.arrive(), operation, snapshot, deed);
        count(tally, deed, true, has_survived, static_cast<std::uint64_t>(jump_ms));
    }
    return tell(tally);
}

}  // namespace bw::fault
