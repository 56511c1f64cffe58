// SPDX-License-Identifier: Apache-2.0
#include "core/app/vault_check.h"

#include <algorithm>
#include <optional>

#include "core/app/attachment.h"
#include "core/codec/json.h"
#include "core/store/blobs.h"
#include "core/store/records.h"
#include "core/store/vault_files.h"

namespace bw::app {

namespace {

constexpr std::size_t kPageSize = 200;
constexpr int kAllPermille = 1'000;

int permille(std::int64_t done, std::int64_t total) {
    if (total <= 0) {
        return kAllPermille;
    }
    return static_cast<int>(std::min<std::int64_t>(done * kAllPermille / total, kAllPermille));
}

// Collects the parts. A failure to read a part is damage of that part, never the end of the check.
class Checker {
  public:
    Checker(const store::VaultPlace& place, store::Vault& vault, const CheckProgress& progress)
        : place_(place), vault_(vault), progress_(progress) {}

    VaultCheck run() {
        headers();
        part(VaultPart::kDatabase, [this](CheckedPart& found) { return database(found); });
        open_records();
        if (records_) {
            part(VaultPart::kRecords, [this](CheckedPart& found) { return records(found); });
            part(VaultPart::kOperations, [this](CheckedPart& found) { return operations(found); });
            part(VaultPart::kAttachments, [this](CheckedPart& found) {
                return attachments(found);
            });
        }
        part(VaultPart::kInbox, [this](CheckedPart& found) { return inbox(found); });
        part(VaultPart::kCard, [this](CheckedPart& found) { return card(found); });
        check_.sound = std::ranges::all_of(check_.parts, [](const CheckedPart& each) {
            return each.fault_count == 0;
        });
        return std::move(check_);
    }

  private:
    template <class Look>
    void part(VaultPart which, Look look) {
        progress_(which, 0);
        CheckedPart found{.part = which};
        const Status looked = look(found);
        if (!looked) {
            ++found.fault_count;
        }
        check_.parts.push_back(found);
        progress_(which, kAllPermille);
    }

    void headers() {
        part(VaultPart::kHeader, [this](CheckedPart& found) {
            return header_file(store::kHeaderFile, found);
        });
        part(VaultPart::kHeaderCopy, [this](CheckedPart& found) {
            return header_file(store::kHeaderCopyFile, found);
        });
    }

    Status header_file(std::string_view name, CheckedPart& found) {
        ++found.checked_count;
        const auto bytes =
            BW_TRY(store::read_small_file(place_.files, name, store::kHeaderSizeMax));
        if (!bytes) {
            return fail(ErrorCode::kCorrupt, "a header is missing");
        }
        BW_TRY(store::parse_header(*bytes));
        return {};
    }

    Status database(CheckedPart& found) {
        auto check = BW_TRY(store::IntegrityCheck::begin(vault_.database()));
        while (true) {
            const auto done = BW_TRY(check.step());
            found.checked_count = static_cast<std::int64_t>(done.tables_done);
            found.fault_count = static_cast<std::int64_t>(done.fault_count);
            progress_(
                VaultPart::kDatabase,
                permille(found.checked_count, static_cast<std::int64_t>(done.tables_total))
            );
            if (done.done()) {
                return {};
            }
        }
    }

    void open_records() {
        auto opened = store::RecordStore::open(
            vault_.database(), {.clock = place_.clock, .random = place_.random}
        );
        if (opened) {
            records_.emplace(*std::move(opened));
        } else {
            check_.parts.push_back({.part = VaultPart::kRecords, .fault_count = 1});
        }
    }

    Status records(CheckedPart& found) {
        std::string kind;
        std::string id;
        while (true) {
            const auto page = BW_TRY(records_->log().all_docs_after(kind, id, kPageSize));
            for (const store::StoredDoc& each : page) {
                ++found.checked_count;
                const auto doc = codec::parse_json(each.doc);
                found.fault_count += doc && doc->is_object() ? 0 : 1;
            }
            if (page.size() < kPageSize) {
                return {};
            }
            kind = page.back().kind;
            id = page.back().id;
        }
    }

    Status operations(CheckedPart& found) {
        std::int64_t sequence = 0;
        while (true) {
            const auto page = BW_TRY(records_->log().operations_after(sequence, kPageSize));
            for (const store::LoggedOperation& each : page) {
                ++found.checked_count;
                found.fault_count += oplog::check_operation(each.operation) ? 0 : 1;
                sequence = each.sequence;
            }
            if (page.size() < kPageSize) {
                return {};
            }
        }
    }

    Status attachments(CheckedPart& found) {
        const auto list = BW_TRY(records_->list<Attachment>());
        const auto total = static_cast<std::int64_t>(list.size());
        for (const Attachment& each : list) {
            ++found.checked_count;
            found.fault_count += read_through(each) ? 0 : 1;
            progress_(VaultPart::kAttachments, permille(found.checked_count, total));
        }
        return {};
    }

    Status read_through(const Attachment& attachment) {
        const store::BlobTicket ticket = BW_TRY(ticket_of(attachment));
        auto reader = BW_TRY(store::BlobReader::open(place_.files, ticket));
        while (true) {
            const crypto::SecretBytes chunk = BW_TRY(reader.next());
            if (chunk.empty()) {
                return {};
            }
        }
    }

    // What can be told of a sealed note without taking it in.
    Status inbox(CheckedPart& found) {
        for (const std::string& name : BW_TRY(store::list_inbox(place_.files))) {
            ++found.checked_count;
            const auto bytes =
                store::read_small_file(place_.files, name, store::kInboxEntrySizeMax);
            const bool whole = bytes && *bytes && store::parse_inbox_entry(**bytes, vault_.id());
            found.fault_count += whole ? 0 : 1;
        }
        return {};
    }

    Status card(CheckedPart& found) {
        const auto state = BW_TRY(vault_.verify_card());
        found.checked_count = state == store::CardState::kAbsent ? 0 : 1;
        found.fault_count = state == store::CardState::kChanged ? 1 : 0;
        return {};
    }

    const store::VaultPlace& place_;
    store::Vault& vault_;
    const CheckProgress& progress_;
    std::optional<store::RecordStore> records_;
    VaultCheck check_;
};

}  // namespace

Result<VaultCheck> check_vault(
    const store::VaultPlace& place, const store::SlotSecret& secret, const CheckProgress& progress
) {
    auto vault = BW_TRY(store::Vault::open(place, secret, store::VaultMode::kReadOnly));
    return Checker(place, vault, progress).run();
}

}  // namespace bw::app
