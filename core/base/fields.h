// SPDX-License-Identifier: Apache-2.0
#pragma once

// One list of fields a struct: the JSON codec, the record store, `web/src/gen/api.gen.ts` and
// `docs/api.md` all walk it, so that a field has one name from SQL to screen and cannot be
// forgotten in one of them. A described struct looks like this:
//
//     struct Trigger {
//         std::string id;
//         std::string label;
//         static constexpr std::string_view kName = "Trigger";
//         static constexpr std::string_view kDoc = "What tends to come before an urge.";
//         static constexpr auto kFields = std::tuple{
//             field<&Trigger::id>("id", "Opaque record id."),
//             field<&Trigger::label>("label", "The person's own words."),
//         };
//     };
//     static_assert(all_fields_described<Trigger>());
//
// Members may be bool, integers, double, std::string, described enums, described structs,
// std::optional and std::vector of these. No raw arrays: they defeat the count.

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace bw {

template <auto Member>
struct Field {
    std::string_view name;
    std::string_view doc;
    static constexpr auto kMember = Member;
};

template <auto Member>
consteval Field<Member> field(std::string_view name, std::string_view doc) {
    return {name, doc};
}

template <class T>
concept Described = requires {
    { T::kName } -> std::convertible_to<std::string_view>;
    { T::kDoc } -> std::convertible_to<std::string_view>;
    T::kFields;
};

// A described enum: an array of {value, "snake_case"} pairs found by name lookup in its namespace:
//     consteval auto enum_names(Tier) {
//         return std::to_array<EnumName<Tier>>({{Tier::kT0, "t0"}, {Tier::kT1, "t1"}});
//     }
// and its name for TypeScript: `consteval std::string_view enum_type_name(Tier) { return "Tier"; }`
template <class E>
struct EnumName {
    E value;
    std::string_view name;
};

template <class E>
concept DescribedEnum = std::is_enum_v<E> && requires(E value) {
    enum_names(value);
    enum_type_name(value);
};

template <DescribedEnum E>
constexpr std::string_view enum_name(E value) {
    for (const auto& entry : enum_names(E{})) {
        if (entry.value == value) {
            return entry.name;
        }
    }
    return {};
}

template <DescribedEnum E>
constexpr std::optional<E> enum_from_name(std::string_view name) {
    for (const auto& entry : enum_names(E{})) {
        if (entry.name == name) {
            return entry.value;
        }
    }
    return std::nullopt;
}

namespace fields_detail {

struct ConvertsToAnything {
    template <class T>
    operator T() const;  // NOLINT(google-explicit-constructor): that is its purpose
};

template <class T, std::size_t... Index>
consteval bool braces_accept(std::index_sequence<Index...>) {
    return requires { T{((void)Index, ConvertsToAnything{})...}; };
}

template <class T, std::size_t Count = 0>
consteval std::size_t member_count() {
    if constexpr (Count > 64) {
        return 0;
    } else if constexpr (braces_accept<T>(std::make_index_sequence<Count + 1>{})) {
        return member_count<T, Count + 1>();
    } else {
        return Count;
    }
}

}  // namespace fields_detail

// True when the list has exactly one entry per member of the aggregate.
template <Described T>
consteval bool all_fields_described() {
    return fields_detail::member_count<T>() == std::tuple_size_v<decltype(T::kFields)>;
}

// Calls `visit(field)` for each field of T in the order of the list.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, T::kFields);
}

}  // namespace bw
