// SPDX-License-Identifier: Apache-2.0
#pragma once

// The header on disk: `header`, and the same bytes once more in `header.previous` in case the
// first is damaged. The copy is replaced before the header itself, so that at every moment both
// files are whole, and a slot that was removed is in neither once the change is acknowledged.

#include "core/base/result.h"
#include "core/port/file_store.h"
#include "core/store/header.h"

namespace bw::store {

enum class HeaderSource {
    kHeader,
    kCopy,  // `header` was damaged or missing
};

struct LoadedHeader {
    ParsedHeader parsed;
    HeaderSource source = HeaderSource::kHeader;
};

// Errors: kNotFound when there is no vault; kCorrupt when both files are damaged; kUnsupported;
//         kStorageFailed when `header` cannot be read (the copy may be older then, so it is not
//         taken in its place).
Result<LoadedHeader> load_header(port::FileStore& files);

// Errors: as FileStore; `header` is then as before, and load_header() still finds it.
Status store_header(port::FileStore& files, ByteView bytes);

// Makes the copy equal to `bytes`, the current header, if it is not.
Status settle_header_copy(port::FileStore& files, ByteView bytes);

}  // namespace bw::store
