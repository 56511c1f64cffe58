// SPDX-License-Identifier: Apache-2.0
#include "tools/help_page/page.h"

#include <array>
#include <cstddef>

#include "core/domain/lines/freshness.h"

namespace bw::help_page {

namespace {

constexpr std::array<std::string_view, 12> kMonths{
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
};

constexpr std::string_view kHead = R"html(<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Help</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#b7ccd2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0c1722" media="(prefers-color-scheme: dark)">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<link rel="stylesheet" href="/help.css">
<link rel="icon" href="data:,">
</head>
<body>
)html";

}  // namespace

std::string day_in_words(std::string_view day) {
    const auto parsed = parse_day(day);
    if (!parsed) {
        return std::string(day);
    }
    const auto month = static_cast<std::size_t>(parsed->month - 1);
    return std::to_string(parsed->day) + " " + std::string(kMonths.at(month)) + " " +
           std::to_string(parsed->year);
}

void render_ways(Html& html) {
    html.raw(R"html(<nav class="ways" aria-label="On this page">
<a class="btn btn-main" href="#lines">Talk to someone</a>
<a class="btn" href="#medical">I am hurt</a>
<a class="btn" href="#tools">Something to do</a>
</nav>
)html");
}

void render_about(const Catalogue& catalogue, CalendarDay today, Html& html) {
    const auto entries = read_entries(catalogue, today);
    const std::string oldest = entries.empty() ? std::string() : entries.front().verified_on;
    html.raw("<footer class=\"about\" id=\"about\">\n<h2>About this page</h2>\n");
    html.raw(
        "<p>Breakwater is not monitored. Nobody sees what you touch here.</p>\n"
        "<p>Breakwater is not an emergency service.</p>\n"
    );
    if (!catalogue.medical.clinically_reviewed) {
        html.raw("<p>This page is not clinically reviewed.</p>\n");
    }
    html.raw(
        "<h3>What “checked” means</h3>\n"
        "<p>We read the number on an official or a news page. Some of those pages were old. "
        "We did not call.</p>\n"
    );
    if (const auto day = parse_day(oldest)) {
        const auto last = days_since_epoch(*day) + domain::kLineStaleAfterDays;
        html.raw("<p>Oldest check: ").text(day_in_words(oldest)).raw(". After ");
        html.text(day_in_words(format_day(day_from_days_since_epoch(last))));
        html.raw(", treat every number as not checked.</p>\n");
    }
    html.raw("<p><a href=\"#top\">Back to the top</a></p>\n</footer>\n");
}

std::string render_page(const Catalogue& catalogue, CalendarDay today) {
    Html html;
    html.raw(kHead);
    html.raw("<header id=\"top\">\n");
    render_scene(html);
    html.raw(R"html(<nav class="top" aria-label="Leave">
<a href="/">‹ Home</a>
<a href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer">Exit</a>
</nav>
</header>
<main>
)html");
    render_emergency(catalogue, today, html);
    html.raw("<div id=\"own-card\" hidden></div>\n");
    render_ways(html);
    render_lines(catalogue, today, html);
    render_medical(catalogue.medical, html);
    render_tools(html);
    html.raw("</main>\n");
    render_about(catalogue, today, html);
    html.raw("<script src=\"/help.js\" defer></script>\n</body>\n</html>\n");
    return html.str();
}

}  // namespace bw::help_page
