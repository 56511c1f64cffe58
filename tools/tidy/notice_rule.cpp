// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/notice_rule.h"

#include <format>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/json.h"
#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

constexpr std::string_view kManifest = "third_party/manifest.json";
constexpr std::string_view kPackages = "web/package.json";

struct Library {
    std::string title;
    std::string version;
};

std::string text_at(const codec::Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<Library> libraries_of(const SourceFile& manifest) {
    std::vector<Library> libraries;
    const Result<codec::Json> json = codec::parse_json(manifest.text);
    if (json && json->contains("libraries")) {
        for (const codec::Json& each : (*json)["libraries"]) {
            libraries.push_back({text_at(each, "title"), text_at(each, "version")});
        }
    }
    return libraries;
}

std::vector<Library> packages_of(const SourceFile& packages) {
    std::vector<Library> libraries;
    const Result<codec::Json> json = codec::parse_json(packages.text);
    if (json && json->contains("dependencies")) {
        for (const auto& [name, version] : (*json)["dependencies"].items()) {
            libraries.push_back({name, version.is_string() ? version.get<std::string>() : ""});
        }
    }
    return libraries;
}

}  // namespace

void check_notice(const std::vector<SourceFile>& files, Findings& findings) {
    const SourceFile* manifest = find_file(files, kManifest);
    if (manifest == nullptr) {
        return;
    }
    for (const std::string_view path : {"LICENSE", "content/LICENSE", "content/crisis/LICENSE"}) {
        if (find_file(files, path) == nullptr) {
            findings.push_back({std::string(path), 1, "notice", "say the licence in this file"});
        }
    }
    std::vector<Library> libraries = libraries_of(*manifest);
    if (const SourceFile* packages = find_file(files, kPackages); packages != nullptr) {
        for (Library& each : packages_of(*packages)) {
            libraries.push_back(std::move(each));
        }
    }
    const SourceFile* notice = find_file(files, "NOTICE");
    const std::string_view text = notice == nullptr ? std::string_view{} : notice->text;
    for (const Library& library : libraries) {
        if (!text.contains(library.title) || !text.contains(library.version)) {
            findings.push_back(
                {"NOTICE",
                 1,
                 "notice",
                 std::format("tell of {} {} and its licence", library.title, library.version)}
            );
        }
    }
}

}  // namespace bw::tidy
