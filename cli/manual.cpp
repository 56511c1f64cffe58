// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <format>

#include "cli/completion.h"
#include "cli/text.h"
#include "core/app/version.h"

namespace bw::cli {

namespace {

// Text that roff takes as text.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : plain_punctuation(text)) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    if (out.starts_with('.') || out.starts_with('\'')) {
        out.insert(0, "\\&");
    }
    return out;
}

void add_section(std::string& page, std::string_view title) {
    page += std::format(".SH {}\n", title);
}

void add_options_to(std::string& page, const std::vector<OptionUsage>& options) {
    for (const OptionUsage& option : options) {
        std::string names;
        for (const std::string& name : option.names) {
            names += (names.empty() ? "" : ", ") + std::format("\\fB{}\\fR", roff(name));
        }
        if (option.names.empty()) {
            names = std::format("\\fI{}\\fR", roff(option.value));
        } else if (!option.value.empty()) {
            names += std::format(" \\fI{}\\fR", roff(option.value));
        }
        page += std::format(".TP\n{}\n{}\n", names, roff(option.about));
    }
}

void add_commands_to(std::string& page, const std::vector<CommandUsage>& commands) {
    for (const CommandUsage& command : commands) {
        std::string synopsis = std::format("\\fBbreakwater {}\\fR", roff(command.name));
        for (const OptionUsage& each : command.positionals) {
            synopsis += " " + roff(option_text(each));
        }
        page += std::format(".SS {}\n{}.\n", synopsis, roff(command.about));
        add_options_to(page, command.positionals);
        add_options_to(page, command.options);
        add_commands_to(page, command.commands);
    }
}

void add_paragraphs(std::string& page, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        page += std::format(".PP\n{}\n", roff(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

std::string manual_page(const CommandUsage& program, const Words& words) {
    std::string page = std::format(
        ".\\\" Written by `breakwater completion man`; the test ManualTest holds it to the "
        "program.\n"
        ".TH BREAKWATER 1 \"\" \"Breakwater {}\" \"User Commands\"\n",
        app::kVersion
    );
    add_section(page, "NAME");
    page += std::format("breakwater \\- {}\n", roff(words("manual.name")));
    add_section(page, "SYNOPSIS");
    page += "\\fBbreakwater\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]\n";
    add_section(page, "DESCRIPTION");
    add_paragraphs(page, words("manual.description"));
    add_section(page, "OPTIONS");
    add_options_to(page, program.options);
    add_section(page, "COMMANDS");
    add_commands_to(page, program.commands);
    add_section(page, "SECRETS");
    add_paragraphs(page, words("manual.secrets"));
    add_section(page, "EXIT STATUS");
    for (const Exit exit :
         {Exit::kDone,
          Exit::kInvalid,
          Exit::kNotFound,
          Exit::kConflict,
          Exit::kLocked,
          Exit::kWrongKey,
          Exit::kDamaged,
          Exit::kStorageFull,
          Exit::kStorage,
          Exit::kLimit,
          Exit::kNewer,
          Exit::kNoVault,
          Exit::kBusy,
          Exit::kNobodyToAsk,
          Exit::kStopped,
          Exit::kUsage,
          Exit::kInternal}) {
        const std::string number = std::to_string(static_cast<int>(exit));
        page += std::format(".TP\n\\fB{}\\fR\n{}\n", number, roff(words("exit." + number)));
    }
    add_section(page, "ENVIRONMENT");
    add_paragraphs(page, words("manual.environment"));
    add_section(page, "FILES");
    add_paragraphs(page, words("manual.files"));
    return page;
}

}  // namespace bw::cli
