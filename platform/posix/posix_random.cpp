// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/posix_random.h"

#include <errno.h>
#include <sys/random.h>

namespace bw::platform {

Status PosixRandom::fill(MutableByteView out) {
    while (!out.empty()) {
        const ssize_t count = getrandom(out.data(), out.size(), 0);
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return fail(ErrorCode::kStorageFailed, "the system gives no randomness");
        }
        out = out.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

}  // namespace bw::platform
