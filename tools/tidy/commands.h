// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commands that documents name: whether what they start, and the tests they ask for, exist.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/tree.h"

namespace bw::tidy {

// What commands can name: the tests of the tree by their full names, its labels and programs.
class CommandBook {
  public:
    // Lifetime: `files` must outlive it.
    explicit CommandBook(const std::vector<SourceFile>& files);

    // Whether the words begin like a command of ours (and not like a name or a word of prose).
    static bool looks_like_one(std::string_view words);

    // `T X` stands for `ctest --preset dev -R X`; parts joined by `&&` are looked at one by one.
    // Returns: a reason when it names something that does not exist; nothing when all is there.
    std::optional<std::string> complaint(std::string_view command) const;

  private:
    std::optional<std::string> part_complaint(std::string_view part, std::string& folder) const;
    std::optional<std::string> ctest_complaint(const std::vector<std::string>& words) const;
    std::optional<std::string> node_complaint(
        const std::vector<std::string>& words, const std::string& folder
    ) const;
    std::optional<std::string> program_complaint(std::string_view path) const;
    bool has_path(std::string_view path) const;
    bool has_test(std::string_view pattern) const;
    bool cmake_says(std::string_view words) const;

    const std::vector<SourceFile>& files_;
    std::vector<std::string> tests_;
};

}  // namespace bw::tidy
