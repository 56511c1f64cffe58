// SPDX-License-Identifier: Apache-2.0
#pragma once

// One person's Breakwater: the vault, the catalogue, the ride that is under way. Everything that
// draws (the web app, the command line, tests) calls it through the method table and nothing else.
//
// What it never does: keep a secret longer than a call, let the person's words into an error, write
// anything before the person did something, or need the vault for help (rides, lines, first aid and
// the open card work while locked and without a vault).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/method.h"
#include "core/app/session.h"
#include "core/base/result.h"
#include "core/content/catalogue.h"
#include "core/domain/settings/settings.h"
#include "core/domain/skill/toolbox.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace bw::app {

// What calls ask for over and over, kept as it was read for as long as the records say that nothing
// changed. It is gone with the lock.
struct Remembered {
    static constexpr std::uint64_t kNever = UINT64_MAX;
    std::uint64_t toolbox_changes = kNever;
    std::vector<domain::ToolboxEntry> toolbox;  // in the person's order
    std::uint64_t uses_changes = kNever;
    std::vector<domain::SkillUse> uses;  // the latest, of each no more than learning looks at
};

// An unlocked vault and the records in it. Lifetime: the records point into the vault.
struct OpenedVault {
    store::Vault vault;
    store::RecordStore records;
    Remembered remembered;
};

struct Reply {
    std::string json;  // {"ok":…,"changed":[…]} or {"error":{"code":…,"what":…}}
    Bytes blob;
};

class Core {
  public:
    // Lifetime: everything in `place` must outlive the Core.
    // Errors:   kUnsupported when the crypto library cannot start.
    static Result<std::unique_ptr<Core>> create(const store::VaultPlace& place);
    ~Core();
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    // Calls a method by its number in the table. Every failure is a reply, never an abort.
    // Limit: kRequestJsonSizeMax, kRequestBlobSizeMax.
    // Wipes: nothing; the caller wipes `blob`.
    Reply call(std::uint32_t method, std::string_view json, MutableByteView blob);

    // The number of a method, for callers that know its name.
    static std::optional<std::uint32_t> method_number(std::string_view name);

    // --- for the functions behind the methods ----------------------------------------------------
    const store::VaultPlace& place() const { return place_; }
    port::Clock& clock() const { return place_.clock; }
    UtcMillis now() const { return place_.clock.utc_now(); }
    CalendarDay today() const;
    Result<std::string> new_id() const;

    // The open vault. Errors: kLocked when it is locked or there is none.
    Result<store::Vault*> vault();  // for keys, slots and jobs; records() for everything else
    Result<store::RecordStore*> records();
    bool is_open() const { return opened_ != nullptr; }
    // Requires: is_open().
    Remembered& remembered() { return opened_->remembered; }

    // Takes over a vault that was just made or opened. Errors: as RecordStore::open; it is then
    // locked again.
    Status adopt(store::Vault vault);
    void lock();

    const content::Catalogue& catalogue() const { return catalogue_; }
    void adopt(content::Catalogue catalogue) { catalogue_ = std::move(catalogue); }

    // As stored; while locked, what the open card tells of them; else the defaults.
    const domain::Settings& settings() const { return settings_; }
    void adopt(domain::Settings settings) {
        settings_ = std::move(settings);
        settings_are_guessed_ = false;
    }
    void reload_settings();
    // Open, but the stored ones could not be read: then they are as while locked, until the person
    // puts them right.
    bool settings_are_guessed() const { return settings_are_guessed_; }

    Session& session() { return session_; }

    // After a change of the vault key the card must be sealed anew though its words are the same.
    void forget_card() { card_is_forgotten_ = true; }
    void remember_card() { card_is_forgotten_ = false; }
    bool card_is_forgotten() const { return card_is_forgotten_; }

  private:
    explicit Core(const store::VaultPlace& place) : place_(place) {}

    store::VaultPlace place_;
    std::unique_ptr<OpenedVault> opened_;
    content::Catalogue catalogue_;
    domain::Settings settings_;
    bool settings_are_guessed_ = false;
    Session session_;
    bool card_is_forgotten_ = false;
};

}  // namespace bw::app
