// SPDX-License-Identifier: Apache-2.0

// Any bytes as JSON, and as some of the structs that travel as JSON. What decodes must be encoded
// again, and the encoding must be stable.

#include <cstdint>

#include "core/app/api/card_api.h"
#include "core/app/inbox.h"
#include "core/app/methods.h"
#include "core/base/check.h"
#include "core/codec/json.h"

namespace {

template <class T>
void try_struct(std::string_view text) {
    const auto value = bw::codec::decode<T>(text);
    if (!value) {
        return;
    }
    const std::string encoded = bw::codec::encode(*value);
    const auto again = bw::codec::decode<T>(encoded);
    BW_CHECK(again.has_value());
    BW_CHECK(bw::codec::encode(*again) == encoded);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = bw::as_text_view(std::as_bytes(std::span(data, size)));
    const auto json = bw::codec::parse_json(text);
    if (json) {
        const std::string dumped = bw::codec::dump_json(*json);
        const auto again = bw::codec::parse_json(dumped);
        BW_CHECK(again.has_value());
        BW_CHECK(bw::codec::dump_json(*again) == dumped);
    }
    try_struct<bw::app::Settings>(text);
    try_struct<bw::app::ToolboxEntry>(text);
    try_struct<bw::app::Contact>(text);
    try_struct<bw::app::RideStep>(text);
    try_struct<bw::app::OpenCard>(text);
    try_struct<bw::app::InboxPayload>(text);
    return 0;
}
