// SPDX-License-Identifier: Apache-2.0

// Goal: what was printed can be read again: as text, in its own fonts, on pages without a word
// beyond their edges. Read back by programs that are not ours (poppler).

#include "cli/print/pdf.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/interop/print/print_samples.h"

namespace bw::cli::paper {
namespace {

namespace fs = std::filesystem;
using interop::PrintVariant;
using interop::testing::Sheet;

// What a program says; tests only.
std::string said_by(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    std::string all;
    std::array<char, 4096> part{};
    for (std::size_t size = 0; (size = fread(part.data(), 1, part.size(), pipe)) > 0;) {
        all.append(part.data(), size);
    }
    EXPECT_EQ(pclose(pipe), 0) << command;
    return all;
}

// Words with one space between them, so that where a line ends does not matter.
std::string flat(const std::string& text) {
    std::istringstream in(text);
    std::string all;
    for (std::string word; in >> word;) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

struct Picture {
    int width = 0;
    int height = 0;
    std::string grey;

    bool is_ink(int x, int y) const {
        return static_cast<unsigned char>(grey[static_cast<std::size_t>(y * width + x)]) < 128;
    }
};

class PdfTest : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "bw-pdf-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string pdf() const { return (folder_ / "plan.pdf").string(); }

    PdfFile print(const Sheet& sheet, PaperSize size = PaperSize::kA4) {
        const auto model = sheet.make();
        EXPECT_TRUE(model);
        auto file = print_pdf(*model, size);
        EXPECT_TRUE(file);
        std::ofstream out(pdf(), std::ios::binary);
        out << as_text_view(file->bytes);
        return std::move(*file);
    }
    std::string text() const { return flat(said_by("pdftotext -enc UTF-8 '" + pdf() + "' -")); }
    std::string info() const { return said_by("pdfinfo '" + pdf() + "'"); }

    std::vector<Picture> pictures(int dpi = 50) const {
        const std::string stem = (folder_ / "page").string();
        said_by("pdftoppm -gray -r " + std::to_string(dpi) + " '" + pdf() + "' '" + stem + "'");
        std::vector<fs::path> files;
        for (const auto& each : fs::directory_iterator(folder_)) {
            if (each.path().extension() == ".pgm") {
                files.push_back(each.path());
            }
        }
        std::ranges::sort(files);
        std::vector<Picture> all;
        for (const fs::path& path : files) {
            std::ifstream in(path, std::ios::binary);
            std::string kind;
            int white = 0;
            Picture picture;
            in >> kind >> picture.width >> picture.height >> white;
            in.get();
            picture.grey.assign(std::istreambuf_iterator<char>(in), {});
            EXPECT_EQ(
                picture.grey.size(), static_cast<std::size_t>(picture.width * picture.height)
            );
            all.push_back(std::move(picture));
        }
        return all;
    }

    // Something on every page, and nothing nearer to an edge than a printer reaches.
    void expect_within_margins(double margin_mm = 9) const {
        constexpr int kDpi = 50;
        const int margin = static_cast<int>(margin_mm / 25.4 * kDpi);
        for (const Picture& page : pictures(kDpi)) {
            int ink = 0;
            for (int y = 0; y < page.height; ++y) {
                for (int x = 0; x < page.width; ++x) {
                    if (page.is_ink(x, y)) {
                        ++ink;
                        EXPECT_TRUE(
                            x >= margin && y >= margin && x < page.width - margin &&
                            y < page.height - margin
                        ) << x
                          << ' ' << y;
                    }
                }
            }
            EXPECT_GT(ink, 100);
        }
    }

    void expect_fonts_are_in_it() const {
        std::istringstream lines(said_by("pdffonts '" + pdf() + "'"));
        std::string line;
        std::getline(lines, line);
        std::getline(lines, line);
        int count = 0;
        while (std::getline(lines, line)) {
            ++count;
            // Embedded, a subset, with a way back to Unicode.
            EXPECT_NE(line.find(" yes yes yes "), std::string::npos) << line;
        }
        EXPECT_GT(count, 0);
    }

    fs::path folder_;
};

Sheet long_sheet() {
    Sheet sheet;
    for (int i = 0; i < 100; ++i) {
        sheet.plan.push_back({
            .kind = domain::SectionKind::kInternalCoping,
            .text = "Something gentle to do on a grey day, number " + std::to_string(i) + ".",
            .workaround = "Do a smaller piece of it.",
        });
    }
    return sheet;
}

Sheet arabic_sheet() {
    Sheet sheet{.right_to_left = true};
    for (interop::PrintWord& word : sheet.words) {
        if (word.key == "title") {
            word.text = "خطتي";
        }
    }
    sheet.plan = {
        {.kind = domain::SectionKind::kInternalCoping, .text = "أشرب الشاي قرب النافذة"},
        {.kind = domain::SectionKind::kAskForHelp,
         .text = "أتصل بليلى",
         .who = "ليلى",
         .reach = {{.label = "0151 123", .href = "tel:0151123"}}},
    };
    return sheet;
}

TEST_F(PdfTest, EveryVariantOnEveryPaperReadsBackAsText) {
    for (const PrintVariant variant :
         {PrintVariant::kPage, PrintVariant::kLarge, PrintVariant::kCard}) {
        for (const PaperSize size : {PaperSize::kA4, PaperSize::kLetter}) {
            print({.variant = variant}, size);
            const std::string said = text();
            for (const std::string part :
                 {"My plan",
                  "Badly hurt, or took something?",
                  "Ambulance",
                  "112",
                  "Ask Ana to come over.",
                  "0151 123",
                  "Night Line",
                  "Text “HI” to 85258",
                  "Checked on 1 M11 2026",
                  "Check before you rely on it",
                  "Sit on the back step with the cat.",
                  "Version 3 of 20 M11 2026.",
                  "Not clinically reviewed."}) {
                EXPECT_NE(said.find(part), std::string::npos) << part << " in " << said;
            }
            EXPECT_NE(
                info().find(size == PaperSize::kA4 ? "595.276 x 841.89" : "612 x 792"),
                std::string::npos
            ) << info();
            expect_fonts_are_in_it();
            expect_within_margins();
            for (const auto& each : fs::directory_iterator(folder_)) {
                fs::remove(each);
            }
        }
    }
}

TEST_F(PdfTest, TellsNothingOfAnybodyBesideItsWords) {
    print({});
    const std::string about = info();
    EXPECT_NE(about.find("Title:           My plan"), std::string::npos) << about;
    EXPECT_EQ(about.find("Author"), std::string::npos) << about;
    EXPECT_EQ(about.find("JavaScript:      yes"), std::string::npos) << about;
    const std::string raw_date = said_by("pdfinfo -rawdates '" + pdf() + "'");
    EXPECT_NE(raw_date.find("20261122000000Z"), std::string::npos) << raw_date;
}

TEST_F(PdfTest, EachSectionHasABookmark) {
    const PdfFile file = print(long_sheet());
    const std::string bytes = to_text(file.bytes);
    EXPECT_NE(bytes.find("/Outlines"), std::string::npos);
    EXPECT_NE(bytes.find("/StructTreeRoot"), std::string::npos);
    std::size_t marks = 0;
    for (std::size_t at = bytes.find("/Title ("); at != std::string::npos;
         at = bytes.find("/Title (", at + 1)) {
        ++marks;
    }
    // The document, its title, "First" and four sections.
    EXPECT_EQ(marks, 7U);
}

TEST_F(PdfTest, ALongPlanIsAllThereOnSeveralPages) {
    const PdfFile file = print(long_sheet());
    EXPECT_GT(file.page_count, 3);
    const std::string said = text();
    for (int i = 0; i < 100; ++i) {
        const std::string line = "number " + std::to_string(i) + ".";
        EXPECT_NE(said.find(line), std::string::npos) << line;
    }
    EXPECT_NE(said.find("1/" + std::to_string(file.page_count)), std::string::npos);
    expect_within_margins();
}

TEST_F(PdfTest, NoItemIsSplitBetweenPages) {
    print(long_sheet());
    std::string all = said_by("pdftotext -layout '" + pdf() + "' -");
    std::size_t begin = 0;
    for (std::size_t end = all.find('\f'); end != std::string::npos; end = all.find('\f', begin)) {
        const std::string page = flat(all.substr(begin, end - begin));
        begin = end + 1;
        // As many first lines as second lines on each page.
        const auto count = [&page](std::string_view part) {
            std::size_t found = 0;
            for (std::size_t at = page.find(part); at != std::string::npos;
                 at = page.find(part, at + 1)) {
                ++found;
            }
            return found;
        };
        EXPECT_EQ(count("grey day"), count("Do a smaller piece"));
    }
}

TEST_F(PdfTest, ALineLongerThanAPageIsNotCut) {
    Sheet sheet{.variant = PrintVariant::kLarge, .plan = {}};
    std::string words;
    for (int i = 0; i < 250; ++i) {
        words += "word" + std::to_string(i) + " ";
    }
    sheet.plan.push_back({.kind = domain::SectionKind::kNoteToSelf, .text = words});
    print(sheet);
    const std::string said = text();
    EXPECT_NE(said.find("word0 "), std::string::npos);
    EXPECT_NE(said.find("word249"), std::string::npos);
    expect_within_margins();
}

TEST_F(PdfTest, WritesFromRightToLeft) {
    const PdfFile file = print(arabic_sheet());
    EXPECT_EQ(file.unknown_letters, 0);
    const std::string said = text();
    EXPECT_NE(said.find("خطتي"), std::string::npos) << said;
    EXPECT_NE(said.find("النافذة"), std::string::npos) << said;
    EXPECT_NE(said.find("0151 123"), std::string::npos) << said;
    expect_fonts_are_in_it();
    // The title stands at the right edge.
    const Picture page = pictures().front();
    int left_ink = 0;
    int right_ink = 0;
    for (int y = 0; y < page.height / 12; ++y) {
        for (int x = 0; x < page.width; ++x) {
            (x < page.width / 2 ? left_ink : right_ink) += page.is_ink(x, y) ? 1 : 0;
        }
    }
    EXPECT_EQ(left_ink, 0);
    EXPECT_GT(right_ink, 0);
}

TEST_F(PdfTest, WithoutAPlanAndPeopleItStillHelps) {
    print({.plan = {}, .lines = {}, .version = 0});
    const std::string said = text();
    EXPECT_NE(said.find("Call your local emergency number."), std::string::npos);
    EXPECT_NE(said.find("No line of the plan is on this sheet."), std::string::npos);
}

TEST_F(PdfTest, NamesThatLookLikeMarkupAreWords) {
    Sheet sheet{.plan = {{.kind = domain::SectionKind::kAskForHelp}}};
    sheet.plan[0].text = "<script>alert(1)</script> <b>Ana</b> & co (really) \\";
    print(sheet);
    EXPECT_NE(
        text().find("<script>alert(1)</script> <b>Ana</b> & co (really) \\"), std::string::npos
    );
}

TEST_F(PdfTest, TheCardFoldsToTheSizeOfABankCard) {
    print({.variant = PrintVariant::kCard});
    constexpr int kDpi = 254;  // ten dots a millimetre
    const Picture page = pictures(kDpi).front();
    int left = page.width;
    int right = 0;
    int bottom = 0;
    int top = page.height;
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            if (page.is_ink(x, y)) {
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
    }
    // The marks to fold along stand out by 2 mm on both sides.
    EXPECT_NEAR(right - left, 856 + 40, 6);
    EXPECT_NEAR(bottom - top, 4 * 540, 6);
}

TEST_F(PdfTest, IsTheSameBytesForTheSamePlan) {
    EXPECT_EQ(print({}).bytes, print({}).bytes);
}

}  // namespace
}  // namespace bw::cli::paper
