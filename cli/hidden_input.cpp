// SPDX-License-Identifier: Apache-2.0
// Secrets: from the terminal without showing them, or from a descriptor that the person named.
#include <array>
#include <csignal>
#include <cstring>

#include <errno.h>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "cli/console.h"
#include "cli/quiet_terminal.h"
#include "cli/text.h"
#include "core/base/limits.h"
#include "platform/posix/descriptor.h"

namespace bw::cli {

namespace {

using crypto::SecretBytes;

constexpr char kCtrlC = 0x03;
constexpr char kCtrlD = 0x04;
constexpr char kBackspace = 0x08;
constexpr char kCtrlU = 0x15;
constexpr char kEraseKey = 0x7F;
constexpr auto kDeadly = std::to_array<int>({SIGHUP, SIGINT, SIGQUIT, SIGTERM});

// What a signal must put back, since a terminal that shows nothing stays so after the process.
volatile sig_atomic_t quiet_terminal = -1;
termios settings_before;

void put_back_and_die(int number) {
    if (quiet_terminal >= 0) {
        (void)tcsetattr(quiet_terminal, TCSANOW, &settings_before);
    }
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

// A line as it grows. Wiped by its SecretBytes.
class SecretLine {
  public:
    SecretLine() : bytes_(kPassphraseSizeMax) {}
    // Returns: false when it is too long.
    bool add(char c) {
        if (size_ == bytes_.size()) {
            return false;
        }
        bytes_.writable()[size_++] = static_cast<std::byte>(c);
        return true;
    }
    void clear() { size_ = 0; }
    void drop_letter() {
        while (size_ > 0) {
            --size_;
            const auto byte = static_cast<unsigned char>(bytes_.view()[size_]);
            if ((byte & 0xC0U) != 0x80U) {
                return;
            }
        }
    }
    OrStop<SecretBytes> finish() {
        if (size_ > 0 && bytes_.view()[size_ - 1] == std::byte{'\r'}) {
            --size_;
        }
        std::string text = normal_form_c(as_text_view(bytes_.view().first(size_)));
        if (text.empty()) {
            return stop_with(Exit::kInvalid, "empty_secret");
        }
        SecretBytes secret = SecretBytes::copy_of(as_byte_view(text));
        crypto::wipe({reinterpret_cast<std::byte*>(text.data()), text.size()});
        return secret;
    }

  private:
    SecretBytes bytes_;
    std::size_t size_ = 0;
};

// Returns: 1 a byte, 0 the end, -1 a failure.
int read_one(int number, char& c) {
    ssize_t count = 0;
    do {
        count = ::read(number, &c, 1);
    } while (count < 0 && errno == EINTR);
    return static_cast<int>(count);
}

enum class Key { kMore, kDone, kStopped };

Key take_key(char c, SecretLine& line, bool& fits) {
    switch (c) {
        case '\n':
        case '\r':
        case kCtrlD:
            return Key::kDone;
        case kCtrlC:
            return Key::kStopped;
        case kBackspace:
        case kEraseKey:
            line.drop_letter();
            return Key::kMore;
        case kCtrlU:
            line.clear();
            return Key::kMore;
        default:
            fits = line.add(c) && fits;
            return Key::kMore;
    }
}

}  // namespace

struct QuietTerminal::Held {
    platform::Descriptor terminal;
    std::array<struct sigaction, kDeadly.size()> before{};
};

QuietTerminal::QuietTerminal() {
    if (quiet_terminal >= 0) {
        return;
    }
    platform::Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!terminal.is_open() || tcgetattr(terminal.number(), &settings_before) != 0) {
        return;
    }
    held_ = std::make_unique<Held>();
    held_->terminal = std::move(terminal);
    quiet_terminal = held_->terminal.number();
    for (std::size_t i = 0; i < kDeadly.size(); ++i) {
        struct sigaction action{};
        action.sa_handler = put_back_and_die;
        sigaction(kDeadly[i], &action, &held_->before[i]);
    }
    termios quiet = settings_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
    quiet.c_iflag |= ICRNL;
    quiet.c_cc[VMIN] = 1;
    quiet.c_cc[VTIME] = 0;
    (void)tcsetattr(quiet_terminal, TCSAFLUSH, &quiet);
}

QuietTerminal::~QuietTerminal() {
    if (held_ == nullptr) {
        return;
    }
    // What was typed ahead is for the next question.
    (void)tcsetattr(quiet_terminal, TCSADRAIN, &settings_before);
    quiet_terminal = -1;
    for (std::size_t i = 0; i < kDeadly.size(); ++i) {
        sigaction(kDeadly[i], &held_->before[i], nullptr);
    }
}

bool QuietTerminal::is_quiet() const {
    termios now{};
    return quiet_terminal >= 0 && tcgetattr(quiet_terminal, &now) == 0 &&
           (now.c_lflag & static_cast<tcflag_t>(ECHO)) == 0;
}

int QuietTerminal::read_byte(char& c) const {
    return quiet_terminal >= 0 ? read_one(quiet_terminal, c) : -1;
}

OrStop<SecretBytes> ProcessConsole::read_hidden_line() {
    const QuietTerminal quiet;
    if (!quiet.is_quiet()) {
        return stop_with(Exit::kNobodyToAsk, "no_terminal_for_secret");
    }
    SecretLine line;
    bool fits = true;
    char c = 0;
    while (quiet.read_byte(c) == 1) {
        const Key key = take_key(c, line, fits);
        if (key == Key::kStopped) {
            (void)write(Stream::kErr, "\n");
            return stop_with(Exit::kStopped, "stopped");
        }
        if (key == Key::kDone) {
            (void)write(Stream::kErr, "\n");
            break;
        }
    }
    if (!fits) {
        return stop_with(Exit::kLimit, "long_secret");
    }
    return line.finish();
}

// One byte at a time: what follows the line is for the next question.
OrStop<SecretBytes> ProcessConsole::read_line_of(int fd) {
    SecretLine line;
    char c = 0;
    int count = 0;
    while ((count = read_one(fd, c)) == 1 && c != '\n') {
        if (!line.add(c)) {
            return stop_with(Exit::kLimit, "long_secret");
        }
    }
    if (count < 0) {
        return stop_with(Exit::kUsage, "bad_descriptor");
    }
    return line.finish();
}

}  // namespace bw::cli
