// SPDX-License-Identifier: Apache-2.0
#pragma once

// tidy: table
// The fixed words of skills, one table a kind.

#include <array>
#include <string_view>

#include "core/base/fields.h"

namespace bw::domain {

// The four families of the source document, and five more.
enum class SkillFamily {
    kSensory,
    kDistraction,
    kRelease,
    kSoothing,
    kGrounding,
    kBreathing,
    kMovement,
    kConnection,
    kThinking,
};
consteval std::string_view enum_type_name(SkillFamily) {
    return "SkillFamily";
}
constexpr auto enum_names(SkillFamily) {
    return std::to_array<EnumName<SkillFamily>>({
        {SkillFamily::kSensory, "sensory"},
        {SkillFamily::kDistraction, "distraction"},
        {SkillFamily::kRelease, "release"},
        {SkillFamily::kSoothing, "soothing"},
        {SkillFamily::kGrounding, "grounding"},
        {SkillFamily::kBreathing, "breathing"},
        {SkillFamily::kMovement, "movement"},
        {SkillFamily::kConnection, "connection"},
        {SkillFamily::kThinking, "thinking"},
    });
}

// How much a skill asks of a person who has little left.
enum class Effort {
    kLow,
    kMedium,
    kHigh,
};
consteval std::string_view enum_type_name(Effort) {
    return "Effort";
}
constexpr auto enum_names(Effort) {
    return std::to_array<EnumName<Effort>>({
        {Effort::kLow, "low"},
        {Effort::kMedium, "medium"},
        {Effort::kHigh, "high"},
    });
}

// Whether a skill fits too much feeling, too little, or either.
enum class EnergyMatch {
    kTooMuch,
    kTooLittle,
    kAny,
};
consteval std::string_view enum_type_name(EnergyMatch) {
    return "EnergyMatch";
}
constexpr auto enum_names(EnergyMatch) {
    return std::to_array<EnumName<EnergyMatch>>({
        {EnergyMatch::kTooMuch, "too_much"},
        {EnergyMatch::kTooLittle, "too_little"},
        {EnergyMatch::kAny, "any"},
    });
}

// t0: never painful, always offered. t1: strong but harmless sensation, after cautions only (CS-3,
// CS-4).
enum class Tier {
    kT0,
    kT1,
};
consteval std::string_view enum_type_name(Tier) {
    return "Tier";
}
constexpr auto enum_names(Tier) {
    return std::to_array<EnumName<Tier>>({
        {Tier::kT0, "t0"},
        {Tier::kT1, "t1"},
    });
}

// Who an item is for; `adult` is left out in young-person mode (CS-35).
enum class Audience {
    kAll,
    kAdult,
};
consteval std::string_view enum_type_name(Audience) {
    return "Audience";
}
constexpr auto enum_names(Audience) {
    return std::to_array<EnumName<Audience>>({
        {Audience::kAll, "all"},
        {Audience::kAdult, "adult"},
    });
}

// Where a person is starting from. Numb, empty, unreal and having no words are answers like any
// other.
enum class Feeling {
    kNumb,
    kEmpty,
    kNoWords,
    kAngry,
    kSad,
    kAnxious,
    kAshamed,
    kLonely,
    kOverwhelmed,
    kRestless,
    kTired,
    kUnreal,
    kSelfCritical,
    kAny,
};
consteval std::string_view enum_type_name(Feeling) {
    return "Feeling";
}
constexpr auto enum_names(Feeling) {
    return std::to_array<EnumName<Feeling>>({
        {Feeling::kNumb, "numb"},
        {Feeling::kEmpty, "empty"},
        {Feeling::kNoWords, "no_words"},
        {Feeling::kAngry, "angry"},
        {Feeling::kSad, "sad"},
        {Feeling::kAnxious, "anxious"},
        {Feeling::kAshamed, "ashamed"},
        {Feeling::kLonely, "lonely"},
        {Feeling::kOverwhelmed, "overwhelmed"},
        {Feeling::kRestless, "restless"},
        {Feeling::kTired, "tired"},
        {Feeling::kUnreal, "unreal"},
        {Feeling::kSelfCritical, "self_critical"},
        {Feeling::kAny, "any"},
    });
}

// Where the person is; `no_sound` means that it must be silent.
enum class Setting {
    kAnywhere,
    kHome,
    kPrivate,
    kInPublic,
    kSchool,
    kWork,
    kInBed,
    kOutdoors,
    kNoSound,
};
consteval std::string_view enum_type_name(Setting) {
    return "Setting";
}
constexpr auto enum_names(Setting) {
    return std::to_array<EnumName<Setting>>({
        {Setting::kAnywhere, "anywhere"},
        {Setting::kHome, "home"},
        {Setting::kPrivate, "private"},
        {Setting::kInPublic, "in_public"},
        {Setting::kSchool, "school"},
        {Setting::kWork, "work"},
        {Setting::kInBed, "in_bed"},
        {Setting::kOutdoors, "outdoors"},
        {Setting::kNoSound, "no_sound"},
    });
}

// The sense a skill works through.
enum class Sense {
    kSight,
    kSound,
    kSmell,
    kTaste,
    kTouch,
    kMovement,
    kNone,
};
consteval std::string_view enum_type_name(Sense) {
    return "Sense";
}
constexpr auto enum_names(Sense) {
    return std::to_array<EnumName<Sense>>({
        {Sense::kSight, "sight"},
        {Sense::kSound, "sound"},
        {Sense::kSmell, "smell"},
        {Sense::kTaste, "taste"},
        {Sense::kTouch, "touch"},
        {Sense::kMovement, "movement"},
        {Sense::kNone, "none"},
    });
}

// What has to be at hand.
enum class Need {
    kPaper,
    kPen,
    kWater,
    kColdPack,
    kFood,
    kDrink,
    kMusic,
    kHeadphones,
    kPhoneSignal,
    kPerson,
    kPet,
    kBlanket,
    kClothes,
    kShower,
    kArtThings,
    kBook,
    kScreen,
    kInstrument,
    kClay,
    kScent,
    kOutdoorsSpace,
    kFloorSpace,
    kBall,
};
consteval std::string_view enum_type_name(Need) {
    return "Need";
}
constexpr auto enum_names(Need) {
    return std::to_array<EnumName<Need>>({
        {Need::kPaper, "paper"},
        {Need::kPen, "pen"},
        {Need::kWater, "water"},
        {Need::kColdPack, "cold_pack"},
        {Need::kFood, "food"},
        {Need::kDrink, "drink"},
        {Need::kMusic, "music"},
        {Need::kHeadphones, "headphones"},
        {Need::kPhoneSignal, "phone_signal"},
        {Need::kPerson, "person"},
        {Need::kPet, "pet"},
        {Need::kBlanket, "blanket"},
        {Need::kClothes, "clothes"},
        {Need::kShower, "shower"},
        {Need::kArtThings, "art_things"},
        {Need::kBook, "book"},
        {Need::kScreen, "screen"},
        {Need::kInstrument, "instrument"},
        {Need::kClay, "clay"},
        {Need::kScent, "scent"},
        {Need::kOutdoorsSpace, "outdoors_space"},
        {Need::kFloorSpace, "floor_space"},
        {Need::kBall, "ball"},
    });
}

// A reason not to show some skills. Stays on the device (CS-4).
enum class ExclusionFlag {
    kHeart,
    kEatingDisorder,
    kPregnancy,
    kEpilepsy,
    kColdAllergy,
    kAsthma,
    kExerciseCompulsion,
    kNotSure,
};
consteval std::string_view enum_type_name(ExclusionFlag) {
    return "ExclusionFlag";
}
constexpr auto enum_names(ExclusionFlag) {
    return std::to_array<EnumName<ExclusionFlag>>({
        {ExclusionFlag::kHeart, "heart"},
        {ExclusionFlag::kEatingDisorder, "eating_disorder"},
        {ExclusionFlag::kPregnancy, "pregnancy"},
        {ExclusionFlag::kEpilepsy, "epilepsy"},
        {ExclusionFlag::kColdAllergy, "cold_allergy"},
        {ExclusionFlag::kAsthma, "asthma"},
        {ExclusionFlag::kExerciseCompulsion, "exercise_compulsion"},
        {ExclusionFlag::kNotSure, "not_sure"},
    });
}

// A subject that a person can mute (CS-49).
enum class Topic {
    kFood,
    kFamily,
    kReligion,
    kSleep,
    kSchool,
    kBody,
    kWork,
    kPets,
    kMemory,
};
consteval std::string_view enum_type_name(Topic) {
    return "Topic";
}
constexpr auto enum_names(Topic) {
    return std::to_array<EnumName<Topic>>({
        {Topic::kFood, "food"},
        {Topic::kFamily, "family"},
        {Topic::kReligion, "religion"},
        {Topic::kSleep, "sleep"},
        {Topic::kSchool, "school"},
        {Topic::kBody, "body"},
        {Topic::kWork, "work"},
        {Topic::kPets, "pets"},
        {Topic::kMemory, "memory"},
    });
}

}  // namespace bw::domain
