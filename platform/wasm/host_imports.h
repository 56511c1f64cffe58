// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the worker gives the module. All of it is synchronous; the worker opens the slots
// beforehand.

#include <cstdint>

#define BW_HOST_IMPORT(name) \
    __attribute__((import_module("breakwater_host"), import_name(#name))) extern "C"

BW_HOST_IMPORT(utc_now_ms) double bw_host_utc_now_ms();
BW_HOST_IMPORT(monotonic_now_ms) double bw_host_monotonic_now_ms();
// Minutes east of UTC.
BW_HOST_IMPORT(local_offset_minutes) std::int32_t bw_host_local_offset_minutes();
// 0: filled.
BW_HOST_IMPORT(random_fill) std::int32_t bw_host_random_fill(void* bytes, std::uint32_t size);

BW_HOST_IMPORT(slot_count) std::int32_t bw_host_slot_count();
// Bytes read, or -1.
BW_HOST_IMPORT(slot_read)
std::int32_t bw_host_slot_read(std::int32_t slot, double offset, void* bytes, std::uint32_t size);
// 0: written; 1: failed; 2: no space.
BW_HOST_IMPORT(slot_write)
std::int32_t bw_host_slot_write(
    std::int32_t slot, double offset, const void* bytes, std::uint32_t size
);
// -1: failed.
BW_HOST_IMPORT(slot_size) double bw_host_slot_size(std::int32_t slot);
// 0: done; 1: failed; 2: no space.
BW_HOST_IMPORT(slot_truncate) std::int32_t bw_host_slot_truncate(std::int32_t slot, double size);
BW_HOST_IMPORT(slot_flush) std::int32_t bw_host_slot_flush(std::int32_t slot);
