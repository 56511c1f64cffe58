// SPDX-License-Identifier: Apache-2.0
// bw_schema [--verify] ROOT: writes ROOT/web/src/gen/api.gen.ts and ROOT/docs/api.md, or says that
// they are stale.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/app/api/card_api.h"
#include "core/app/methods.h"
#include "tools/schema/schema.h"

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool emit(const std::string& path, const std::string& text, bool verify) {
    if (verify) {
        if (read_file(path) == text) {
            return true;
        }
        std::cerr << path << " is stale: run bw_schema and commit the result.\n";
        return false;
    }
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
        std::cerr << "cannot write " << path << '\n';
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const bool verify = argc == 3 && std::string(argv[1]) == "--verify";
    if (argc != (verify ? 3 : 2)) {
        std::cerr << "usage: bw_schema [--verify] ROOT\n";
        return 64;
    }
    const std::string root = argv[argc - 1];
    auto schema = bw::schema::Schema::of(bw::app::kMethods);
    schema.add<bw::app::OpenCard>();
    const bool types = emit(root + "/web/src/gen/api.gen.ts", write_typescript(schema), verify);
    const bool docs = emit(root + "/docs/api.md", write_markdown(schema), verify);
    return types && docs ? 0 : 1;
}
