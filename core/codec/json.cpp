// SPDX-License-Identifier: Apache-2.0
#include "core/codec/json.h"

#include <set>

namespace bw::codec {

namespace {

// Watches a parse: nesting and repeated keys. Runs before values are stored, so a bomb of brackets
// is refused before anything recursive could ever walk it.
class ParseGuard {
  public:
    bool accept(int depth, nlohmann::ordered_json::parse_event_t event, const Json& value) {
        using Event = nlohmann::ordered_json::parse_event_t;
        if (depth > static_cast<int>(kJsonDepthMax)) {
            refused_ = true;
        }
        if (event == Event::object_start) {
            keys_.emplace_back();
        } else if (event == Event::object_end && !keys_.empty()) {
            keys_.pop_back();
        } else if (event == Event::key && !keys_.empty()) {
            const auto* key = value.get_ptr<const std::string*>();
            refused_ = refused_ || key == nullptr || !keys_.back().insert(*key).second;
        }
        return true;
    }
    bool refused() const { return refused_; }

  private:
    std::vector<std::set<std::string>> keys_;
    bool refused_ = false;
};

// Nesting of a text that may not even be JSON; strings are skipped.
bool nesting_is_bounded(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    bool escaped = false;
    for (const char c : text) {
        if (in_string) {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kJsonDepthMax) {
                return false;
            }
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return true;
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
    if (!nesting_is_bounded(text)) {
        return fail(ErrorCode::kInvalidArgument, "JSON is nested too deeply");
    }
    ParseGuard guard;
    Json json = Json::parse(
        text.begin(),
        text.end(),
        [&guard](int depth, nlohmann::ordered_json::parse_event_t event, Json& value) {
            return guard.accept(depth, event, value);
        },
        /*allow_exceptions=*/false
    );
    if (json.is_discarded()) {
        return fail(ErrorCode::kInvalidArgument, "not valid JSON in UTF-8");
    }
    if (guard.refused()) {
        return fail(ErrorCode::kInvalidArgument, "JSON repeats a key or is nested too deeply");
    }
    return json;
}

std::string dump_json(const Json& value) {
    // `replace` instead of `strict`: texts were checked on the way in, and an invalid byte from
    // anywhere else must not end the process (there are no exceptions to report it by).
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace json_detail {

Status read_bool(const Json& json, bool& out) {
    if (!json.is_boolean()) {
        return fail(ErrorCode::kInvalidArgument, "expected true or false");
    }
    out = json.get<bool>();
    return {};
}

Status read_double(const Json& json, double& out) {
    if (!json.is_number()) {
        return fail(ErrorCode::kInvalidArgument, "expected a number");
    }
    out = json.get<double>();
    return {};
}

Status read_text(const Json& json, std::string& out) {
    const auto* text = json.get_ptr<const std::string*>();
    if (text == nullptr) {
        return fail(ErrorCode::kInvalidArgument, "expected text");
    }
    if (text->size() > kTextSizeMax) {
        return fail(ErrorCode::kLimit, "text is longer than kTextSizeMax");
    }
    out = *text;
    return {};
}

Status read_integer(
    const Json& json, std::int64_t lowest, std::int64_t highest, std::int64_t& out
) {
    if (!json.is_number_integer()) {
        return fail(ErrorCode::kInvalidArgument, "expected a whole number");
    }
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(highest)) {
        return fail(ErrorCode::kInvalidArgument, "number is too large");
    }
    const auto number = json.get<std::int64_t>();
    if (number < lowest || number > highest) {
        return fail(ErrorCode::kInvalidArgument, "number is out of range");
    }
    out = number;
    return {};
}

}  // namespace json_detail

}  // namespace bw::codec
