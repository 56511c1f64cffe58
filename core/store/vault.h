// SPDX-License-Identifier: Apache-2.0
#pragma once

// The vault: one folder with a header, an encrypted database, sealed notes, attachments and the
// open card. A Vault object is an unlocked vault; destroying it locks it, which wipes every key.
// One process or tab has it open at a time. Format: docs/formats/vault.md.
//
// The folder's files are reached through `files`; the database file `vault-<n>.db` lies in the same
// folder and is opened by SQLite, through its own vfs and path or through a vfs over the same
// store.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/argon2.h"
#include "core/crypto/sign.h"
#include "core/port/clock.h"
#include "core/port/file_store.h"
#include "core/port/random.h"
#include "core/store/database.h"
#include "core/store/header.h"
#include "core/store/header_file.h"
#include "core/store/inbox.h"
#include "core/store/slots.h"

namespace bw::store {

// Lifetime: files, clock, random and a registered vfs must outlive the vault.
struct VaultPlace {
    port::FileStore& files;
    const char* sqlite_vfs = nullptr;  // nullptr: SQLite's own
    std::string sqlite_folder;         // empty: database names stand alone, as in a vfs over files
    port::Clock& clock;
    port::Random& random;
};

enum class VaultMode {
    kNormal,
    kReadOnlyIfDamaged,  // a damaged database is opened for what can still be read
    kReadOnly,           // nothing is written, not even repairs
};

enum class RotationState {
    kNone,
    kContinues,  // rotation_step() goes on; the copy starts again
    kAbandoned,  // it had not been finished; the vault is as before it
    kFinished,   // it had been finished; what was left to tidy is now tidied
};

// What opening found. None of it needs the person, all of it may be told.
struct OpenReport {
    bool opened_read_only = false;
    bool used_header_copy = false;     // `header` was damaged and its copy was not
    bool housekeeping_failed = false;  // tried again at the next opening
    RotationState rotation = RotationState::kNone;
};

struct SlotInfo {
    SlotId slot_id{};
    SlotKind kind = SlotKind::kPassphrase;
    UtcMillis created_at_ms = 0;
};

// What anybody sees who has the files and no key.
struct VaultInfo {
    InboxAddress address;  // for write_inbox_entry()
    std::vector<SlotInfo> slots;
    HeaderSource header_source = HeaderSource::kHeader;
    bool rotation_in_progress = false;
    std::size_t inbox_count = 0;
};

enum class CardState {
    kAbsent,
    kGenuine,
    kChanged,  // by somebody without the vault's key; tell the person
};

struct InboxReport {
    std::size_t accepted = 0;
    std::vector<std::string> undecryptable;  // kept: file names
    std::vector<std::string> refused;        // kept: the function did not take them
    std::size_t left = 0;                    // beyond kInboxEntriesMax; call again
};

struct RotationProgress {
    int pages_done = 0;
    int pages_total = 0;
    bool done = false;
};

// What becomes of the slots of devices when a passphrase is set.
enum class DeviceSlots : std::uint8_t { kKeep, kRemove };

struct VaultCore;  // private

class [[nodiscard]] Vault {
  public:
    // Errors: kNotFound when there is no vault; kCorrupt, kUnsupported as load_header.
    static Result<VaultInfo> inspect(const VaultPlace& place);

    // Requires: crypto::init() has succeeded, as for everything below.
    // Limit:    one Argon2id derivation for a passphrase.
    // `put_first` writes what the vault is to begin with; until it has, there is no vault.
    // Errors:   kConflict when there is a vault already; as make_slot and storage; those of
    //           `put_first`; nothing is left.
    static Result<Vault> create(
        const VaultPlace& place,
        const SlotSecret& first,
        const crypto::Argon2Params& argon2,
        const std::function<Status(Database&)>& put_first = {}
    );

    // Errors: kWrongKey; kCorrupt when the header (both copies) or the database is damaged or
    //         forged; kUnsupported when a newer version wrote it; kLocked when another process has
    //         it; kNotFound; as slot_key and storage.
    static Result<Vault> open(const VaultPlace& place, const SlotSecret& secret, VaultMode mode);

