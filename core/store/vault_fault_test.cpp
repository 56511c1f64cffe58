// SPDX-License-Identifier: Apache-2.0

// Goal: making and opening a vault survive the failure of any single access, with and without power
// lost after it. Method: fail the n-th access for n = 1, 2, 3 … until nothing fails.

#include "core/store/vault_files.h"
#include "core/store/vault_test_support.h"

namespace bw::store {
namespace {

using platform::FaultKind;

class VaultFaultTest : public testing::VaultTest {
  protected:
    // Calls `attempt` with the n-th access failing. Returns whether any failed.
    template <class Attempt>
    bool with_fault(std::uint64_t n, Attempt&& attempt) {
        files_.faults().fail_after(FaultKind::kAny, n);
        attempt();
        const bool struck = files_.faults().has_struck();
        files_.faults().clear();
        return struck;
    }
};

TEST_F(VaultFaultTest, MakingOneSucceedsOrLeavesRoomForAnother) {
    for (const bool power_fails : {false, true}) {
        bool struck = true;
        for (std::uint64_t n = 1; struck; ++n) {
            ASSERT_LT(n, 500U);
            ASSERT_TRUE(Vault::wipe(place()));
            bool made = false;
            struck = with_fault(n, [&] {
                const auto vault = create();
                made = vault.has_value();
                if (power_fails) {
                    files_.crash();
                }
            });
            const auto opened = open();
            if (made) {
                ASSERT_TRUE(opened) << n;
            } else if (!opened) {
                ASSERT_EQ(opened.error().code(), ErrorCode::kNotFound) << n;
                ASSERT_TRUE(create()) << n;
            }
        }
    }
}

TEST_F(VaultFaultTest, OpeningNeverLosesAnything) {
    for (const bool header_is_damaged : {false, true}) {
        bool struck = true;
        for (std::uint64_t n = 1; struck; ++n) {
            ASSERT_LT(n, 500U);
            ASSERT_TRUE(Vault::wipe(place()));
            {
                auto vault = create();
                ASSERT_TRUE(vault);
                ASSERT_TRUE(write_words(*vault, 3));
            }
            if (header_is_damaged) {
                files_.damage(kHeaderFile, 20, as_byte_view("damage"));
            }
            struck = with_fault(n, [&] {
                const auto vault = open();
                files_.crash();
            });
            auto vault = open();
            ASSERT_TRUE(vault) << n;
            ASSERT_EQ(count_words(*vault), 3) << n;
            ASSERT_FALSE(vault->report().housekeeping_failed) << n;
            ASSERT_EQ(files_.raw(kHeaderFile), files_.raw(kHeaderCopyFile)) << n;
        }
    }
}

TEST_F(VaultFaultTest, AFullDiskIsSaidAndChangesNothing) {
    auto vault = create();
    ASSERT_TRUE(vault);
    ASSERT_TRUE(write_words(*vault, 20));
    files_.set_space(files_.used() + 100);
    const SlotSecret keep[] = {testing::device(secret_)};
    const Bytes other = testing::device_secret(2);
    EXPECT_EQ(vault->add_slot(testing::device(other), {}).error().code(), ErrorCode::kStorageFull);
    EXPECT_EQ(vault->begin_rotation(keep).error().code(), ErrorCode::kStorageFull);
    files_.set_space(files_.used() + 2'000);
    ASSERT_TRUE(vault->begin_rotation(keep));
    EXPECT_EQ(vault->rotation_step(100).error().code(), ErrorCode::kStorageFull);
    files_.set_space(UINT64_MAX);
    EXPECT_EQ(count_words(*vault), 20);
    ASSERT_TRUE(vault->rotation_step(100)->done);
    EXPECT_EQ(count_words(*vault), 20);
}

// Words in clear: nothing of a locked vault, but the card, may be found by reading the files.
TEST_F(VaultFaultTest, NothingLiesInClearButTheCard) {
    constexpr std::string_view kCanary = "heron-on-the-wire";
    {
        auto vault = create();
        ASSERT_TRUE(vault);
        ASSERT_TRUE(write_words(*vault, 0));
        auto insert = vault->database().prepare("INSERT INTO word(text) VALUES(?1)");
        ASSERT_TRUE(insert);
        ASSERT_TRUE(insert->bind(1, kCanary).run());
    }
    const InboxAddress address = Vault::inspect(place())->address;
    ASSERT_TRUE(write_inbox_entry(files_, random_, address, as_byte_view(kCanary)));
    for (const std::string& name : *files_.list("")) {
        const Bytes bytes = files_.raw(name);
        EXPECT_EQ(as_text_view(bytes).find(kCanary), std::string_view::npos) << name;
        EXPECT_EQ(as_text_view(bytes).find(as_text_view(secret_)), std::string_view::npos) << name;
    }
}

}  // namespace
}  // namespace bw::store
