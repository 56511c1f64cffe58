// SPDX-License-Identifier: Apache-2.0
// Looks at a vault from outside and says in plain words what is there, what it means and what to
// do. Needs no passphrase, takes nothing over and writes nothing; `verify` looks inside.
#include <algorithm>
#include <array>
#include <optional>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "cli/device_key.h"
#include "cli/vault_secrets.h"
#include "core/store/vault_files.h"

namespace bw::cli {

namespace {

constexpr std::uint64_t kSpaceLow = 50U << 20U;
constexpr mode_t kForOthers = 0077;

enum class FindingKind { kGood, kNote, kTrouble };
consteval std::string_view enum_type_name(FindingKind) {
    return "FindingKind";
}
constexpr auto enum_names(FindingKind) {
    return std::to_array<EnumName<FindingKind>>({
        {FindingKind::kGood, "good"},
        {FindingKind::kNote, "note"},
        {FindingKind::kTrouble, "trouble"},
    });
}

struct Finding {
    FindingKind kind = FindingKind::kGood;
    std::string code;
    std::string text;
    static constexpr std::string_view kName = "Finding";
    static constexpr std::string_view kDoc = "One thing that doctor found.";
    static constexpr auto kFields = std::tuple{
        field<&Finding::kind>("kind", "good, note or trouble."),
        field<&Finding::code>("code", "What was found, for scripts."),
        field<&Finding::text>("text", "What was found, what it means, what to do."),
    };
};
static_assert(all_fields_described<Finding>());

struct Findings {
    std::string status;
    std::vector<Finding> findings;
    static constexpr std::string_view kName = "Findings";
    static constexpr std::string_view kDoc = "The health of a vault, from outside.";
    static constexpr auto kFields = std::tuple{
        field<&Findings::status>("status", "State of the vault."),
        field<&Findings::findings>("findings", "What was found, worst last."),
    };
};
static_assert(all_fields_described<Findings>());

class Doctor {
  public:
    explicit Doctor(Context& context) : context_(context) {}

    OrStop<Findings> look() {
        const auto state = BW_GO(context_.call<&app::vault_state>());
        found_.status = enum_name(state.status);
        look_at_folder();
        look_at_status(state);
        if (state.status == app::VaultStatus::kLocked) {
            look_at_ways_in(state);
            look_at_files(state);
            look_at_what_waits(state);
        }
        look_at_space();
        return std::move(found_);
    }

  private:
    void add(FindingKind kind, std::string_view code, std::vector<Filler> fill = {}) {
        fill.push_back({.name = "folder", .value = context_.options.vault});
        found_.findings.push_back(
            {.kind = kind,
             .code = std::string(code),
             .text = context_.words("doctor." + std::string(code), fill)}
        );
    }

    void look_at_folder() {
        struct stat about{};
        if (stat(context_.options.vault.c_str(), &about) != 0) {
            return;
        }
        if (about.st_uid != geteuid()) {
            add(FindingKind::kTrouble, "folder_of_others");
        } else if ((about.st_mode & kForOthers) != 0) {
            add(FindingKind::kNote, "folder_open");
        }
    }

    void look_at_status(const app::VaultState& state) {
        using app::VaultStatus;
        switch (state.status) {
            case VaultStatus::kNone:
                look_at_nothing();
                break;
            case VaultStatus::kDamaged:
                add(FindingKind::kTrouble, "header_damaged");
                break;
            case VaultStatus::kNewerFormat:
                add(FindingKind::kTrouble, "newer_format");
                break;
            case VaultStatus::kBusy:
                add(FindingKind::kNote, "busy");
                break;
            case VaultStatus::kLocked:
            case VaultStatus::kOpen:
                add(FindingKind::kGood, "header_whole");
                break;
        }
    }

    // No header: either nothing was ever here, or it is gone and the rest is still there.
    void look_at_nothing() {
        const auto names = context_.door.folder().list("");
        const bool has_rest = names && std::ranges::any_of(*names, [](const std::string& name) {
                                  return store::database_file_generation(name).has_value() ||
                                         name.starts_with(store::kInboxPrefix);
                              });
        add(has_rest ? FindingKind::kTrouble : FindingKind::kNote,
            has_rest ? "header_gone" : "no_vault");
    }

