// SPDX-License-Identifier: Apache-2.0

// golden_vault_write <folder>: writes the golden vault of this build's format into a new folder.

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/codec/json.h"
#include "tests/golden/vault/golden_vault.h"

namespace {

void write_file(const std::filesystem::path& path, bw::ByteView bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    const std::string_view text = bw::as_text_view(bytes);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 || std::filesystem::exists(argv[1])) {
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = argv[1];
    bw::platform::MemoryFileStore files;
    const auto opens = bw::golden::make_golden_vault(files);
    const auto names = files.list("");
    if (!opens || !names) {
        return EXIT_FAILURE;
    }
    for (const std::string& name : *names) {
        if (!name.ends_with("-journal")) {
            write_file(folder / name, files.raw(name));
        }
    }
    write_file(folder / "opens_with.json", bw::as_byte_view(bw::codec::encode(*opens) + "\n"));
    return EXIT_SUCCESS;
}
