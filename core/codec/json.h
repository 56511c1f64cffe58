// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON from field lists (core/base/fields.h). Encoding is deterministic: fields in the order of
// their list, absent optionals left out, no spaces. Decoding is strict in types and lenient in
// keys: an unknown key is ignored, so that older code reads newer records; an absent key keeps the
// member's default, so that newer code reads older ones.

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
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

// What the codec knows of a type at run time. The templates below only fill in tables; one pair of
// functions in json.cpp walks them, so that a further struct costs a table and no code. (Code for
// each struct made the wasm module a third larger.)
enum class Kind : std::uint8_t {
    kBool,
    kInteger,
    kDouble,
    kText,
    kJson,
    kEnum,
    kStruct,
    kList,  // a vector; an optional is a list of at most one
    kOptional,
};

struct TypeTable;

struct FieldTable {
    std::string_view name;
    void* (*member)(void* object);
    const TypeTable* type;
};

struct EnumWord {
    std::int64_t value;
    std::string_view word;
};

struct TypeTable {
    Kind kind = Kind::kJson;
    std::int64_t lowest = 0;  // of integers
    std::int64_t highest = 0;
    std::int64_t (*get_integer)(const void*) = nullptr;  // of integers and enums
    void (*set_integer)(void*, std::int64_t) = nullptr;
    std::span<const EnumWord> words;
    std::span<const FieldTable> fields;
    const TypeTable* element = nullptr;  // of lists and optionals
    std::size_t (*size)(const void*) = nullptr;
    void* (*at)(void*, std::size_t) = nullptr;
    void* (*append)(void*) = nullptr;
    void (*clear)(void*) = nullptr;
};

Json encode_value(const TypeTable& type, const void* value);
Status decode_value(const TypeTable& type, const Json& json, void* out);

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;

template <class T>
consteval TypeTable make_table();

template <class T>
inline constexpr TypeTable kTable = make_table<T>();

template <class T, class Pointer>
consteval FieldTable make_field(const Pointer& each) {
    using Member = std::remove_cvref_t<decltype(std::declval<T&>().*Pointer::kMember)>;
    return {
        .name = each.name,
        .member = [](void* object) -> void* {
            return &(static_cast<T*>(object)->*Pointer::kMember);
        },
        .type = &kTable<Member>,
    };
}

template <Described T>
inline constexpr auto kFieldTables = std::apply(
    [](const auto&... each) {
        return std::array<FieldTable, sizeof...(each)>{
            make_field<T, std::remove_cvref_t<decltype(each)>>(each)...
        };
    },
    T::kFields
);

template <DescribedEnum E>
inline constexpr auto kEnumWords = [] {
    constexpr auto kNames = enum_names(E{});
    std::array<EnumWord, kNames.size()> words{};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        words[i] = {static_cast<std::int64_t>(kNames[i].value), kNames[i].name};
    }
    return words;
}();

template <class T>
consteval void add_integer(TypeTable& table) {
    table.get_integer = [](const void* value) {
        return static_cast<std::int64_t>(*static_cast<const T*>(value));
    };
    table.set_integer = [](void* out, std::int64_t value) {
        *static_cast<T*>(out) = static_cast<T>(value);
    };
}

template <class T>
consteval void add_list(TypeTable& table) {
    using Element = typename T::value_type;
    table.element = &kTable<Element>;
    table.clear = [](void* list) {
        if constexpr (kIsOptional<T>) {
            static_cast<T*>(list)->reset();
        } else {
            static_cast<T*>(list)->clear();
        }
    };
    if constexpr (kIsOptional<T>) {
        table.size = [](const void* list) -> std::size_t {
            return static_cast<const T*>(list)->has_value() ? 1 : 0;
        };
        table.at = [](void* list, std::size_t) -> void* { return &**static_cast<T*>(list); };
        table.append = [](void* list) -> void* { return &static_cast<T*>(list)->emplace(); };
    } else {
        table.size = [](const void* list) { return static_cast<const T*>(list)->size(); };
        table.at = [](void* list, std::size_t index) -> void* {
            return &(*static_cast<T*>(list))[index];
        };
        table.append = [](void* list) -> void* { return &static_cast<T*>(list)->emplace_back(); };
    }
}

template <class T>
consteval TypeTable make_table() {
    TypeTable table;
    if constexpr (std::same_as<T, Json>) {
        table.kind = Kind::kJson;
    } else if constexpr (std::same_as<T, bool>) {
        table.kind = Kind::kBool;
    } else if constexpr (std::same_as<T, double>) {
        table.kind = Kind::kDouble;
    } else if constexpr (std::same_as<T, std::string>) {
        table.kind = Kind::kText;
    } else if constexpr (DescribedEnum<T>) {
        table.kind = Kind::kEnum;
        table.words = kEnumWords<T>;
        add_integer<T>(table);
    } else if constexpr (Described<T>) {
        table.kind = Kind::kStruct;
        table.fields = kFieldTables<T>;
    } else if constexpr (kIsVector<T> || kIsOptional<T>) {
        table.kind = kIsVector<T> ? Kind::kList : Kind::kOptional;
        add_list<T>(table);
    } else {
        static_assert(std::integral<T>, "a member type the codec does not know");
        table.kind = Kind::kInteger;
        table.lowest = static_cast<std::int64_t>(std::numeric_limits<T>::min());
        table.highest = static_cast<std::int64_t>(std::min(
            static_cast<std::uint64_t>(std::numeric_limits<T>::max()),
            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
        ));
        add_integer<T>(table);
    }
    return table;
}

}  // namespace json_detail

template <class T>
Json to_json(const T& value) {
    return json_detail::encode_value(json_detail::kTable<T>, &value);
}

template <class T>
Status from_json(const Json& json, T& out) {
    return json_detail::decode_value(json_detail::kTable<T>, json, &out);
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
