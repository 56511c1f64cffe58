// SPDX-License-Identifier: Apache-2.0

// golden_api_write [--verify] ROOT: one example of every type that crosses the boundary, in
// ROOT/tests/golden/api/examples.json, and the same as TypeScript that its compiler holds against
// the types. With --verify nothing is written: each committed example is decoded and must come out
// the same, and none may be missing.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>

#include "core/app/api/card_api.h"
#include "core/app/methods.h"
#include "core/codec/json.h"
#include "tests/golden/api/sample.h"

namespace bw::golden {
namespace {

using codec::Json;

// Calls `visit.template operator()<T>()` once for each request and response of the method table,
// and for the card, which travels as bytes.
template <class Visit>
void for_each_type(Visit visit) {
    std::set<std::string_view> seen;
    const auto once = [&]<class T>() {
        if (seen.insert(T::kName).second) {
            visit.template operator()<T>();
        }
    };
    const auto look = [&]<class M>(const M&) {
        once.template operator()<typename M::RequestType>();
        once.template operator()<typename M::ResponseType>();
    };
    std::apply([&](const auto&... each) { (look(each), ...); }, app::kMethods);
    once.template operator()<app::OpenCard>();
}

Json make_examples() {
    Json examples = Json::object();
    for_each_type([&]<class T>() {
        Sampler sampler;
        examples[std::string(T::kName)] = codec::to_json(sampler.make<T>());
    });
    return examples;
}

// One type a line, so that a change of a type is a change of its line.
std::string json_text(const Json& examples) {
    std::string text = "{";
    for (const auto& [name, example] : examples.items()) {
        text += (text.size() > 1 ? ",\n\"" : "\n\"") + name + "\":" + codec::dump_json(example);
    }
    return text + "\n}\n";
}

std::string typescript_text(const Json& examples) {
    std::string text =
        "// SPDX-License-Identifier: Apache-2.0\n"
        "// Written by golden_api_write. Each example has to be of its type, or this does not "
        "compile.\n"
        "import { readFileSync } from 'node:fs';\n"
        "import { expect, it } from 'vitest';\n"
        "import type * as api from './api.gen';\n\n"
        "const kExamples = {\n";
    for (const auto& [name, example] : examples.items()) {
        text += "  // prettier-ignore\n  " + name + ": " + codec::dump_json(example) +
                " satisfies api." + name + ",\n";
    }
    return text +
           "};\n\n"
           "it('has the examples that the core writes', () => {\n"
           "  const file = new URL('../../../tests/golden/api/examples.json', import.meta.url);\n"
           "  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kExamples);\n"
           "});\n";
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool write_file(const std::string& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    return out.good();
}

// Whether every committed example comes out of its type as it went in.
bool come_back_the_same(const Json& committed) {
    bool same = true;
    for_each_type([&]<class T>() {
        const std::string name(T::kName);
        T value{};
        const bool fits = committed.contains(name) && codec::from_json(committed[name], value);
        if (!fits || codec::to_json(value) != committed[name]) {
            std::cerr << name << " does not come back as it is committed\n";
            same = false;
        }
    });
    return same;
}

}  // namespace
}  // namespace bw::golden

int main(int argc, char** argv) {
    const bool verify = argc == 3 && std::string_view(argv[1]) == "--verify";
    if (argc != (verify ? 3 : 2)) {
        return EXIT_FAILURE;
    }
    const std::string root = argv[argc - 1];
    const std::string json_path = root + "/tests/golden/api/examples.json";
    const std::string typescript_path = root + "/web/src/gen/api.golden.test.ts";
    const auto examples = bw::golden::make_examples();
    const std::string json = bw::golden::json_text(examples);
    const std::string typescript = bw::golden::typescript_text(examples);
    if (!verify) {
        const bool written = bw::golden::write_file(json_path, json) &&
                             bw::golden::write_file(typescript_path, typescript);
        return written ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    const auto committed = bw::codec::parse_json(bw::golden::read_file(json_path));
    if (!committed || !bw::golden::come_back_the_same(*committed)) {
        return EXIT_FAILURE;
    }
    // A field that is new has no example yet.
    if (bw::golden::read_file(json_path) != json ||
        bw::golden::read_file(typescript_path) != typescript) {
        std::cerr << "a type has changed: run golden_api_write and commit what it writes\n";
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
