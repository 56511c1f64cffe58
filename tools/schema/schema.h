// SPDX-License-Identifier: Apache-2.0
#pragma once

// Walks the method table and everything it mentions, and keeps what a writer of TypeScript or of
// documents needs. Types come in the order in which they are first met, dependencies first.

#include <concepts>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/fields.h"

namespace bw::schema {

struct FieldShape {
    std::string name;
    std::string type;  // as TypeScript writes it
    std::string doc;
    bool optional = false;
};

struct TypeShape {
    std::string name;
    std::string doc;
    std::vector<FieldShape> fields;  // of a struct
    std::vector<std::string> words;  // of an enum
};

struct MethodShape {
    std::string name;
    std::string doc;
    std::string request;
    std::string response;
};

class Schema {
  public:
    template <class Methods>
    static Schema of(const Methods& methods) {
        Schema schema;
        std::apply([&](const auto&... each) { (schema.add_method(each), ...); }, methods);
        return schema;
    }

    // A type that travels on the lane of bytes and that no method names.
    template <Described T>
    void add() {
        (void)add_struct<T>();
    }

    const std::vector<TypeShape>& types() const { return types_; }
    const std::vector<MethodShape>& methods() const { return methods_; }

  private:
    template <class M>
    void add_method(const M& method) {
        methods_.push_back(
            {std::string(method.name),
             std::string(method.doc),
             type_of<typename M::RequestType>(),
             type_of<typename M::ResponseType>()}
        );
    }

    template <class T>
    std::string type_of() {
        if constexpr (std::same_as<T, bool>) {
            return "boolean";
        } else if constexpr (std::integral<T> || std::same_as<T, double>) {
            return "number";
        } else if constexpr (std::same_as<T, std::string>) {
            return "string";
        } else if constexpr (DescribedEnum<T>) {
            return add_enum<T>();
        } else if constexpr (Described<T>) {
            return add_struct<T>();
        } else {
            return type_of_element<T>();
        }
    }

    template <class T>
    std::string type_of_element() {
        using Element = typename T::value_type;
        if constexpr (std::same_as<T, std::optional<Element>>) {
            return type_of<Element>();
        } else {
            return "readonly " + type_of<Element>() + "[]";
        }
    }

    template <DescribedEnum E>
    std::string add_enum() {
        const std::string name(enum_type_name(E{}));
        if (known_.insert(name).second) {
            TypeShape shape{.name = name};
            for (const auto& entry : enum_names(E{})) {
                shape.words.emplace_back(entry.name);
            }
            types_.push_back(std::move(shape));
        }
        return name;
    }

    template <Described T>
    std::string add_struct() {
        const std::string name(T::kName);
        if (!known_.insert(name).second) {
            return name;
        }
        TypeShape shape{.name = name, .doc = std::string(T::kDoc)};
        for_each_field<T>([&](const auto& each) {
            using Pointer = std::remove_cvref_t<decltype(each)>;
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*Pointer::kMember)>;
            shape.fields.push_back(
                {std::string(each.name),
                 type_of<Member>(),
                 std::string(each.doc),
                 is_optional<Member>()}
            );
        });
        types_.push_back(std::move(shape));
        return name;
    }

    template <class T>
    static consteval bool is_optional() {
        if constexpr (requires { typename T::value_type; }) {
            return std::same_as<T, std::optional<typename T::value_type>>;
        } else {
            return false;
        }
    }

    std::set<std::string> known_;
    std::vector<TypeShape> types_;
    std::vector<MethodShape> methods_;
};

std::string write_typescript(const Schema& schema);
std::string write_markdown(const Schema& schema);

}  // namespace bw::schema
