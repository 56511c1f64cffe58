// SPDX-License-Identifier: Apache-2.0
#pragma once

// The catalogue as the running program has it: skills, cards, prompts, first aid, crisis lines.
// Read once from the packed file; values only, nothing refers to the file afterwards.

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/content/items.h"

namespace bw::content {

inline constexpr int kPackVersion = 1;
inline constexpr std::size_t kPackSizeMax = 4U << 20U;
inline constexpr std::size_t kSkillsMax = 2'000;

class Catalogue {
  public:
    // Empty: no skills, no lines; everything that needs them says so or goes without.
    Catalogue() = default;

    // Limit:  kPackSizeMax, kSkillsMax.
    // Errors: kInvalidArgument when it is no packed catalogue or breaks its schema; kUnsupported
    //         when a newer version packed it; kLimit.
    static Result<Catalogue> read(std::string_view packed);

    // Errors: as read(), for what is not about the text.
    static Result<Catalogue> of(PackedCatalogue packed);

    std::span<const domain::Skill> skills() const { return packed_.skills; }
    std::span<const InfoCard> cards() const { return packed_.cards; }
    std::span<const domain::CrisisCountry> countries() const { return packed_.countries; }
    const domain::CrisisFinders& finders() const { return packed_.finders; }
    std::span<const std::string> substitute_patterns() const { return packed_.substitute_patterns; }

    // Null when there is none. Lifetime: until the catalogue is destroyed or assigned over.
    const domain::Skill* find_skill(std::string_view id) const;
    const Prompt* find_prompt(std::string_view id) const;
    const MedicalPage* medical() const;

    // Only when every item is (CS-45).
    bool is_clinically_reviewed() const;

  private:
    PackedCatalogue packed_;
    std::map<std::string, std::size_t, std::less<>> skill_index_;
    std::map<std::string, std::size_t, std::less<>> prompt_index_;
};

}  // namespace bw::content
