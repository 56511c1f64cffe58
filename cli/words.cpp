// SPDX-License-Identifier: Apache-2.0
#include "cli/words.h"

#include <algorithm>
#include <utility>

#include "cli/embedded.h"
#include "core/codec/json.h"

namespace bw::cli {

namespace {

// From after an opening brace to after the one that closes it.
std::string_view braced(std::string_view text) {
    int depth = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '{' ? 1 : 0;
        depth -= text[at] == '}' ? 1 : 0;
        if (depth == 0) {
            return text.substr(0, at);
        }
    }
    return text;
}

std::string_view value_of(const std::vector<Filler>& fill, std::string_view name) {
    const auto found = std::ranges::find(fill, name, &Filler::name);
    return found != fill.end() ? std::string_view(found->value) : std::string_view();
}

// ` one {# line} other {# lines}`: the form for this number, as English has it.
std::string_view plural_form(std::string_view options, std::string_view number) {
    std::string_view other;
    while (true) {
        const std::size_t name_at = options.find_first_not_of(' ');
        const std::size_t open = options.find('{');
        if (name_at == std::string_view::npos || open == std::string_view::npos) {
            return other;
        }
        std::string_view name = options.substr(name_at, open - name_at);
        name = name.substr(0, name.find_last_not_of(' ') + 1);
        options.remove_prefix(open + 1);
        const std::string_view form = braced(options);
        options.remove_prefix(std::min(form.size() + 1, options.size()));
        const bool exact = name.starts_with('=') && name.substr(1) == number;
        if (exact || (name == "one" && number == "1")) {
            return form;
        }
        if (name == "other") {
            other = form;
        }
    }
}

std::string place_value(std::string_view inside, const std::vector<Filler>& fill) {
    const std::size_t comma = inside.find(',');
    const std::string_view value = value_of(fill, inside.substr(0, comma));
    if (comma == std::string_view::npos) {
        return std::string(value);
    }
    const std::size_t forms = inside.find(',', comma + 1);
    if (forms == std::string_view::npos) {
        return std::string(value);
    }
    std::string text = fill_in(plural_form(inside.substr(forms + 1), value), fill);
    if (const std::size_t mark = text.find('#'); mark != std::string::npos) {
        text.replace(mark, 1, value);
    }
    return text;
}

Status add_messages(
    std::string_view text, std::map<std::string, std::string, std::less<>>& messages
) {
    const codec::Json json = BW_TRY(codec::parse_json(text));
    if (!json.is_object()) {
        return fail(ErrorCode::kInvalidArgument, "the words are no object");
    }
    for (const auto& [key, value] : json.items()) {
        const auto* message = value.get_ptr<const std::string*>();
        if (message == nullptr) {
            return fail(ErrorCode::kInvalidArgument, "a message is no text");
        }
        messages.emplace(key, *message);
    }
    return {};
}

}  // namespace

std::string fill_in(std::string_view message, const std::vector<Filler>& fill) {
    std::string out;
    while (!message.empty()) {
        const std::size_t open = message.find('{');
        out += message.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        message.remove_prefix(open + 1);
        const std::string_view inside = braced(message);
        out += place_value(inside, fill);
        message.remove_prefix(std::min(inside.size() + 1, message.size()));
    }
    return out;
}

Result<Words> Words::load(std::string_view own_json, std::string_view shared_json) {
    Words words;
    BW_TRY(add_messages(own_json, words.messages_));
    BW_TRY(add_messages(shared_json, words.messages_));
    return words;
}

Result<Words> Words::embedded() {
    return load(embedded_own_words(), embedded_shared_words());
}

bool Words::has(std::string_view key) const {
    return messages_.contains(key);
}

std::string Words::operator()(std::string_view key, const std::vector<Filler>& fill) const {
    const auto found = messages_.find(key);
    return found != messages_.end() ? fill_in(found->second, fill) : std::string(key);
}

}  // namespace bw::cli
