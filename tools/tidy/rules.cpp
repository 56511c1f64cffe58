// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/rules.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "tools/tidy/doc_rules.h"
#include "tools/tidy/notice_rule.h"
#include "tools/tidy/sizes.h"
#include "tools/tidy/source_text.h"
#include "tools/tidy/web_rules.h"
#include "tools/tidy/word_rules.h"

namespace bw::tidy {
namespace {

// Written by a program of this repository from something else; the something else is what is held.
bool is_generated(std::string_view path) {
    return path == "docs/api.md" || path == "web/public/help.html" ||
           path.ends_with("package-lock.json") || path.contains(".gen.");
}

}  // namespace

void check_file(const SourceFile& file, const std::vector<Layer>& layers, Findings& findings) {
    if (file.path == "LICENSE" || is_generated(file.path)) {
        return;
    }
    const Language language = language_of(file.path, file.text);
    const SourceText source = read_source(file.text, language);
    check_plain_text(file.path, source, findings);
    check_licence(file.path, source, language, findings);
    check_sizes(file.path, source, findings);
    if (language == Language::kCpp) {
        check_includes(file.path, source, layers, findings);
        check_banned_names(file.path, source, findings);
    }
    if (file.path.starts_with("web/")) {
        check_web(file.path, source, language, findings);
    }
}

Result<Findings> check_tree(const std::vector<SourceFile>& files) {
    const auto table = std::ranges::find(files, "cmake/layers.txt", &SourceFile::path);
    if (table == files.end()) {
        return fail(ErrorCode::kNotFound, "the tree has no cmake/layers.txt");
    }
    const std::vector<Layer> layers = BW_TRY(parse_layers(table->text));
    Findings findings;
    for (const SourceFile& file : files) {
        check_file(file, layers, findings);
    }
    check_notice(files, findings);
    check_documents(files, findings);
    sort_findings(findings);
    return findings;
}

}  // namespace bw::tidy
