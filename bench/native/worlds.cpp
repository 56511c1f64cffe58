// SPDX-License-Identifier: Apache-2.0
#include "bench/native/worlds.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include <sqlite3.h>

#include "bench/native/measure.h"
#include "bench/native/sqlite_peer.h"
#include "tests/support/ten_years/write_life.h"

namespace bw::bench {

namespace {

namespace fs = std::filesystem;

// Changes when what is made changes, so that old vaults are not taken for new ones.
constexpr std::string_view kMakeVersion = "3";

fs::path folder_for(std::size_t records) {
    return data_folder() / ("vault-" + std::to_string(records) + "-v" + std::string(kMakeVersion));
}

std::vector<std::string> catalogue_skills(const app::Core& core) {
    std::vector<std::string> ids;
    for (const domain::Skill& skill : core.catalogue().skills()) {
        ids.push_back(skill.id);
    }
    return ids;
}

void make_vault(const fs::path& folder, std::size_t records) {
    World world(folder);
    world.load_catalogue();
    world.call("vault.create", R"({"kind":"device"})", device_secret());
    // By hand: through the door a passphrase takes the place of the device's secret.
    const store::SlotSecret passphrase{
        .kind = store::SlotKind::kPassphrase, .bytes = as_byte_view(kPassphrase)
    };
    if (!(*world.core().vault())->add_slot(passphrase, crypto::Argon2Params{})) {
        stop("the passphrase was not taken");
    }
    // A vault that is thrown away when making it fails may do without the disk's word.
    store::Database& database = world.records().log().database();
    if (!database.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;")) {
        stop("the vault's pragmas failed");
    }
    const ten_years::Shape shape{
        .seed = 1,
        .record_count = records,
        .ends_at_ms = kNowMs,
        .skill_ids = catalogue_skills(world.core())
    };
    const double taken = time_of([&] {
        const Status written = ten_years::write_life(
            world.records(),
            shape,
            {.clock = world.clock(),
             .progress =
                 [records](std::size_t done) {
                     std::cerr << "\rmaking a vault: " << done << " of " << records << std::flush;
                 }}
        );
        if (!written) {
            stop("the vault could not be made");
        }
    });
    std::cerr << "\rmade a vault of " << records << " records in " << time_text(taken)
              << "      \n";
    world.clock().jump_to(kNowMs);
    world.core().reload_settings();
    world.lock();
    world.open();  // writes the open card
}

std::string key_text(World& world) {
    const auto vault = world.core().vault();
    const crypto::Key32 key = (*vault)->derive_key("breakwater db v1");
    std::string text = "raw:";
    for (const std::byte each : key.view()) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        text += kDigits[std::to_integer<unsigned>(each) >> 4U];
        text += kDigits[std::to_integer<unsigned>(each) & 0xFU];
    }
    return text;
}

}  // namespace

fs::path data_folder() {
    const char* chosen = std::getenv("BW_BENCH_DATA");
    fs::path folder = chosen == nullptr ? fs::path("bench-data") : fs::path(chosen);
    fs::create_directories(folder);
    return folder;
}

Bytes read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return to_bytes(as_byte_view(text));
}

Bytes device_secret() {
    return Bytes(32, std::byte{0x07});
}

fs::path ten_year_vault(std::size_t records) {
    const fs::path folder = folder_for(records);
    if (!fs::exists(folder)) {
        const fs::path unfinished = folder.string() + ".new";
        fs::remove_all(unfinished);
        make_vault(unfinished, records);
        fs::rename(unfinished, folder);
    }
    return folder;
}

fs::path copy_of_vault(std::size_t records, std::string_view purpose) {
    const fs::path copy = data_folder() / ("copy-" + std::string(purpose));
    fs::remove_all(copy);
    fs::copy(ten_year_vault(records), copy, fs::copy_options::recursive);
    return copy;
}

fs::path plain_twin(std::size_t records) {
    const fs::path twin = folder_for(records).string() + ".plain.db";
    if (fs::exists(twin)) {
        return twin;
    }
    const fs::path copy = copy_of_vault(records, "twin");
    std::string key;
    {
        World world(copy);
        world.open();
        key = key_text(world);
    }
    {
        PeerDatabase database(our_sqlite(), copy / "vault-1.db", "PRAGMA key = '" + key + "';");
        database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA rekey = '';");
    }
    fs::rename(copy / "vault-1.db", twin);
    fs::remove_all(copy);
    return twin;
}

World::World(const fs::path& folder) {
    auto files = platform::PosixFileStore::open_directory(folder.string());
    if (!files) {
        stop("the folder of a vault does not open");
    }
    files_ = *std::move(files);
    auto core = app::Core::create({
        .files = *files_,
        .sqlite_vfs = nullptr,
        .sqlite_folder = folder.string(),
        .clock = clock_,
        .random = random_,
    });
    if (!core) {
        stop("the core does not start");
    }
    core_ = *std::move(core);
}

World::~World() = default;

std::string World::call(std::string_view method, std::string_view json, Bytes blob) {
    const auto number = app::Core::method_number(method);
    app::Reply reply = core_->call(number.value_or(UINT32_MAX), json, blob);
    if (!reply.json.starts_with("{\"ok\"")) {
        std::cerr << method << " " << json << " " << reply.json << "\n";
        stop("a call failed");
    }
    blob_ = std::move(reply.blob);
    return std::move(reply.json);
}

codec::Json World::ask(std::string_view method, std::string_view json, Bytes blob) {
    const auto parsed = codec::parse_json(call(method, json, std::move(blob)));
    return parsed ? (*parsed)["ok"] : codec::Json();
}

void World::load_catalogue() {
    call("content.load", "{}", read_file(BW_CATALOGUE));
}

void World::open() {
    call("vault.open", R"({"kind":"device"})", device_secret());
}

void World::lock() {
    call("vault.lock");
}

store::RecordStore& World::records() {
    const auto records = core_->records();
    if (!records) {
        stop("the vault is locked");
    }
    return **records;
}

}  // namespace bw::bench