    void look_at_ways_in(const app::VaultState& state) {
        const bool has_device = has_slot(state, app::SlotKind::kDevice);
        if (has_device) {
            const auto key = read_device_key(context_.options.vault);
            const Filler file{.name = "file", .value = device_key_path(context_.options.vault)};
            if (key) {
                add(FindingKind::kNote, "opens_by_itself", {file});
            } else if (key.error().code() == ErrorCode::kCorrupt) {
                add(FindingKind::kTrouble, "device_key_unfit", {file});
            } else {
                add(FindingKind::kTrouble, "device_key_gone", {file});
            }
        } else if (state.has_passphrase) {
            add(FindingKind::kGood, "has_passphrase");
        }
        add(state.has_recovery_code ? FindingKind::kGood : FindingKind::kNote,
            state.has_recovery_code ? "has_recovery_code" : "no_recovery_code");
    }

    void look_at_files(const app::VaultState& state) {
        VaultFolder& folder = context_.door.folder();
        if (state.previous_header_used) {
            add(FindingKind::kTrouble, "header_from_copy");
        } else if (!folder.exists(store::kHeaderCopyFile).value_or(false)) {
            add(FindingKind::kNote, "copy_missing");
        }
        const auto names = folder.list("");
        const bool has_database =
            names && std::ranges::any_of(*names, [](const std::string& name) {
                return name.ends_with(".db") && store::database_file_generation(name);
            });
        if (!has_database) {
            add(FindingKind::kTrouble, "database_gone");
        }
        const bool has_new = names && std::ranges::any_of(*names, [](const std::string& name) {
                                 return name.ends_with(store::kNewSuffix);
                             });
        if (has_new) {
            add(FindingKind::kNote, "unfinished_file");
        }
    }

    void look_at_what_waits(const app::VaultState& state) {
        if (state.rotation_pending) {
            add(FindingKind::kNote, "rotation_pending");
        }
        if (state.inbox_count > 0) {
            add(FindingKind::kNote,
                "inbox_waits",
                {{.name = "count", .value = std::to_string(state.inbox_count)}});
        }
        if (is_held_by_another()) {
            add(FindingKind::kNote, "busy");
        }
    }

    bool is_held_by_another() const {
        const auto lock = platform::FolderLock::try_take(
            context_.options.vault + "/lock", platform::FolderLock::File::kExisting
        );
        return !lock && lock.error().code() == ErrorCode::kLocked;
    }

    void look_at_space() {
        struct statvfs space{};
        if (statvfs(context_.options.vault.c_str(), &space) != 0) {
            return;
        }
        const std::uint64_t free = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
        if (free < kSpaceLow) {
            add(FindingKind::kTrouble,
                "space_low",
                {{.name = "mib", .value = std::to_string(free >> 20U)}});
        }
    }

    Context& context_;
    Findings found_;
};

OrStop<Exit> run_doctor(Context& context) {
    Findings findings = BW_GO(Doctor(context).look());
    std::ranges::stable_sort(findings.findings, {}, &Finding::kind);
    const bool has_trouble =
        std::ranges::contains(findings.findings, FindingKind::kTrouble, &Finding::kind);
    Exit exit = Exit::kDone;
    if (findings.status == "newer_format") {
        exit = Exit::kNewer;
    } else if (has_trouble) {
        exit = Exit::kDamaged;
    } else if (findings.status == "none") {
        exit = Exit::kNoVault;
    }
    if (context.options.json) {
        context.answer_json(findings);
        return exit;
    }
    Terminal& terminal = context.terminal;
    for (const Finding& each : findings.findings) {
        terminal.item(
            context.words("doctor.kind." + std::string(enum_name(each.kind))) + " " + each.text
        );
    }
    terminal.gap();
    terminal.say(context.words(has_trouble ? "doctor.trouble" : "doctor.well"));
    return exit;
}

}  // namespace

void add_doctor_command(Registry& registry) {
    registry.add("doctor", run_doctor);
}

}  // namespace bw::cli
