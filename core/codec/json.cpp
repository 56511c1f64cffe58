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

namespace {

Status decode_integer(const TypeTable& type, const Json& json, void* out) {
    if (!json.is_number_integer()) {
        return fail(ErrorCode::kInvalidArgument, "expected a whole number");
    }
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(type.highest)) {
        return fail(ErrorCode::kInvalidArgument, "number is too large");
    }
    const auto number = json.get<std::int64_t>();
    if (number < type.lowest || number > type.highest) {
        return fail(ErrorCode::kInvalidArgument, "number is out of range");
    }
    type.set_integer(out, number);
    return {};
}

Status decode_text(const Json& json, std::string& out) {
    // nlohmann's getters check types by exceptions, which this build has not; so the type is always
    // asked first.
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

Status decode_word(const TypeTable& type, const Json& json, void* out) {
    const auto* word = json.get_ptr<const std::string*>();
    if (word == nullptr) {
        return fail(ErrorCode::kInvalidArgument, "expected a word");
    }
    for (const EnumWord& each : type.words) {
        if (each.word == *word) {
            type.set_integer(out, each.value);
            return {};
        }
    }
    return fail(ErrorCode::kInvalidArgument, "unknown word in a fixed list");
}

Status decode_struct(const TypeTable& type, const Json& json, void* out) {
    if (!json.is_object()) {
        return fail(ErrorCode::kInvalidArgument, "expected an object");
    }
    for (const FieldTable& field : type.fields) {
        const auto found = json.find(field.name);
        if (found != json.end()) {
            BW_TRY(decode_value(*field.type, *found, field.member(out)));
        }
    }
    return {};
}

Status decode_list(const TypeTable& type, const Json& json, void* out) {
    if (!json.is_array()) {
        return fail(ErrorCode::kInvalidArgument, "expected a list");
    }
    type.clear(out);
    for (const Json& element : json) {
        BW_TRY(decode_value(*type.element, element, type.append(out)));
    }
    return {};
}

std::string_view word_of(const TypeTable& type, const void* value) {
    const std::int64_t number = type.get_integer(value);
    for (const EnumWord& each : type.words) {
        if (each.value == number) {
            return each.word;
        }
    }
    return {};
}

Json encode_struct(const TypeTable& type, void* object) {
    Json json = Json::object();
    for (const FieldTable& field : type.fields) {
        const void* member = field.member(object);
        if (field.type->kind != Kind::kOptional || field.type->size(member) > 0) {
            json[std::string(field.name)] = encode_value(*field.type, member);
        }
    }
    return json;
}

Json encode_list(const TypeTable& type, void* list) {
    Json json = Json::array();
    const std::size_t count = type.size(list);
    for (std::size_t i = 0; i < count; ++i) {
        json.push_back(encode_value(*type.element, type.at(list, i)));
    }
    return json;
}

}  // namespace

Json encode_value(const TypeTable& type, const void* value) {
    // The tables hold one function for reading and writing; nothing is written through it here.
    void* object = const_cast<void*>(value);
    switch (type.kind) {
        case Kind::kBool:
            return Json(*static_cast<const bool*>(value));
        case Kind::kInteger:
            return Json(type.get_integer(value));
        case Kind::kDouble:
            return Json(*static_cast<const double*>(value));
        case Kind::kText:
            return Json(*static_cast<const std::string*>(value));
        case Kind::kJson:
            return *static_cast<const Json*>(value);
        case Kind::kEnum:
            return Json(std::string(word_of(type, value)));
        case Kind::kStruct:
            return encode_struct(type, object);
        case Kind::kList:
            return encode_list(type, object);
        case Kind::kOptional:
            return type.size(value) > 0 ? encode_value(*type.element, type.at(object, 0)) : Json();
    }
    return Json();
}

Status decode_value(const TypeTable& type, const Json& json, void* out) {
    switch (type.kind) {
        case Kind::kBool:
            if (!json.is_boolean()) {
                return fail(ErrorCode::kInvalidArgument, "expected true or false");
            }
            *static_cast<bool*>(out) = json.get<bool>();
            return {};
        case Kind::kInteger:
            return decode_integer(type, json, out);
        case Kind::kDouble:
            if (!json.is_number()) {
                return fail(ErrorCode::kInvalidArgument, "expected a number");
            }
            *static_cast<double*>(out) = json.get<double>();
            return {};
        case Kind::kText:
            return decode_text(json, *static_cast<std::string*>(out));
        case Kind::kJson:
            *static_cast<Json*>(out) = json;
            return {};
        case Kind::kEnum:
            return decode_word(type, json, out);
        case Kind::kStruct:
            return decode_struct(type, json, out);
        case Kind::kList:
            return decode_list(type, json, out);
        case Kind::kOptional:
            type.clear(out);
            return json.is_null() ? Status() : decode_value(*type.element, json, type.append(out));
    }
    return fail(ErrorCode::kInvalidArgument, "a kind of value that is none");
}

}  // namespace json_detail

}  // namespace bw::codec
