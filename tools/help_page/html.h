// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page as text. Every word of data goes through `text` or an attribute value; markup is literals.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace bw::help_page {

// & < > " and ' as entities.
std::string escaped(std::string_view text);

class Html {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    // Markup from a literal, as it is.
    Html& raw(std::string_view markup);
    // Words, escaped.
    Html& text(std::string_view words);
    // <tag name="value">; an attribute with an empty value is left out.
    Html& open(std::string_view tag, Attributes attributes = {});
    Html& close(std::string_view tag);
    // <tag ...>words</tag> and a line end.
    Html& element(std::string_view tag, std::string_view words, Attributes attributes = {});
    Html& line_end();

    const std::string& str() const { return out_; }

  private:
    std::string out_;
};

}  // namespace bw::help_page
