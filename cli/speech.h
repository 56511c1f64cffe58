// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bw::cli {

// The machine's own voice (U8): spd-say or espeak-ng, where one of them is there. Words go to it
// over a pipe, never as an argument, which others on the machine could read.
class Speech {
  public:
    // Nothing when the machine has no such program.
    static std::optional<Speech> find();

    // Says it and does not wait; what it was saying before is ended. Words that cannot be said are
    // left unsaid: they stand on the screen.
    void say(std::string_view text);
    void hush();

    Speech(Speech&& other) noexcept;
    Speech& operator=(Speech&& other) noexcept;
    ~Speech();

  private:
    Speech(std::string program, std::string option)
        : program_(std::move(program)), option_(std::move(option)) {}

    std::string program_;
    std::string option_;
    int process_ = -1;
};

}  // namespace bw::cli