    // Destroys the vault without any key: first the header, without which nothing can be read, then
    // every other file. Goes on after a failure; call again until it succeeds.
    // Requires: no Vault is open here.
    static Status wipe(const VaultPlace& place);

    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    // Wipes: every key, and with the database its own.
    ~Vault();

    const VaultId& id() const;
    const OpenReport& report() const;
    std::vector<SlotInfo> slots() const;

    // Stays at one address as long as the vault is open, also through a rotation.
    Database& database();

    // The pair this device signs with; nullptr when a damaged vault could not give it.
    const crypto::SignKeyPair* device_keys() const;

    // A key for one purpose under the vault's own, as crypto::derive_key. Changes with a rotation.
    crypto::Key32 derive_key(std::string_view label) const;

    // --- Slots: none of this rewrites data. Each is one header write: all or nothing. -----------

    // Errors: kLimit when there are kSlotsMax; kConflict during a rotation; as make_slot.
    Result<SlotId> add_slot(
        const SlotSecret& secret,
        const crypto::Argon2Params& argon2,
        DeviceSlots device_slots = DeviceSlots::kKeep
    );

    // Errors: kInvalidArgument when no slot that can open would be left; kNotFound; kConflict.
    Status remove_slot(const SlotId& slot_id);

    // Errors: kWrongKey when `current` opens no passphrase slot; kConflict; as make_slot.
    Status change_passphrase(
        ByteView current,
        ByteView next,
        const crypto::Argon2Params& argon2,
        DeviceSlots device_slots = DeviceSlots::kKeep
    );

    // A fresh code, to be shown and printed. It opens nothing before it has been typed back.
    Result<crypto::SecretBytes> make_recovery_code();

    // What the person typed back. Then the code opens the vault and any earlier code does not
    // (during a rotation: not from its end on).
    // Errors: kInvalidArgument for a typing mistake; kWrongKey when it is another code; kNotFound
    //         when none was made. The code stays on offer after an error.
    Result<SlotId> confirm_recovery_code(ByteView typed);

    // --- Rotation: a fresh vault key. docs/adr/0003-vault-key-rotation.md -----------------------

    // The slots that `keep` opens go on; all others end with the rotation, because their secrets
    // are not here. Returns a fresh recovery code on offer, see confirm_recovery_code.
    // Limit:  one derivation a secret.
    // Errors: kWrongKey; kInvalidArgument when nothing is kept; kConflict when one is under way.
    Result<crypto::SecretBytes> begin_rotation(std::span<const SlotSecret> keep);

    // Copies some pages; the call that copies the last one makes the new key the vault's own.
    // Requires: no Statement or Transaction on database() is alive.
    // Limit:    page_count pages.
    // Errors:   kNotFound when none is under way; storage: the vault is as before, call again or
    //           abandon.
    Result<RotationProgress> rotation_step(int page_count);
    Status abandon_rotation();
    // Whether there is a recovery code now and none has been confirmed for after the end.
    bool rotation_needs_recovery_code() const;

    // --- What lies beside the database ----------------------------------------------------------

    // Opens the notes that were written while locked and hands each to `take`, in one transaction
    // of database(); `take` may open others inside. A note is taken once, whatever crashes.
    // Returns:  when the taken ones are on disk. What does not open or is refused stays a file.
    // Limit:    kInboxEntriesMax notes.
    // Errors:   storage; nothing is then taken.
    using TakeNote = std::function<Status(ByteView payload)>;
    Result<InboxReport> open_inbox(const TakeNote& take);

    // Errors: as encode_card and storage; the old card then stays.
    Status write_card(std::string_view json);
    Status remove_card();
    Result<CardState> verify_card();

  private:
    explicit Vault(std::unique_ptr<VaultCore> core);
    std::unique_ptr<VaultCore> core_;
};

}  // namespace bw::store
