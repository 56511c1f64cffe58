// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/web_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bw::tidy {
namespace {

struct Page {
    std::string_view path;
    const SourceText& source;
    Findings& findings;

    void add(std::size_t index, std::string_view rule, std::string_view instead) const {
        findings.push_back({std::string(path), index + 1, std::string(rule), std::string(instead)});
    }
};

std::string_view before(std::string_view line, std::size_t at) {
    const std::size_t end = line.substr(0, at).find_last_not_of(' ');
    return end == kNone ? std::string_view{} : line.substr(0, end + 1);
}

// `any` where a type stands: after a mark of types, or after `as`.
bool uses_any(std::string_view code) {
    for (std::size_t at = find_word(code, "any"); at != kNone;
         at = find_word(code, "any", at + 1)) {
        const std::string_view head = before(code, at);
        if (head.ends_with(" as") ||
            (!head.empty() && std::string_view(":<|&,").contains(head.back()))) {
            const std::string_view rest = code.substr(at + 3);
            const bool is_type = head.ends_with(" as") || head.back() != ',' ||
                                 rest.starts_with('>') || rest.starts_with("[]");
            if (is_type && !rest.starts_with('(') && !rest.starts_with(" =")) {
                return true;
            }
            if (head.back() == ':' && rest.starts_with(" =")) {
                return true;
            }
        }
    }
    return false;
}

void check_types(const Page& page, std::size_t index) {
    if (uses_any(page.source.code[index])) {
        page.add(index, "any", "name the type; `unknown` when nothing is known yet");
    }
    const std::string_view comment = page.source.comments[index];
    if (comment.contains("@ts-ignore") || comment.contains("@ts-nocheck")) {
        page.add(index, "ts-ignore", "mend the type; nothing is silenced");
    }
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// A colour by its digits: `#` and 3, 4, 6 or 8 of them, and not the name of something in the page.
bool has_hex_colour(std::string_view text) {
    for (std::size_t at = text.find('#'); at != kNone; at = text.find('#', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && is_hex(text[end])) {
            ++end;
        }
        const std::size_t digits = end - at - 1;
        const bool ends = end == text.size() || !(is_name_part(text[end]) || text[end] == '-');
        const std::string_view head = text.substr(0, at);
        const bool reference =
            head.ends_with("url(") || head.ends_with("href=") || head.ends_with("href=\"");
        if (ends && !reference && (digits == 3 || digits == 4 || digits == 6 || digits == 8)) {
            return true;
        }
    }
    return false;
}

bool has_colour_function(std::string_view text) {
    constexpr auto kFunctions = std::to_array<std::string_view>(
        {"rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("}
    );
    return std::ranges::any_of(kFunctions, [text](std::string_view name) {
        return find_word(text, name) != kNone;
    });
}

// Print is black on white, whatever the theme.
bool is_print_colour(std::string_view path, std::string_view text) {
    return path.ends_with("styles/print.css") && !has_colour_function(text) &&
           (text.contains("#000") || text.contains("#fff"));
}

bool may_hold_colours(std::string_view path) {
    return path.ends_with("styles/tokens.css") || path.ends_with("styles/tokens-system.css") ||
           path.contains(".test.");
}

void check_colours(const Page& page, std::size_t index, Language language) {
    if (may_hold_colours(page.path)) {
        return;
    }
    std::string_view text = page.source.quoted[index];
    if (language == Language::kCss) {
        text = page.source.code[index];
        const std::size_t colon = text.find(':');
        // Selectors hold names with `#`; values stand after a colon and end with a semicolon.
        text = colon == kNone || text.ends_with('{') ? std::string_view{} : text.substr(colon);
    }
    if ((has_hex_colour(text) || has_colour_function(text)) && !is_print_colour(page.path, text)) {
        page.add(index, "colour", "name a token in web/src/styles/tokens.css and use it");
    }
}

// What the page may know of time is how to write it; the core's clock is fed in one place.
bool may_use_dates(std::string_view path) {
    return path.starts_with("web/src/ui/format") || path.starts_with("web/src/i18n/") ||
           path.ends_with("/format.ts") || path == "web/src/worker/host.ts" ||
           path.contains(".test.");
}

void check_habits(const Page& page, std::size_t index) {
    const std::string_view code = page.source.code[index];
    if (find_word(code, "console.") != kNone) {
        page.add(index, "console", "nothing is logged in the page; show it, or let it be");
    }
    if (!may_use_dates(page.path) && find_word(code, "Date") != kNone) {
        page.add(
            index,
            "date",
            "let the core reckon with time, and write it with a format.ts or web/src/i18n"
        );
    }
}

// Whether the first property after `style={{` is a custom one; those only carry a number to a rule
// of a style sheet.
bool sets_custom_property(const SourceText& source, std::size_t index, std::size_t from) {
    for (; index < source.lines.size(); ++index, from = 0) {
        const std::string_view line = std::string_view(source.lines[index]).substr(from);
        const std::size_t first = line.find_first_not_of(" {");
        if (first != kNone) {
            return line.substr(first + 1).starts_with("--") ||
                   line.substr(first).starts_with("[`--");
        }
    }
    return false;
}

void check_styles(const Page& page, std::size_t index) {
    constexpr std::string_view kAttribute = "style=";
    const std::string_view line = page.source.lines[index];
    const std::size_t at = find_word(line, kAttribute);
    if (at == kNone || (at > 0 && line[at - 1] == '-')) {
        return;
    }
    const std::size_t value = at + kAttribute.size();
    const bool object = line.substr(value).starts_with("{{");
    const bool markup = line.substr(value).starts_with('"') || line.substr(value).starts_with('{');
    if (markup && !(object && sets_custom_property(page.source, index, value))) {
        page.add(index, "inline-style", "give it a class; the page's policy refuses inline styles");
    }
}

}  // namespace

void check_web(
    std::string_view path, const SourceText& source, Language language, Findings& findings
) {
    const Page page{path, source, findings};
    const bool shipped = path.starts_with("web/src/") || path.starts_with("web/public/");
    const bool help_page = path.starts_with("web/public/");
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        if (language == Language::kTypeScript) {
            check_types(page, index);
            if (shipped) {
                check_habits(page, index);
            }
        }
        const bool coloured = language == Language::kTypeScript || language == Language::kCss;
        if (shipped && coloured && !help_page) {
            check_colours(page, index, language);
        }
        if (path.ends_with(".tsx") || path.ends_with(".html")) {
            check_styles(page, index);
        }
    }
}

}  // namespace bw::tidy
