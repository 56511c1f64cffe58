// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON from field lists (core/base/fields.h). Encoding is deterministic: fields in the order of
// their list, absent optionals left out, no spaces. Decoding is strict in types and lenient in
// keys: an unknown key is ignored, so that older code reads newer records; an absent key keeps the
// member's default, so that newer code reads older ones.

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/base/fields.h"
#include "core/base/limits.h"
#include "core/base/result.h"

namespace bw::codec {

using Json = nlohmann::ordered_json;

// Parses UTF-8 text.
// Limit:  kJsonDepthMax levels; the caller bounds the size.
// Errors: kInvalidArgument when it is not JSON, not UTF-8, too deep or repeats a key.
Result<Json> parse_json(std::string_view text);

// Deterministic text of a value.
std::string dump_json(const Json& value);

template <class T>
Json to_json(const T& value);

template <class T>
Status from_json(const Json& json, T& out);

namespace json_detail {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;

// nlohmann::get_ref and get check types by exceptions, which this build has not; so the type is
// always asked first.
Status read_bool(const Json& json, bool& out);
Status read_double(const Json& json, double& out);
Status read_text(const Json& json, std::string& out);
Status read_integer(const Json& json, std::int64_t lowest, std::int64_t highest, std::int64_t& out);

template <Described T>
Json encode_struct(const T& value) {
    Json object = Json::object();
    for_each_field<T>([&](const auto& each) {
        const auto& member = value.*(std::remove_cvref_t<decltype(each)>::kMember);
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (kIsOptional<Member>) {
            if (member) {
                object[std::string(each.name)] = to_json(*member);
            }
        } else {
            object[std::string(each.name)] = to_json(member);
        }
    });
    return object;
}

template <Described T>
Status decode_struct(const Json& json, T& out) {
    if (!json.is_object()) {
        return fail(ErrorCode::kInvalidArgument, "expected an object");
    }
    Status status;
    for_each_field<T>([&](const auto& each) {
        if (!status) {
            return;
        }
        auto& member = out.*(std::remove_cvref_t<decltype(each)>::kMember);
        const auto found = json.find(each.name);
        if (found != json.end()) {
            status = from_json(*found, member);
        }
    });
    return status;
}

template <class T>
Status decode_vector(const Json& json, std::vector<T>& out) {
    if (!json.is_array()) {
        return fail(ErrorCode::kInvalidArgument, "expected a list");
    }
    out.clear();
    out.reserve(json.size());
    for (const Json& element : json) {
        T decoded{};
        BW_TRY(from_json(element, decoded));
        out.push_back(std::move(decoded));
    }
    return {};
}

template <class T>
Status decode_enum(const Json& json, T& out) {
    std::string name;
    BW_TRY(read_text(json, name));
    const auto value = enum_from_name<T>(name);
    if (!value) {
        return fail(ErrorCode::kInvalidArgument, "unknown word in a fixed list");
    }
    out = *value;
    return {};
}

}  // namespace json_detail

template <class T>
Json to_json(const T& value) {
    using json_detail::kIsOptional;
    using json_detail::kIsVector;
    if constexpr (std::same_as<T, Json>) {
        return value;
    } else if constexpr (Described<T>) {
        return json_detail::encode_struct(value);
    } else if constexpr (DescribedEnum<T>) {
        return Json(std::string(enum_name(value)));
    } else if constexpr (kIsVector<T>) {
        Json array = Json::array();
        for (const auto& element : value) {
            array.push_back(to_json(element));
        }
        return array;
    } else if constexpr (kIsOptional<T>) {
        return value ? to_json(*value) : Json(nullptr);
    } else {
        return Json(value);
    }
}

template <class T>
Status from_json(const Json& json, T& out) {
    using json_detail::kIsOptional;
    using json_detail::kIsVector;
    if constexpr (std::same_as<T, Json>) {
        out = json;
        return {};
    } else if constexpr (Described<T>) {
        return json_detail::decode_struct(json, out);
    } else if constexpr (DescribedEnum<T>) {
        return json_detail::decode_enum(json, out);
    } else if constexpr (kIsVector<T>) {
        return json_detail::decode_vector(json, out);
    } else if constexpr (kIsOptional<T>) {
        if (json.is_null()) {
            out.reset();
            return {};
        }
        typename T::value_type decoded{};
        BW_TRY(from_json(json, decoded));
        out = std::move(decoded);
        return {};
    } else if constexpr (std::same_as<T, bool>) {
        return json_detail::read_bool(json, out);
    } else if constexpr (std::same_as<T, double>) {
        return json_detail::read_double(json, out);
    } else if constexpr (std::same_as<T, std::string>) {
        return json_detail::read_text(json, out);
    } else {
        static_assert(std::integral<T>, "a member type the codec does not know");
        std::int64_t number = 0;
        constexpr auto kHighest = std::min<std::uint64_t>(
            static_cast<std::uint64_t>(std::numeric_limits<T>::max()),
            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
        );
        BW_TRY(json_detail::read_integer(
            json,
            static_cast<std::int64_t>(std::numeric_limits<T>::min()),
            static_cast<std::int64_t>(kHighest),
            number
        ));
        out = static_cast<T>(number);
        return {};
    }
}

// Text of a described struct, and back.
template <Described T>
std::string encode(const T& value) {
    return dump_json(to_json(value));
}

// Errors: kInvalidArgument as parse_json, or when a member has another type than its field.
template <Described T>
Result<T> decode(std::string_view text) {
    const Json json = BW_TRY(parse_json(text));
    T value{};
    BW_TRY(from_json(json, value));
    return value;
}

}  // namespace bw::codec
