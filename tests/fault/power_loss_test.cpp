// SPDX-License-Identifier: Apache-2.0
// Goal: the power may go at any moment; writes that were not synced are then lost, torn or applied
// in another order. Method: from a seed, records are put until an access chosen by the seed, where
// everything stops and the disk crashes; the vault is opened and checked; several times over on one
// disk. BW_POWER_LOSSES sets the number of seeds.
#include <gtest/gtest.h>

#include "tests/fault/fault_support.h"
#include "tests/fault/fault_vault.h"

namespace bw::fault {
namespace {

constexpr int kLossesPerDisk = 5;

TEST(PowerLoss, NothingAcknowledgedIsMissing) {
    const std::uint64_t seeds = repetitions("BW_POWER_LOSSES", 40);
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        SCOPED_TRACE(seed);
        platform::SeededRandom random(seed + 1'000'000);
        MemoryVault vault(seed);
        std::set<std::uint64_t> acknowledged;
        std::uint64_t next = 0;
        for (int loss = 0; loss < kLossesPerDisk; ++loss) {
            ASSERT_TRUE(vault.open());
            vault.files.faults().fail_after(
                platform::FaultKind::kAny, 1 + random.below(60), /*stays_broken=*/true
            );
            Status status;
            while (status) {
                status = vault.records->put(whole_note(next));
                if (status) {
                    acknowledged.insert(next);
                }
                ++next;
            }
            vault.files.crash();
        }
        ASSERT_TRUE(vault.open());
        expect_sound(vault, acknowledged, next);
        if (testing::Test::HasFailure()) {
            return;
        }
    }
}

}  // namespace
}  // namespace bw::fault
