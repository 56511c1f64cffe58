// SPDX-License-Identifier: Apache-2.0
#include "tools/help_page/html.h"

namespace bw::help_page {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

Html& Html::raw(std::string_view markup) {
    out_ += markup;
    return *this;
}

Html& Html::text(std::string_view words) {
    out_ += escaped(words);
    return *this;
}

Html& Html::open(std::string_view tag, Attributes attributes) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        if (!value.empty()) {
            out_ += ' ';
            out_ += name;
            out_ += "=\"";
            out_ += escaped(value);
            out_ += '"';
        }
    }
    out_ += '>';
    return *this;
}

Html& Html::close(std::string_view tag) {
    out_ += "</";
    out_ += tag;
    out_ += '>';
    return *this;
}

Html& Html::element(std::string_view tag, std::string_view words, Attributes attributes) {
    return open(tag, attributes).text(words).close(tag).line_end();
}

Html& Html::line_end() {
    out_ += '\n';
    return *this;
}

}  // namespace bw::help_page
