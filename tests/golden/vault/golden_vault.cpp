// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/vault/golden_vault.h"

#include "core/crypto/test_support.h"
#include "core/store/blobs.h"
#include "core/store/sqlite_vfs.h"
#include "platform/memory/settable_clock.h"

namespace bw::golden {
namespace {

using crypto::testing::CountingRandom;
using store::SlotKind;

Status fill_vault(store::Vault& vault, OpensWith& opens) {
    const Bytes device = bytes_from_hex(opens.device_secret_hex);
    BW_TRY(vault.add_slot({SlotKind::kDevice, device}, {}));
    const auto code = BW_TRY(vault.make_recovery_code());
    BW_TRY(vault.confirm_recovery_code(code.view()));
    opens.recovery_code = to_text(code.view());
    BW_TRY(vault.write_card(kCard));
    BW_TRY(vault.database().execute("CREATE TABLE golden(text TEXT NOT NULL) STRICT"));
    auto insert = BW_TRY(vault.database().prepare("INSERT INTO golden(text) VALUES(?1)"));
    return insert.bind(1, kRow).run();
}

Status write_blob(port::FileStore& files, port::Random& random, OpensWith& opens) {
    auto writer = BW_TRY(store::BlobWriter::create(files, random));
    BW_TRY(writer.write(blob_bytes()));
    const store::BlobTicket ticket = BW_TRY(writer.finish());
    opens.blob_id = ticket.id;
    opens.blob_key_hex = to_hex(ticket.key.view());
    opens.blob_size = static_cast<std::int64_t>(ticket.size);
    return {};
}

}  // namespace

Bytes blob_bytes() {
    Bytes bytes(kBlobSize);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::byte>(i % 251);
    }
    return bytes;
}

Bytes bytes_from_hex(std::string_view text) {
    return crypto::testing::from_hex(text);
}

Result<OpensWith> make_golden_vault(platform::MemoryFileStore& files) {
    CountingRandom random(7);
    CountingRandom sqlite_random(8);  // how much of it is drawn depends on SQLite's version
    BW_TRY(crypto::init(sqlite_random));
    platform::SettableClock clock(1'750'000'000'000);
    const auto vfs = BW_TRY(store::register_vfs("golden-write", files, clock, sqlite_random));
    const store::VaultPlace place{
        .files = files,
        .sqlite_vfs = vfs.name().c_str(),
        .sqlite_folder = "",
        .clock = clock,
        .random = random,
    };
    OpensWith opens{
        .passphrase = std::string(kPassphrase),
        .recovery_code = {},
        .device_secret_hex = std::string(64, '4'),
        .blob_id = {},
        .blob_key_hex = {},
        .blob_size = 0,
    };
    {
        auto vault = BW_TRY(
            store::Vault::create(place, {SlotKind::kPassphrase, as_byte_view(kPassphrase)}, {})
        );
        BW_TRY(fill_vault(vault, opens));
    }
    const auto info = BW_TRY(store::Vault::inspect(place));
    BW_TRY(store::write_inbox_entry(files, random, info.address, as_byte_view(kNote)));
    BW_TRY(write_blob(files, random, opens));
    return opens;
}

}  // namespace bw::golden
