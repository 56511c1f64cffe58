// SPDX-License-Identifier: Apache-2.0

// Runs a fuzz target over a folder: each file whole, each of its beginnings, and each with one byte
// changed. Larger files are sampled, and what the fuzzer has grown runs as it is, so that the test
// stays quick.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

#ifndef BW_CORPUS_PLACES
#define BW_CORPUS_PLACES 1000
#endif
constexpr std::size_t kPlacesMax = BW_CORPUS_PLACES;

void run(const std::vector<std::uint8_t>& bytes) {
    // A copy of exactly this size, so that reading past its end is found.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

void run_variations(std::vector<std::uint8_t> bytes) {
    run(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / kPlacesMax);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        run({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at)});
        for (const unsigned change : {0x01U, 0x80U, 0xFFU}) {
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
            run(bytes);
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t file_count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(file)), {});
            const bool is_grown = entry.path().filename().string().starts_with("grown-");
            is_grown ? run(bytes) : run_variations(bytes);
            ++file_count;
        }
    }
    return file_count == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
