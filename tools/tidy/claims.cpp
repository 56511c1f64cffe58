// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/claims.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/commands.h"
#include "tools/tidy/source_text.h"
#include "tools/tidy/tree_json.h"

namespace bw::tidy {
namespace {

using Complaints = std::vector<std::string>;

// Documents whose promises have to be shown, and in which no command may be stale.
constexpr auto kDocuments = std::to_array<std::string_view>(
    {"README.md", "SECURITY.md", "docs/accessibility.md", "docs/testing.md", "docs/threat-model.md"}
);
// Written from data that has its own test, or telling how to do something instead of promising.
constexpr auto kWithoutClaims = std::to_array<std::string_view>(
    {"SECURITY.md",
     "docs/safety/fault-table.md",
     "docs/safety/hazard-log.md",
     "docs/safety/traceability.md",
     "docs/testing.md"}
);
constexpr std::string_view kSafetyFolder = "docs/safety/";

// Where a table says openly that there is nothing to see.
constexpr std::string_view kNothingToShow = "nothing to show";

constexpr auto kShownColumns = std::to_array<std::string_view>({"shown by", "how to see it"});

bool is_document(std::string_view path) {
    return std::ranges::contains(kDocuments, path) ||
           (path.starts_with(kSafetyFolder) && path.ends_with(".md"));
}

// Lines run on: what is one sentence for a reader is one line here.
std::string flat(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space || (!line.empty() && line.back() != ' ')) {
            line += space ? ' ' : c;
        }
    }
    return line;
}

void check_claim(
    const Claim& claim,
    const std::vector<SourceFile>& files,
    const CommandBook& book,
    Complaints& complaints
) {
    const std::string name = std::format("{}: \"{}\"", claim.in, claim.says);
    const SourceFile* document = find_file(files, claim.in);
    if (document == nullptr || claim.says.empty() || !flat(document->text).contains(claim.says)) {
        complaints.push_back(std::format("{}: does not stand there", name));
    }
    if (claim.commands.empty() && claim.note.empty()) {
        complaints.push_back(std::format("{}: nothing shows it, and no note says why", name));
    }
    for (const std::string& command : claim.commands) {
        const std::optional<std::string> found = book.complaint(command);
        if (found) {
            complaints.push_back(std::format("{}: `{}`: {}", name, command, *found));
        }
    }
}

// What stands between backticks on a line.
std::vector<std::string_view> code_of(std::string_view line) {
    std::vector<std::string_view> found;
    for (std::size_t open = line.find('`'); open != kNone; open = line.find('`', open)) {
        const std::size_t close = line.find('`', open + 1);
        if (close == kNone) {
            break;
        }
        found.push_back(line.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return found;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    line.remove_prefix(1);
    for (std::size_t bar = line.find('|'); bar != kNone; bar = line.find('|')) {
        std::string_view cell = line.substr(0, bar);
        cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
        cell.remove_suffix(cell.size() - std::min(cell.find_last_not_of(' ') + 1, cell.size()));
        cells.push_back(cell);
        line.remove_prefix(bar + 1);
    }
    return cells;
}

// The column of a table that has to name commands; none in other tables.
std::optional<std::size_t> shown_column(const std::vector<std::string_view>& head) {
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (std::ranges::contains(kShownColumns, head[at])) {
            return at;
        }
    }
    return std::nullopt;
}

bool names_a_command(std::string_view cell) {
    const auto found = code_of(cell);
    return std::ranges::any_of(found, [](auto code) { return CommandBook::looks_like_one(code); });
}

class DocumentCheck {
  public:
    DocumentCheck(const SourceFile& document, const CommandBook& book, Complaints& complaints)
        : document_(document), book_(book), complaints_(complaints) {}

    void run() {
        std::string_view rest = document_.text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            ++number_;
            line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

  private:
    void line(std::string_view text) {
        for (const std::string_view code : code_of(text)) {
            const auto found =
                CommandBook::looks_like_one(code) ? book_.complaint(code) : std::nullopt;
            if (found) {
                tell(std::format("`{}`: {}", code, *found));
            }
        }
        if (!text.starts_with('|')) {
            column_.reset();
            in_table_ = false;
            return;
        }
        const auto cells = cells_of(text);
        if (!in_table_) {
            in_table_ = true;
            column_ = shown_column(cells);
        } else if (column_ && *column_ < cells.size() && !text.starts_with("|--")) {
            if (cells[*column_] != kNothingToShow && !names_a_command(cells[*column_])) {
                tell("this row of the table names no command");
            }
        }
    }

    void tell(std::string what) {
        complaints_.push_back(std::format("{}:{}: {}", document_.path, number_, what));
    }

    const SourceFile& document_;
    const CommandBook& book_;
    Complaints& complaints_;
    std::size_t number_ = 0;
    bool in_table_ = false;
    std::optional<std::size_t> column_;
};

}  // namespace

Result<std::vector<std::string>> check_claims(const std::vector<SourceFile>& files) {
    const ClaimList list = BW_TRY(read_json<ClaimList>(files, kClaimsPath));
    const CommandBook book(files);
    Complaints complaints;
    for (const Claim& claim : list.claims) {
        check_claim(claim, files, book, complaints);
    }
    for (const SourceFile& file : files) {
        if (!is_document(file.path)) {
            continue;
        }
        DocumentCheck(file, book, complaints).run();
        const bool promised = std::ranges::contains(list.claims, file.path, &Claim::in);
        if (!promised && !std::ranges::contains(kWithoutClaims, file.path)) {
            complaints.push_back(std::format("{}: no claim of it is listed", file.path));
        }
    }
    return complaints;
}

}  // namespace bw::tidy
