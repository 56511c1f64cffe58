// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <format>

namespace bw::cli {

namespace {

std::string words_of(const CommandUsage& usage, const CommandUsage& program) {
    std::string words;
    for (const CommandUsage& each : usage.commands) {
        words += each.name.substr(each.name.rfind(' ') + 1) + " ";
    }
    const auto add = [&words](const CommandUsage& from) {
        for (const OptionUsage& option : from.options) {
            for (const std::string& name : option.names) {
                words += name + " ";
            }
        }
    };
    add(usage);
    if (&usage != &program) {
        add(program);
    }
    for (const OptionUsage& positional : usage.positionals) {
        for (const std::string& choice : positional.choices) {
            words += choice + " ";
        }
    }
    while (words.ends_with(' ')) {
        words.pop_back();
    }
    return words;
}

// `"plan show") words="…";;` for a command and those below it.
void add_bash_cases(const CommandUsage& usage, const CommandUsage& program, std::string& text) {
    const std::string path = &usage == &program ? "" : usage.name;
    text += std::format("        \"{}\") words=\"{}\";;\n", path, words_of(usage, program));
    for (const CommandUsage& each : usage.commands) {
        add_bash_cases(each, program, text);
    }
}

std::string joined_with(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : std::string(between)) + part;
    }
    return text;
}

// Values that follow an option: files where a folder is wanted, else the choices if it has any.
void add_value_cases(const CommandUsage& usage, std::string& text) {
    for (const OptionUsage& option : usage.options) {
        if (option.value.empty()) {
            continue;
        }
        const std::string path = usage.name == "breakwater" ? "*:" : "\"" + usage.name + "\":";
        std::vector<std::string> patterns;
        patterns.reserve(option.names.size());
        for (const std::string& name : option.names) {
            patterns.push_back(path + name);
        }
        const bool is_folder = option.value == "FOLDER";
        text += std::format(
            "        {}) {}; return;;\n",
            joined_with(patterns, "|"),
            is_folder ? "COMPREPLY=($(compgen -d -- \"$word\"))"
                      : std::format(
                            "COMPREPLY=($(compgen -W \"{}\" -- \"$word\"))",
                            joined_with(option.choices, " ")
                        )
        );
    }
    for (const CommandUsage& each : usage.commands) {
        add_value_cases(each, text);
    }
}

std::string paths_of(const CommandUsage& usage, std::string_view between) {
    std::string text;
    for (const CommandUsage& each : usage.commands) {
        text += std::string(text.empty() ? "" : between) + "\"" + each.name + "\"";
        const std::string below = paths_of(each, between);
        text += (below.empty() ? "" : std::string(between)) + below;
    }
    return text;
}

std::string zsh_quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else if (c == '[' || c == ']' || c == ':' || c == '\\') {
            out += std::string("\\") + c;
        } else {
            out += c;
        }
    }
    return out;
}

void add_zsh_function(const CommandUsage& usage, const CommandUsage& program, std::string& text) {
    const bool is_program = &usage == &program;
    std::string list;
    for (const CommandUsage& each : usage.commands) {
        list += std::format(
            " '{}:{}'", each.name.substr(each.name.rfind(' ') + 1), zsh_quoted(each.about)
        );
    }
    const auto add_options = [&list](const CommandUsage& from) {
        for (const OptionUsage& option : from.options) {
            list += std::format(" '{}:{}'", option.names.back(), zsh_quoted(option.about));
        }
    };
    add_options(usage);
    if (!is_program) {
        add_options(program);
    }
    text += std::format("        ('{}') list=({} );;\n", is_program ? "" : usage.name, list);
    for (const CommandUsage& each : usage.commands) {
        add_zsh_function(each, program, text);
    }
}

}  // namespace

std::string bash_completion(const CommandUsage& program) {
    std::string text =
        "# bash completion of breakwater, written by `breakwater completion bash`.\n"
        "_breakwater() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    local path= next words= i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        next=\"${path:+$path }${COMP_WORDS[i]}\"\n"
        "        case \"$next\" in\n"
        "        " +
        paths_of(program, "|") +
        ") path=$next;;\n"
        "        esac\n"
        "    done\n"
        "    case \"$path:$before\" in\n";
    add_value_cases(program, text);
    text += "    esac\n    case \"$path\" in\n";
    add_bash_cases(program, program, text);
    text +=
        "    esac\n"
        "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
        "    if [ \"$path\" = export ] && [[ $word != -* ]]; then\n"
        "        COMPREPLY+=($(compgen -f -- \"$word\"))\n"
        "    fi\n"
        "}\n"
        "complete -F _breakwater breakwater\n";
    return text;
}

std::string zsh_completion(const CommandUsage& program) {
    std::string text =
        "#compdef breakwater\n"
        "# zsh completion of breakwater, written by `breakwater completion zsh`.\n"
        "_breakwater() {\n"
        "    local -a list\n"
        "    local path_now= next i\n"
        "    for ((i = 2; i < CURRENT; i++)); do\n"
        "        next=\"${path_now:+$path_now }${words[i]}\"\n"
        "        case \"$next\" in\n"
        "        (" +
        paths_of(program, "|") +
        ") path_now=$next;;\n"
        "        esac\n"
        "    done\n"
        "    case ${words[CURRENT-1]} in\n"
        "        (--vault) _files -/; return;;\n"
        "    esac\n"
        "    case \"$path_now\" in\n";
    add_zsh_function(program, program, text);
    text +=
        "    esac\n"
        "    _describe 'breakwater' list\n"
        "    [[ $path_now == export ]] && _files\n"
        "    return 0\n"
        "}\n"
        "compdef _breakwater breakwater 2>/dev/null || _breakwater \"$@\"\n";
    return text;
}

}  // namespace bw::cli
