// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/doc_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/source_text.h"

namespace bw::tidy {
namespace {

constexpr auto kTopFolders = std::to_array<std::string_view>(
    {"cmake",
     "content",
     "core",
     "deploy",
     "docs",
     "platform",
     "server",
     "tests",
     "third_party",
     "tools",
     "wasm",
     "web"}
);

// Joins a link to the folder of its document: `docs/adr/a.md` and `../style.md` give
// `docs/style.md`.
std::string resolved(std::string_view document, std::string_view link) {
    std::vector<std::string_view> parts;
    const auto take = [&parts](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find('/'), path.size());
            const std::string_view part = path.substr(0, slash);
            if (part == ".." && !parts.empty()) {
                parts.pop_back();
            } else if (!part.empty() && part != ".") {
                parts.push_back(part);
            }
            path.remove_prefix(std::min(slash + 1, path.size()));
        }
    };
    const std::size_t folder = document.rfind('/');
    take(folder == kNone ? std::string_view{} : document.substr(0, folder));
    take(link);
    std::string path;
    for (const std::string_view part : parts) {
        path += path.empty() ? "" : "/";
        path += part;
    }
    return path;
}

class Checker {
  public:
    Checker(const std::vector<SourceFile>& files, Findings& findings)
        : files_(files), findings_(findings) {}

    void check(const SourceFile& file) {
        const SourceText source = read_source(file.text, Language::kOther);
        for (std::size_t index = 0; index < source.lines.size(); ++index) {
            check_links(file.path, source.lines[index], index + 1);
            check_paths(file.path, source.lines[index], index + 1);
        }
    }

  private:
    bool is_there(const std::string& path) const {
        const auto found = std::ranges::lower_bound(files_, path, {}, &SourceFile::path);
        if (found != files_.end() && found->path == path) {
            return true;
        }
        const std::string folder = path + "/";
        return std::ranges::any_of(files_, [&folder](const SourceFile& file) {
            return file.path.starts_with(folder);
        });
    }

    void check_links(std::string_view document, std::string_view line, std::size_t number) {
        for (std::size_t at = line.find("]("); at != kNone; at = line.find("](", at + 1)) {
            const std::size_t end = line.find(')', at);
            if (end == kNone) {
                return;
            }
            std::string_view link = line.substr(at + 2, end - at - 2);
            link = link.substr(0, std::min(link.find('#'), link.size()));
            const bool elsewhere = link.empty() || link.contains(':') || link.contains(' ');
            if (!elsewhere && !is_there(resolved(document, link))) {
                tell(document, number, link);
            }
        }
    }

    void check_paths(std::string_view document, std::string_view line, std::size_t number) {
        for (std::size_t open = line.find('`'); open != kNone;) {
            const std::size_t close = line.find('`', open + 1);
            if (close == kNone) {
                return;
            }
            const std::string_view text = line.substr(open + 1, close - open - 1);
            if (is_path(text) && !is_there(resolved("", text))) {
                tell(document, number, text);
            }
            open = line.find('`', close + 1);
        }
    }

    static bool is_path(std::string_view text) {
        const std::size_t slash = text.find('/');
        const bool plain = std::ranges::all_of(text, [](char c) {
            return is_name_part(c) || std::string_view("./-").contains(c);
        });
        if (slash == kNone || !plain ||
            !std::ranges::contains(kTopFolders, text.substr(0, slash))) {
            return false;
        }
        while (text.ends_with('/')) {
            text.remove_suffix(1);
        }
        for (std::size_t at = text.size(); at != kNone; at = text.rfind('/', at - 1)) {
            if (is_skipped_folder(text.substr(0, at))) {
                return false;  // made by the build
            }
            if (at == 0) {
                break;
            }
        }
        return true;
    }

    void tell(std::string_view document, std::size_t number, std::string_view what) {
        findings_.push_back(
            {std::string(document),
             number,
             "dead-path",
             std::format("{} is not there; name what is", what)}
        );
    }

    const std::vector<SourceFile>& files_;
    Findings& findings_;
};

}  // namespace

void check_documents(const std::vector<SourceFile>& files, Findings& findings) {
    Checker checker(files, findings);
    for (const SourceFile& file : files) {
        if (file.path.ends_with(".md") && file.path != "docs/api.md") {
            checker.check(file);
        }
    }
}

}  // namespace bw::tidy
