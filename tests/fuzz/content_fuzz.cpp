// SPDX-License-Identifier: Apache-2.0

// Any bytes as a packed catalogue. What is read must be safe to look things up in.

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "core/content/catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto catalogue =
        bw::content::Catalogue::read(bw::as_text_view(std::as_bytes(std::span(data, size))));
    if (!catalogue) {
        return 0;
    }
    for (const auto& skill : catalogue->skills()) {
        const auto* found = catalogue->find_skill(skill.id);
        BW_CHECK(found != nullptr && found->id == skill.id);
    }
    (void)catalogue->find_prompt("plan.barrier");
    (void)catalogue->medical();
    (void)catalogue->is_clinically_reviewed();
    return 0;
}
