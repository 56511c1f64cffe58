// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fixed words of content/crisis.

#include <array>
#include <string_view>

#include "core/base/fields.h"

namespace bw::domain {

// Where a number was seen. Only `read` can count as checked.
enum class LineMark {
    kRead,
    kDataset,
    kWeak,
    kMemory,
};
consteval std::string_view enum_type_name(LineMark) {
    return "LineMark";
}
constexpr auto enum_names(LineMark) {
    return std::to_array<EnumName<LineMark>>({
        {LineMark::kRead, "read"},
        {LineMark::kDataset, "dataset"},
        {LineMark::kWeak, "weak"},
        {LineMark::kMemory, "memory"},
    });
}

// `check`: sources disagree, mostly about hours. `retired`: kept for the record, never shown.
enum class LineStatus {
    kActive,
    kCheck,
    kRetired,
};
consteval std::string_view enum_type_name(LineStatus) {
    return "LineStatus";
}
constexpr auto enum_names(LineStatus) {
    return std::to_array<EnumName<LineStatus>>({
        {LineStatus::kActive, "active"},
        {LineStatus::kCheck, "check"},
        {LineStatus::kRetired, "retired"},
    });
}

enum class LineKind {
    kCrisis,
    kListening,
    kSuicide,
    kYouth,
    kAbuse,
    kPoison,
    kLgbt,
    kVeteran,
    kParents,
};
consteval std::string_view enum_type_name(LineKind) {
    return "LineKind";
}
constexpr auto enum_names(LineKind) {
    return std::to_array<EnumName<LineKind>>({
        {LineKind::kCrisis, "crisis"},
        {LineKind::kListening, "listening"},
        {LineKind::kSuicide, "suicide"},
        {LineKind::kYouth, "youth"},
        {LineKind::kAbuse, "abuse"},
        {LineKind::kPoison, "poison"},
        {LineKind::kLgbt, "lgbt"},
        {LineKind::kVeteran, "veteran"},
        {LineKind::kParents, "parents"},
    });
}

enum class LineChannelType {
    kCall,
    kSms,
    kChat,
    kWhatsapp,
    kEmail,
    kTty,
};
consteval std::string_view enum_type_name(LineChannelType) {
    return "LineChannelType";
}
constexpr auto enum_names(LineChannelType) {
    return std::to_array<EnumName<LineChannelType>>({
        {LineChannelType::kCall, "call"},
        {LineChannelType::kSms, "sms"},
        {LineChannelType::kChat, "chat"},
        {LineChannelType::kWhatsapp, "whatsapp"},
        {LineChannelType::kEmail, "email"},
        {LineChannelType::kTty, "tty"},
    });
}

}  // namespace bw::domain
