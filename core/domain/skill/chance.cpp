// SPDX-License-Identifier: Apache-2.0
#include "core/domain/skill/chance.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/base/check.h"

namespace bw::domain {

std::uint64_t beta_draw(Chance& chance, int successes, int failures) {
    BW_CHECK(successes >= 1 && failures >= 1);
    std::vector<std::uint64_t> uniform(static_cast<std::size_t>(successes + failures - 1));
    std::ranges::generate(uniform, [&] { return chance.next(); });
    const auto nth = uniform.begin() + (successes - 1);
    std::ranges::nth_element(uniform, nth);
    return *nth;
}

}  // namespace bw::domain
