// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/layers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace bw::tidy {
namespace {

constexpr std::string_view kBase = "core/base";

// No clock, no chance, no storage: their tests are tables of values (docs/ARCHITECTURE.md).
constexpr std::array<std::string_view, 6> kPureLayers = {
    "core/codec",
    "core/content",
    "core/domain",
    "core/insights",
    "core/interop",
    "core/oplog",
};
constexpr std::array<std::string_view, 9> kImpureHeaders = {
    "<chrono>",
    "<random>",
    "<filesystem>",
    "<fstream>",
    "<iostream>",
    "<thread>",
    "<mutex>",
    "<ctime>",
    "<unistd.h>",
};

bool inside(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

const Layer* find_layer(const std::vector<Layer>& layers, std::string_view name) {
    const auto found = std::ranges::find(layers, name, &Layer::name);
    return found == layers.end() ? nullptr : &*found;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \t\r", at), text.size());
        if (end > at && text.substr(at, end - at) != "-") {
            words.emplace_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

// The text between the marks of `#include <x>` or `#include "x"`, with its opening mark.
std::string_view included(std::string_view line) {
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string_view::npos || !line.substr(hash).starts_with("#include")) {
        return {};
    }
    const std::size_t open = line.find_first_of("<\"", hash);
    if (open == std::string_view::npos) {
        return {};
    }
    const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    return close == std::string_view::npos ? std::string_view{}
                                           : line.substr(open, close - open + 1);
}

// A header for tests that cannot stand in a folder of tests.
bool says_test_support(const SourceText& source) {
    constexpr std::size_t kMarkLines = 10;
    return std::ranges::any_of(
        source.comments | std::views::take(kMarkLines),
        [](const auto& line) { return line.contains("tidy: test support"); }
    );
}

}  // namespace

Result<std::vector<Layer>> parse_layers(std::string_view text) {
    std::vector<Layer> layers;
    for (const std::string& line : read_source(text, Language::kOther).lines) {
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) {
            return fail(ErrorCode::kInvalidArgument, "a line of layers.txt has no colon");
        }
        layers.push_back(
            {.name = line.substr(0, colon),
             .allowed = split_words(std::string_view(line).substr(colon + 1))}
        );
    }
    for (const Layer& layer : layers) {
        for (const std::string& edge : layer.allowed) {
            if (find_layer(layers, edge) == nullptr) {
                return fail(ErrorCode::kInvalidArgument, "an edge of layers.txt names no layer");
            }
        }
    }
    return layers;
}

std::string_view layer_of(std::string_view path, const std::vector<Layer>& layers) {
    std::string_view best;
    for (const Layer& layer : layers) {
        if (inside(path, layer.name) && layer.name.size() > best.size()) {
            best = layer.name;
        }
    }
    return best;
}

bool is_test_code(std::string_view path) {
    return path.starts_with("tests/") || path.contains("/testing/") || path.contains("_test.") ||
           path.contains("test_support") || path.contains("_fuzz.");
}

void check_includes(
    std::string_view path,
    const SourceText& source,
    const std::vector<Layer>& layers,
    Findings& findings
) {
    const std::string_view layer = layer_of(path, layers);
    if (layer.empty() || is_test_code(path) || says_test_support(source)) {
        return;
    }
    const Layer* from = find_layer(layers, layer);
    const bool pure = std::ranges::contains(kPureLayers, layer);
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        const std::string_view name = included(source.lines[index]);
        if (name.empty()) {
            continue;
        }
        if (name.front() == '<') {
            if (pure && std::ranges::contains(kImpureHeaders, name)) {
                findings.push_back(
                    {std::string(path),
                     index + 1,
                     "pure-layer",
                     std::format(
                         "{} knows no clock, chance, file or thread; take the value as an argument "
                         "instead of {}",
                         layer,
                         name
                     )}
                );
            }
            continue;
        }
        const std::string_view target = layer_of(name.substr(1, name.size() - 2), layers);
        if (target.empty() || target == layer || target == kBase ||
            std::ranges::contains(from->allowed, target)) {
            continue;
        }
        findings.push_back(
            {std::string(path),
             index + 1,
             "layers",
             std::format(
                 "{} must not include {}; move the code, or allow the edge in cmake/layers.txt and "
                 "say why in docs/ARCHITECTURE.md",
                 layer,
                 target
             )}
        );
    }
}

}  // namespace bw::tidy
