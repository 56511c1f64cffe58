// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/fields.h"

namespace bw::app {

// What state the vault on this device is in.
enum class VaultStatus {
    kNone,
    kLocked,
    kOpen,
    kDamaged,
    kNewerFormat,
    kBusy,
};
consteval std::string_view enum_type_name(VaultStatus) {
    return "VaultStatus";
}
constexpr auto enum_names(VaultStatus) {
    return std::to_array<EnumName<VaultStatus>>({
        {VaultStatus::kNone, "none"},
        {VaultStatus::kLocked, "locked"},
        {VaultStatus::kOpen, "open"},
        {VaultStatus::kDamaged, "damaged"},
        {VaultStatus::kNewerFormat, "newer_format"},
        {VaultStatus::kBusy, "busy"},
    });
}

// What opens the vault.
enum class SlotKind {
    kPassphrase,
    kRecoveryCode,
    kDevice,
    kPasskey,
};
consteval std::string_view enum_type_name(SlotKind) {
    return "SlotKind";
}
constexpr auto enum_names(SlotKind) {
    return std::to_array<EnumName<SlotKind>>({
        {SlotKind::kPassphrase, "passphrase"},
        {SlotKind::kRecoveryCode, "recovery_code"},
        {SlotKind::kDevice, "device"},
        {SlotKind::kPasskey, "passkey"},
    });
}

// One way to open the vault.
struct SlotView {
    std::string slot_id;
    SlotKind kind = SlotKind::kPassphrase;
    std::int64_t created_at_ms = 0;
    static constexpr std::string_view kName = "SlotView";
    static constexpr std::string_view kDoc = "One way to open the vault.";
    static constexpr auto kFields = std::tuple{
        field<&SlotView::slot_id>("slot_id", "Opaque."),
        field<&SlotView::kind>("kind", "What it is."),
        field<&SlotView::created_at_ms>("created_at_ms", "When it was made."),
    };
};
static_assert(all_fields_described<SlotView>());

// The vault as it can be told without opening it.
struct VaultState {
    VaultStatus status = VaultStatus::kNone;
    std::vector<SlotView> slots;
    bool has_passphrase = false;
    bool has_recovery_code = false;
    int inbox_count = 0;
    bool rotation_pending = false;
    bool rotation_needs_code = false;
    bool previous_header_used = false;
    bool opened_read_only = false;
    bool card_was_altered = false;
    int inbox_opened = 0;
    int inbox_unreadable = 0;
    static constexpr std::string_view kName = "VaultState";
    static constexpr std::string_view kDoc = "The vault as it can be told without opening it.";
    static constexpr auto kFields = std::tuple{
        field<&VaultState::status>("status", "State."),
        field<&VaultState::slots>("slots", "Ways to open it."),
        field<&VaultState::has_passphrase>("has_passphrase", "Whether a passphrase protects it."),
        field<&VaultState::has_recovery_code>(
            "has_recovery_code", "Whether a recovery code was made and tested."
        ),
        field<&VaultState::inbox_count>("inbox_count", "Sealed notes waiting."),
        field<&VaultState::rotation_pending>(
            "rotation_pending", "A change of the vault key was begun and has not come to its end."
        ),
        field<&VaultState::rotation_needs_code>(
            "rotation_needs_code", "It waits until a new recovery code was typed back."
        ),
        field<&VaultState::previous_header_used>(
            "previous_header_used", "The key file was damaged; its last copy is in use."
        ),
        field<&VaultState::opened_read_only>(
            "opened_read_only", "Damaged: what can be read is shown, nothing is written."
        ),
        field<&VaultState::card_was_altered>(
            "card_was_altered", "The open card was changed by somebody else; it was put right."
        ),
        field<&VaultState::inbox_opened>("inbox_opened", "Notes taken in at this opening."),
        field<&VaultState::inbox_unreadable>(
            "inbox_unreadable", "Sealed notes that could not be read; they are kept."
        ),
    };
};
static_assert(all_fields_described<VaultState>());

// Makes the vault. Blob lane: the passphrase or the 32-byte device secret.
struct CreateVault {
    SlotKind kind = SlotKind::kDevice;
    static constexpr std::string_view kName = "CreateVault";
    static constexpr std::string_view kDoc =
        "Makes the vault. Blob lane: the passphrase or the 32-byte device secret.";
    static constexpr auto kFields = std::tuple{
        field<&CreateVault::kind>("kind", "passphrase or device."),
    };
};
static_assert(all_fields_described<CreateVault>());

// Opens the vault. Blob lane: passphrase, recovery code as typed, or device secret.
struct OpenVault {
    SlotKind kind = SlotKind::kPassphrase;
    bool read_only = false;
    static constexpr std::string_view kName = "OpenVault";
    static constexpr std::string_view kDoc =
        "Opens the vault. Blob lane: passphrase, recovery code as typed, or device secret.";
    static constexpr auto kFields = std::tuple{
        field<&OpenVault::kind>("kind", "Which kind of secret."),
        field<&OpenVault::read_only>("read_only", "Open a damaged vault as far as it can be read."),
    };
};
static_assert(all_fields_described<OpenVault>());

// Adds a way to open the vault. Blob lane: the new secret.
struct AddSlot {
    SlotKind kind = SlotKind::kPassphrase;
    static constexpr std::string_view kName = "AddSlot";
    static constexpr std::string_view kDoc =
        "Adds a way to open the vault. Blob lane: the new secret.";
    static constexpr auto kFields = std::tuple{
        field<&AddSlot::kind>("kind", "passphrase, device or passkey."),
    };
};
static_assert(all_fields_described<AddSlot>());

// Blob lane: two sized byte strings (u32 length, bytes), old then new.
struct ChangePassphrase {
    bool keep_device_slots = false;
    static constexpr std::string_view kName = "ChangePassphrase";
    static constexpr std::string_view kDoc =
        "Blob lane: two sized byte strings (u32 length, bytes), old then new.";
    static constexpr auto kFields = std::tuple{
        field<&ChangePassphrase::keep_device_slots>(
            "keep_device_slots", "Whether `this device only` slots may stay."
        ),
    };
};
static_assert(all_fields_described<ChangePassphrase>());

// Removes a way to open the vault, never the last one.
struct RemoveSlot {
    std::string slot_id;
    static constexpr std::string_view kName = "RemoveSlot";
    static constexpr std::string_view kDoc = "Removes a way to open the vault, never the last one.";
    static constexpr auto kFields = std::tuple{
        field<&RemoveSlot::slot_id>("slot_id", "Which."),
    };
};
static_assert(all_fields_described<RemoveSlot>());

// How hard a passphrase is to guess, in a word.
enum class PassphraseWord {
    kShort,
    kGuessable,
    kFair,
    kStrong,
};
consteval std::string_view enum_type_name(PassphraseWord) {
    return "PassphraseWord";
}
constexpr auto enum_names(PassphraseWord) {
    return std::to_array<EnumName<PassphraseWord>>({
        {PassphraseWord::kShort, "short"},
        {PassphraseWord::kGuessable, "guessable"},
        {PassphraseWord::kFair, "fair"},
        {PassphraseWord::kStrong, "strong"},
    });
}

// Answer to a passphrase on the blob lane, which is then wiped.
struct PassphraseStrength {
    PassphraseWord word = PassphraseWord::kShort;
    bool acceptable = false;
    static constexpr std::string_view kName = "PassphraseStrength";
    static constexpr std::string_view kDoc =
        "Answer to a passphrase on the blob lane, which is then wiped.";
    static constexpr auto kFields = std::tuple{
        field<&PassphraseStrength::word>("word", "The word."),
        field<&PassphraseStrength::acceptable>("acceptable", "Whether it may be used."),
    };
};
static_assert(all_fields_described<PassphraseStrength>());

// Begins a change of the vault key. Blob lane: the passphrase or device secret.
struct RotateVault {
    SlotKind kind = SlotKind::kPassphrase;
    static constexpr std::string_view kName = "RotateVault";
    static constexpr std::string_view kDoc =
        "Begins a change of the vault key. Blob lane: the passphrase or device secret.";
    static constexpr auto kFields = std::tuple{
        field<&RotateVault::kind>("kind", "Which kind of secret."),
    };
};
static_assert(all_fields_described<RotateVault>());

// How far a long job is.
struct JobProgress {
    int done_permille = 0;
    bool done = false;
    static constexpr std::string_view kName = "JobProgress";
    static constexpr std::string_view kDoc = "How far a long job is.";
    static constexpr auto kFields = std::tuple{
        field<&JobProgress::done_permille>("done_permille", "0 to 1000."),
        field<&JobProgress::done>("done", "Whether it is finished."),
    };
};
static_assert(all_fields_described<JobProgress>());

// Deletes everything on this device.
struct WipeVault {
    std::string confirm;
    static constexpr std::string_view kName = "WipeVault";
    static constexpr std::string_view kDoc = "Deletes everything on this device.";
    static constexpr auto kFields = std::tuple{
        field<&WipeVault::confirm>("confirm", "Must be `delete everything`."),
    };
};
static_assert(all_fields_described<WipeVault>());

// Tells the core that the person is here, or that the app was left.
struct Presence {
    bool hidden = false;
    bool touched = false;
    static constexpr std::string_view kName = "Presence";
    static constexpr std::string_view kDoc =
        "Tells the core that the person is here, or that the app was left.";
    static constexpr auto kFields = std::tuple{
        field<&Presence::hidden>("hidden", "The app is not on the screen."),
        field<&Presence::touched>("touched", "The person did something."),
    };
};
static_assert(all_fields_described<Presence>());

// What follows from it.
struct PresenceAnswer {
    bool locked = false;
    std::int64_t check_again_ms = 0;
    static constexpr std::string_view kName = "PresenceAnswer";
    static constexpr std::string_view kDoc = "What follows from it.";
    static constexpr auto kFields = std::tuple{
        field<&PresenceAnswer::locked>("locked", "The vault was locked now."),
        field<&PresenceAnswer::check_again_ms>("check_again_ms", "When to ask again; 0 never."),
    };
};
static_assert(all_fields_described<PresenceAnswer>());

// What stands in an export. Blob lane: the JSON file.
struct ExportSummary {
    int record_count = 0;
    std::string file_name;
    static constexpr std::string_view kName = "ExportSummary";
    static constexpr std::string_view kDoc = "What stands in an export. Blob lane: the JSON file.";
    static constexpr auto kFields = std::tuple{
        field<&ExportSummary::record_count>("record_count", "Records."),
        field<&ExportSummary::file_name>("file_name", "A neutral name with the day."),
    };
};
static_assert(all_fields_described<ExportSummary>());

}  // namespace bw::app
