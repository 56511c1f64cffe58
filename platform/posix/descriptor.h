// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <unistd.h>

namespace bw::platform {

// Owns a file descriptor.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            reset();
            number_ = std::exchange(other.number_, -1);
        }
        return *this;
    }
    ~Descriptor() { reset(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    // Somebody else closes it from here on.
    int release() { return std::exchange(number_, -1); }
    void reset() {
        if (number_ >= 0) {
            close(number_);
            number_ = -1;
        }
    }

  private:
    int number_ = -1;
};

}  // namespace bw::platform
