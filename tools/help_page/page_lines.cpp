// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "core/domain/lines/lines_view.h"
#include "tools/help_page/page.h"

namespace bw::help_page {

namespace {

using domain::ChannelLine;
using domain::LineChannelType;
using domain::LineTrust;
using domain::ServiceLine;

std::string trust_in_words(LineTrust trust, const std::string& verified_on) {
    return trust == LineTrust::kChecked ? "Checked on " + day_in_words(verified_on) + "."
                                        : "Not checked yet: check before you rely on it.";
}

std::string host_of(std::string_view url) {
    url.remove_prefix(std::min(url.find("//") + 2, url.size()));
    url = url.substr(0, url.find('/'));
    return std::string(url.starts_with("www.") ? url.substr(4) : url);
}

std::string verb_of(const ChannelLine& channel) {
    switch (channel.type) {
        case LineChannelType::kCall:
            return "Call ";
        case LineChannelType::kSms:
            return channel.sms_keyword.empty() ? "Text " : "Text " + channel.sms_keyword + " to ";
        case LineChannelType::kChat:
            return "Chat at ";
        case LineChannelType::kWhatsapp:
            return "WhatsApp ";
        case LineChannelType::kEmail:
            return "Email ";
        case LineChannelType::kTty:
            return "Text phone ";
    }
    return {};
}

void render_channel(const ChannelLine& channel, Html& html) {
    const bool is_chat = channel.type == LineChannelType::kChat;
    const std::string target = is_chat ? host_of(channel.href) : channel.dial_string;
    if (channel.href.empty()) {
        html.open("p", {{"class", "plain"}}).text(verb_of(channel));
        html.element("b", target).raw("</p>");
    } else {
        html.open(
            "a", {{"class", "btn"}, {"href", channel.href}, {"rel", is_chat ? "noreferrer" : ""}}
        );
        html.open("span").text(verb_of(channel)).open("b").text(target).raw("</b></span></a>");
    }
    html.line_end();
    if (!channel.note.empty()) {
        html.element("p", channel.note, {{"class", "after"}});
    }
}

void render_service(const ServiceLine& service, Html& html) {
    const bool free = std::ranges::all_of(service.channels, &ChannelLine::free);
    html.raw("<li>\n<h4>").open("bdi").text(service.name).raw("</bdi>");
    if (!service.local_name.empty()) {
        html.raw(" <bdi class=\"local\">").text(service.local_name).raw("</bdi>");
    }
    html.raw("</h4>\n<p class=\"who\">For ").text(service.audience).raw(". ");
    html.text(service.hours.text).raw(free ? ". Free.</p>\n" : ".</p>\n");
    for (const ChannelLine& channel : service.channels) {
        render_channel(channel, html);
    }
    html.element("p", trust_in_words(service.trust, service.verified_on), {{"class", "trust"}});
    html.raw("</li>\n");
}

// One row of numbers for each mark, so that no number borrows the trust of another.
void render_emergency_numbers(const std::vector<domain::EmergencyLine>& numbers, Html& html) {
    bool any_unchecked = false;
    html.raw("<h4>In danger</h4>\n");
    for (const auto& number : numbers) {
        html.open("a", {{"class", "btn"}, {"href", number.href}});
        html.raw("<span>Call ").open("b").text(number.dial_string).raw("</b> <small>");
        html.text(number.label).raw("</small></span></a>\n");
        html.element("p", trust_in_words(number.trust, number.verified_on), {{"class", "trust"}});
        any_unchecked = any_unchecked || number.trust != LineTrust::kChecked;
    }
    if (any_unchecked) {
        html.raw("<p class=\"after\">In danger now? Call it anyway.</p>\n");
    }
}

void render_finder(const domain::CrisisFinder& finder, Html& html) {
    html.open("a", {{"class", "btn"}, {"href", finder.url}, {"rel", "noreferrer"}});
    html.raw("<span>").open("b").text(finder.name).raw("</b> <small>").text(finder.note);
    html.raw("</small></span></a>\n");
}

void render_country(
    const domain::CrisisCountry& country, const Catalogue& catalogue, CalendarDay today, Html& html
) {
    const auto view = domain::lines_for_region(
        {.region = country.country, .young_person = false, .today = today},
        catalogue.countries,
        catalogue.finders
    );
    html.raw("<summary>").text(country.name);
    if (!country.local_name.empty()) {
        html.raw(" <bdi class=\"local\">").text(country.local_name).raw("</bdi>");
    }
    html.raw("</summary>\n<div class=\"country\">\n");
    render_emergency_numbers(view.emergency, html);
    html.raw("<ul class=\"services\">\n");
    for (const ServiceLine& service : view.services) {
        render_service(service, html);
    }
    html.raw("</ul>\n");
    if (view.any_unchecked && !view.finders.empty()) {
        html.raw("<p class=\"after\">A number does not work? Look here too.</p>\n");
        render_finder(view.finders.front(), html);
    }
    html.raw("</div>\n</details>\n");
}

void render_letters(const std::vector<domain::CrisisCountry>& countries, Html& html) {
    html.raw("<nav class=\"letters\" aria-label=\"Countries by letter\">\n");
    char last = 0;
    for (const auto& country : countries) {
        const char letter = country.name.front();
        if (letter != last) {
            const std::string name(1, letter);
            html.open("a", {{"href", "#at-" + name}}).text(name).raw("</a>\n");
            last = letter;
        }
    }
    html.raw("</nav>\n");
}

void render_countries(const Catalogue& catalogue, CalendarDay today, Html& html) {
    html.raw("<h3 id=\"countries\">Find your country</h3>\n");
    render_letters(catalogue.countries, html);
    char last = 0;
    for (const auto& country : catalogue.countries) {
        const char letter = country.name.front();
        const std::string anchor = letter == last ? "" : "at-" + std::string(1, letter);
        html.open("details", {{"id", anchor}});
        render_country(country, catalogue, today, html);
        last = letter;
    }
}

}  // namespace

void render_lines(const Catalogue& catalogue, CalendarDay today, Html& html) {
    html.raw(R"html(<section id="lines" aria-labelledby="lines-title">
<h2 id="lines-title">Talk to someone</h2>
<p>These are people who listen. Any worry is enough. You can say as little as you like.</p>
)html");
    render_countries(catalogue, today, html);
    html.raw(
        "<h3>Your country is not here?</h3>\n<p>These sites look for lines in many countries.</p>\n"
    );
    for (const auto& finder : catalogue.finders.finders) {
        render_finder(finder, html);
    }
    html.raw(R"html(<h3 id="hurt-by-someone">Is someone hurting you?</h3>
<p>It is not your fault. You may tell. In danger now? Call your local emergency number.</p>
<p>You can tell the lines in your country too. Lines for children are for this as well.</p>
</section>
)html");
}

}  // namespace bw::help_page
