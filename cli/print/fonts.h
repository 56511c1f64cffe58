// SPDX-License-Identifier: Apache-2.0
#pragma once

// The font of the app, out of the program itself, before the fonts of the machine. For letters it
// has not, Fontconfig looks among the machine's.

#include <array>

#include "cli/print/c_handles.h"
#include "core/base/result.h"
#include "platform/posix/descriptor.h"

namespace bw::cli::paper {

inline constexpr const char* kPaperFont = "Atkinson Hyperlegible Next";

class PaperFonts {
  public:
    // Errors: kUnsupported when the libraries cannot start or do not take the font.
    static Result<PaperFonts> load();

    PangoFontMap* map() const { return map_.get(); }

  private:
    PaperFonts() = default;

    // In memory; each has a path for as long as it is held.
    std::array<platform::Descriptor, 2> files_;
    ConfigHandle config_;
    FontMapHandle map_;  // before the rest is let go
};

}  // namespace bw::cli::paper
