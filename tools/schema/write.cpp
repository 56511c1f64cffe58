// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/base/error.h"
#include "tools/schema/schema.h"

namespace bw::schema {

namespace {

constexpr std::array kErrorCodes{
    ErrorCode::kInvalidArgument,
    ErrorCode::kNotFound,
    ErrorCode::kConflict,
    ErrorCode::kLocked,
    ErrorCode::kWrongKey,
    ErrorCode::kCorrupt,
    ErrorCode::kStorageFull,
    ErrorCode::kStorageFailed,
    ErrorCode::kLimit,
    ErrorCode::kUnsupported,
};

void write_enum(const TypeShape& type, std::string& out) {
    out += "export type " + type.name + " =\n";
    for (const std::string& word : type.words) {
        out += "  | '" + word + "'\n";
    }
    out.back() = ';';
    out += "\nexport const " + type.name + "Words: readonly " + type.name + "[] = [";
    for (const std::string& word : type.words) {
        out += "'" + word + "', ";
    }
    out.erase(out.size() - 2);
    out += "];\n\n";
}

void write_struct(const TypeShape& type, std::string& out) {
    out += "/** " + type.doc + " */\nexport interface " + type.name + " {\n";
    for (const FieldShape& field : type.fields) {
        out += "  /** " + field.doc + " */\n  readonly " + field.name +
               (field.optional ? "?: " : ": ") + field.type + ";\n";
    }
    out += "}\n\n";
}

}  // namespace

std::string write_typescript(const Schema& schema) {
    std::string out =
        "// SPDX-License-Identifier: Apache-2.0\n"
        "// Written by tools/schema from the method table of core/app. Do not edit: run "
        "`bw_schema`.\n\n"
        "export type ErrorCode =\n";
    for (const ErrorCode code : kErrorCodes) {
        out += "  | '" + std::string(error_code_name(code)) + "'\n";
    }
    out.back() = ';';
    out += "\n\n";
    for (const TypeShape& type : schema.types()) {
        type.words.empty() ? write_struct(type, out) : write_enum(type, out);
    }
    out +=
        "/** Every method of the core: what goes in and what comes out. */\nexport interface Api "
        "{\n";
    for (const MethodShape& method : schema.methods()) {
        out += "  /** " + method.doc + " */\n  '" + method.name +
               "': { request: " + method.request + "; response: " + method.response + " };\n";
    }
    out +=
        "}\n\n/** A method's number on the wasm boundary is its place here. */\nexport const "
        "METHODS = [\n";
    for (const MethodShape& method : schema.methods()) {
        out += "  '" + method.name + "',\n";
    }
    out += "] as const satisfies readonly (keyof Api)[];\n";
    return out;
}

std::string write_markdown(const Schema& schema) {
    std::string out =
        "# The methods of the core\n\nWritten by `bw_schema` from the field lists in `core/`; do "
        "not edit. "
        "A call is a method, JSON and a lane of bytes; see `docs/ARCHITECTURE.md`.\n\n## "
        "Methods\n\n"
        "| method | request | response | what it does |\n|---|---|---|---|\n";
    for (const MethodShape& method : schema.methods()) {
        out += "| `" + method.name + "` | " + method.request + " | " + method.response + " | " +
               method.doc + " |\n";
    }
    out += "\n## Types\n";
    for (const TypeShape& type : schema.types()) {
        out += "\n### " + type.name + "\n\n";
        if (!type.words.empty()) {
            for (const std::string& word : type.words) {
                out += "`" + word + "` ";
            }
            out.back() = '\n';
            continue;
        }
        out += type.doc + "\n";
        if (!type.fields.empty()) {
            out += "\n| field | type | |\n|---|---|---|\n";
        }
        for (const FieldShape& field : type.fields) {
            out += "| `" + field.name + "`" + (field.optional ? " (may be absent)" : "") + " | " +
                   field.type + " | " + field.doc + " |\n";
        }
    }
    return out;
}

}  // namespace bw::schema
