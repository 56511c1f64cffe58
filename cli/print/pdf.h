// SPDX-License-Identifier: Apache-2.0
#pragma once

// The print model as PDF: real text in embedded fonts, one bookmark a section, black on white.
// docs/formats/print.md.

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/interop/print/print_model.h"

namespace bw::cli::paper {

enum class PaperSize { kA4, kLetter };

struct PdfFile {
    Bytes bytes;
    int page_count = 0;
    int unknown_letters = 0;  // shown as boxes: no font of this machine has them
};

// Errors: kUnsupported when the libraries cannot start; kLimit when memory runs out.
Result<PdfFile> print_pdf(const interop::PrintModel& model, PaperSize size);

}  // namespace bw::cli::paper
