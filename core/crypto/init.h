// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/port/random.h"

namespace bw::crypto {

// Makes libsodium ready. Call once at the start of the program, before any other thread and before
// the first SecretBytes; calling it again does nothing.
//
// libsodium gets sixteen random bytes here (the canary of its guarded memory) and none afterwards:
// everything in bw::crypto draws from the port::Random it is given, so that the browser, the tests
// and the command line share one path. A libsodium function that draws by itself later traps.
//
// Errors: as Random::fill; kUnsupported when libsodium does not start.
Status init(port::Random& random);

// Whether init() has succeeded.
bool is_ready();

}  // namespace bw::crypto
