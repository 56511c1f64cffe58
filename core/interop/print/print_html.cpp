// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/print_html.h"

namespace bw::interop {

namespace {

// Black on white on paper; on a screen the colours that the reader chose. The numbers for a card
// are those of docs/formats/print.md.
constexpr std::string_view kStyle =
    R"(:root{color-scheme:light dark}
body{margin:0 auto;padding:1.5rem;max-width:42rem;font:1.125rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;margin:0 0 1rem}
h2{font-size:1rem;margin:1.25rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem;break-inside:avoid}
li>.ours{display:inline-block;margin-inline-end:1rem}
h1,h2{break-after:avoid}
.own{font-size:1.25em;line-height:1.35;white-space:pre-line}
.reach{display:inline-block;margin-inline-end:1rem;font-weight:600}
.note,footer{display:block;font-size:1rem}
a{color:inherit}
footer{margin-top:1.5rem;break-inside:avoid}
footer p{margin:.25rem 0}
.large{font-size:1.75rem}
.large h2,.large .note,.large footer{font-size:1.5rem}
.card{max-width:85.6mm;padding:0;font-size:8.5pt;line-height:1.25}
.card h1{font-size:12pt;margin:0 0 1mm}
.card h2{font-size:8.5pt;margin:0 0 .5mm;padding:0}
.card li{margin:0 0 1mm}
.card .own{font-size:1em;line-height:1.25}
.card .note{font-size:1em}
.card .reach,.card li>.ours{margin-inline-end:2mm}
.card footer{margin:0;font-size:1em}
.card footer p{margin:0}
.fold{box-sizing:border-box;min-height:54mm;padding:3.5mm;border:1px dashed;break-inside:avoid}
.fold+.fold{border-top:1px dotted}
@page{margin:16mm}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;color:#000;background:#fff;font-size:12pt}.large{font-size:20pt}.large h2,.large .note,.large footer{font-size:18pt}.card{max-width:85.6mm;font-size:8.5pt}a{text-decoration:none}}
)";

class Writer {
  public:
    void raw(std::string_view markup) { out_ += markup; }

    void text(std::string_view words) {
        for (const char c : words) {
            switch (c) {
                case '&':
                    out_ += "&amp;";
                    break;
                case '<':
                    out_ += "&lt;";
                    break;
                case '>':
                    out_ += "&gt;";
                    break;
                case '"':
                    out_ += "&quot;";
                    break;
                case '\'':
                    out_ += "&#39;";
                    break;
                default:
                    // Nothing that a page may not hold; a tab and a line end may.
                    if (static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t') {
                        out_ += c;
                    }
            }
        }
    }

    void element(std::string_view open, std::string_view words, std::string_view close) {
        raw(open);
        text(words);
        raw(close);
    }

    void item(const PrintItem& item) {
        raw("<li>");
        element(
            item.own ? "<div class=\"own\" dir=\"auto\">" : "<div class=\"ours\" dir=\"auto\">",
            item.text,
            "</div>"
        );
        for (const PrintReach& reach : item.reach) {
            raw("<span class=\"reach\">");
            if (reach.href.empty()) {
                element("<bdi>", reach.label, "</bdi>");
            } else {
                element("<a href=\"", reach.href, "\">");
                element("<bdi>", reach.label, "</bdi></a>");
            }
            raw("</span>\n");
        }
        for (const std::string& note : item.notes) {
            element("<span class=\"note\" dir=\"auto\">", note, "</span>");
        }
        raw("</li>\n");
    }

    void section(const PrintSection& section) {
        element("<section><h2>", section.heading, "</h2>\n<ul>\n");
        for (const PrintItem& each : section.items) {
            item(each);
        }
        raw("</ul></section>\n");
    }

    void foot(const PrintModel& model) {
        raw("<footer>");
        for (const std::string& line : model.foot) {
            element("<p>", line, "</p>\n");
        }
        raw("</footer>\n");
    }

    void head(const PrintModel& model) {
        element("<!doctype html>\n<html lang=\"", model.language, "\" dir=\"");
        raw(model.right_to_left ? "rtl" : "ltr");
        raw("\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'sha256-");
        raw(kPrintStyleSha256);
        raw("'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n");
        element("<title>", model.title, "</title>\n<style>");
        raw(kStyle);
        raw("</style>\n</head>\n<body class=\"");
        raw(enum_name(model.variant));
        raw("\">\n");
    }

    void body(const PrintModel& model) {
        const bool folds = model.variant == PrintVariant::kCard;
        raw(folds ? "<div class=\"fold\">\n" : "<main>\n");
        element("<h1>", model.title, "</h1>\n");
        section(model.first);
        if (folds) {
            foot(model);
            raw("</div>\n");
        }
        for (std::size_t at = folds ? 1 : 0; at < model.panels.size(); ++at) {
            raw(folds ? "<div class=\"fold\">\n" : "");
            for (const PrintSection& each : model.panels[at].sections) {
                section(each);
            }
            raw(folds ? "</div>\n" : "");
        }
        if (!folds) {
            foot(model);
            raw("</main>\n");
        }
        raw("</body>\n</html>\n");
    }

    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

}  // namespace

std::string_view print_style() {
    return kStyle;
}

std::string print_html(const PrintModel& model) {
    Writer writer;
    writer.head(model);
    writer.body(model);
    return writer.take();
}

}  // namespace bw::interop
