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
#include "core/store/records.h"
#include "core/store/vault.h"

namespace bw::app {

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
    Result<store::Vault*> vault();
    Result<store::RecordStore*> records();
    bool is_open() const { return vault_ != nullptr; }

    void adopt(std::unique_ptr<store::Vault> vault);
    void lock();

    const content::Catalogue& catalogue() const { return catalogue_; }
    void adopt(content::Catalogue catalogue) { catalogue_ = std::move(catalogue); }

    // As stored; while locked, what the open card tells of them; else the defaults.
    const domain::Settings& settings() const { return settings_; }
    void adopt(domain::Settings settings) { settings_ = std::move(settings); }
    Status reload_settings();

    Session& session() { return session_; }

  private:
    explicit Core(const store::VaultPlace& place) : place_(place) {}

    store::VaultPlace place_;
    std::unique_ptr<store::Vault> vault_;
    content::Catalogue catalogue_;
    domain::Settings settings_;
    Session session_;
};

}  // namespace bw::app
