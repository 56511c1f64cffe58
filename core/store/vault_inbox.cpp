// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/store/vault_core.h"
#include "core/store/vault_files.h"

namespace bw::store {
namespace {

enum class Outcome { kAccepted, kAlreadyTaken, kUndecryptable, kRefused };

// Storage that fails ends the whole; anything else is about this one note.
bool ends_everything(ErrorCode code) {
    return code == ErrorCode::kStorageFailed || code == ErrorCode::kStorageFull ||
           code == ErrorCode::kLocked;
}

Result<bool> is_recorded(Database& database, std::string_view name) {
    auto statement = BW_TRY(database.prepare("SELECT 1 FROM vault_inbox_done WHERE name = ?1"));
    statement.bind(1, name);
    return statement.step();
}

Status record(Database& database, std::string_view name) {
    auto statement = BW_TRY(database.prepare("INSERT INTO vault_inbox_done(name) VALUES(?1)"));
    return statement.bind(1, name).run();
}

// Records are needed only while their file is still there.
Status forget_removed(Database& database, const std::vector<std::string>& names) {
    std::vector<std::string> gone;
    {
        auto statement = BW_TRY(database.prepare("SELECT name FROM vault_inbox_done"));
        while (BW_TRY(statement.step())) {
            if (!std::ranges::binary_search(names, statement.text(0))) {
                gone.emplace_back(statement.text(0));
            }
        }
    }
    auto statement = BW_TRY(database.prepare("DELETE FROM vault_inbox_done WHERE name = ?1"));
    for (const std::string& name : gone) {
        BW_TRY(statement.bind(1, name).run());
    }
    return {};
}

Result<crypto::SecretBytes> open_note(const VaultCore& core, const std::string& name) {
    const auto file = BW_TRY(read_small_file(core.place.files, name, kInboxEntrySizeMax));
    if (!file) {
        return fail(ErrorCode::kNotFound, "inbox entry has gone");
    }
    const ByteView sealed = BW_TRY(parse_inbox_entry(*file, core.header.vault_id));
    auto opened = crypto::open_sealed(core.secrets->seal_keys, sealed);
    if (!opened && core.secrets->previous_seal_keys) {
        return crypto::open_sealed(*core.secrets->previous_seal_keys, sealed);
    }
    return opened;
}

Result<Outcome> take_one(VaultCore& core, const std::string& name, const Vault::TakeNote& take) {
    if (BW_TRY(is_recorded(*core.database, name))) {
        return Outcome::kAlreadyTaken;
    }
    const auto payload = open_note(core, name);
    if (!payload) {
        if (ends_everything(payload.error().code())) {
            return fail(payload.error());
        }
        return Outcome::kUndecryptable;
    }
    auto part = BW_TRY(Transaction::begin(*core.database));
    const Status taken = take(payload->view());
    if (!taken) {
        if (ends_everything(taken.error().code())) {
            return fail(taken.error());
        }
        return Outcome::kRefused;
    }
    BW_TRY(record(*core.database, name));
    BW_TRY(part.commit());
    return Outcome::kAccepted;
}

}  // namespace

Result<InboxReport> Vault::open_inbox(const TakeNote& take) {
    BW_TRY(check_writable(*core_));
    std::vector<std::string> names = BW_TRY(list_inbox(core_->place.files));
    InboxReport report;
    std::vector<std::string> removable;
    auto transaction = BW_TRY(Transaction::begin(*core_->database));
    BW_TRY(forget_removed(*core_->database, names));
    if (names.size() > kInboxEntriesMax) {
        report.left = names.size() - kInboxEntriesMax;
        names.resize(kInboxEntriesMax);
    }
    for (std::string& name : names) {
        const Outcome outcome = BW_TRY(take_one(*core_, name, take));
        report.accepted += outcome == Outcome::kAccepted ? 1 : 0;
        if (outcome == Outcome::kUndecryptable) {
            report.undecryptable.push_back(std::move(name));
        } else if (outcome == Outcome::kRefused) {
            report.refused.push_back(std::move(name));
        } else {
            removable.push_back(std::move(name));
        }
    }
    BW_TRY(transaction.commit());
    for (const std::string& name : removable) {
        (void)core_->place.files.remove(name
        );  // it is on record as taken; the next time removes it
    }
    return report;
}

}  // namespace bw::store
