// SPDX-License-Identifier: Apache-2.0
#include "platform/wasm/host_slot_device.h"

#include "platform/wasm/host_imports.h"

namespace bw::platform {

namespace {

constexpr std::int32_t kHostFull = 2;

Status as_status(std::int32_t code) {
    if (code == 0) {
        return {};
    }
    if (code == kHostFull) {
        return fail(ErrorCode::kStorageFull, "the browser gives no more space");
    }
    return fail(ErrorCode::kStorageFailed, "the browser could not write");
}

std::int32_t number(std::size_t slot) {
    return static_cast<std::int32_t>(slot);
}

}  // namespace

std::size_t HostSlotDevice::slot_count() {
    const std::int32_t count = bw_host_slot_count();
    return count < 0 ? 0 : static_cast<std::size_t>(count);
}

Result<std::size_t> HostSlotDevice::read(
    std::size_t slot, std::uint64_t offset, MutableByteView out
) {
    const std::int32_t count = bw_host_slot_read(
        number(slot),
        static_cast<double>(offset),
        out.data(),
        static_cast<std::uint32_t>(out.size())
    );
    if (count < 0 || static_cast<std::size_t>(count) > out.size()) {
        return fail(ErrorCode::kStorageFailed, "the browser could not read");
    }
    return static_cast<std::size_t>(count);
}

Status HostSlotDevice::write(std::size_t slot, std::uint64_t offset, ByteView bytes) {
    return as_status(bw_host_slot_write(
        number(slot),
        static_cast<double>(offset),
        bytes.data(),
        static_cast<std::uint32_t>(bytes.size())
    ));
}

Result<std::uint64_t> HostSlotDevice::size(std::size_t slot) {
    const double size = bw_host_slot_size(number(slot));
    if (!(size >= 0)) {
        return fail(ErrorCode::kStorageFailed, "the browser could not tell a size");
    }
    return static_cast<std::uint64_t>(size);
}

Status HostSlotDevice::truncate(std::size_t slot, std::uint64_t size) {
    return as_status(bw_host_slot_truncate(number(slot), static_cast<double>(size)));
}

Status HostSlotDevice::flush(std::size_t slot) {
    return as_status(bw_host_slot_flush(number(slot)));
}

}  // namespace bw::platform
