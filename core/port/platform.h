// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/port/clock.h"
#include "core/port/file_store.h"
#include "core/port/random.h"

namespace bw::port {

// Everything the core may ask of the world, passed by reference; there are no singletons.
// Lifetime: the parts must outlive whatever holds a Platform.
struct Platform {
    Clock& clock;
    Random& random;
};

}  // namespace bw::port
