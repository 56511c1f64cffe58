// SPDX-License-Identifier: Apache-2.0
#include "core/interop/print/print_plan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/domain/plan/plan_rules.h"
#include "core/interop/print/card_fit.h"

namespace bw::interop {

namespace {

using domain::LineChannelType;
using domain::LineTrust;
using domain::SectionKind;
using domain::ServiceLine;

// The open card lies in clear and anybody may have changed it: only links that lead to a person or
// a page become links.
std::string safe_href(const std::string& href) {
    constexpr auto kSafe = std::to_array<std::string_view>({"tel:", "sms:", "mailto:", "https:"});
    const bool safe = std::ranges::any_of(kSafe, [&](std::string_view scheme) {
        return href.starts_with(scheme);
    });
    return safe ? href : std::string();
}

// Where a printer holds Letter; A4 everywhere else.
bool uses_letter(std::string_view region) {
    constexpr std::string_view kLetter = "US CA MX CL CO CR DO GT NI PA PH PR SV VE";
    return region.size() == 2 && kLetter.find(region) != std::string_view::npos;
}

class PaperPlan {
  public:
    explicit PaperPlan(const PrintInput& input) : in_(input), words_(input.words) {}

    Result<PrintModel> make() {
        PrintModel model;
        model.variant = in_.variant;
        model.title = words_.say("title");
        model.language = in_.language;
        model.right_to_left = in_.right_to_left;
        model.printed_on = in_.today;
        model.letter = uses_letter(in_.lines.region);
        add_first(model.first);
        std::vector<KindSection> sections = plan_sections(model);
        if (in_.variant == PrintVariant::kCard) {
            model.left_out = fit_card(sections, model.panels) + more_services_;
        } else {
            PrintPanel& panel = model.panels.emplace_back();
            for (KindSection& each : sections) {
                panel.sections.push_back(std::move(each.section));
            }
        }
        model.foot = foot(model);
        BW_TRY(words_.check());
        return model;
    }

  private:
    std::string trust(LineTrust trust, const std::string& verified_on) {
        return trust == LineTrust::kChecked
                   ? words_.say("checked", {{"date", words_.say_day(verified_on)}})
                   : words_.say("check_first");
    }

    static PrintItem& add_item(PrintSection& section, std::string text) {
        PrintItem& item = section.items.emplace_back();
        item.text = std::move(text);
        item.own = false;
        return item;
    }
    static void add_reach(PrintItem& item, std::string label, const std::string& href) {
        if (!label.empty()) {
            PrintReach& reach = item.reach.emplace_back();
            reach.label = std::move(label);
            reach.href = safe_href(href);
        }
    }
    static void add_note(PrintItem& item, std::string note) {
        if (!note.empty()) {
            item.notes.push_back(std::move(note));
        }
    }

    // The body first (CS-1.5), then the number that sends somebody.
    void add_first(PrintSection& section) {
        section.heading = words_.say("first");
        add_item(section, words_.say("body_first"));
        if (in_.lines.emergency.empty()) {
            add_item(section, words_.say("emergency_unknown"));
        }
        std::string said;
        for (const domain::EmergencyLine& line : in_.lines.emergency) {
            // Said once when it is the same for all of them.
            std::string checked = trust(line.trust, line.verified_on);
            if (checked == said) {
                section.items.back().notes.clear();
            }
            PrintItem& item = add_item(section, line.label);
            add_reach(item, line.dial_string, line.href);
            said = checked;
            add_note(item, std::move(checked));
        }
    }

    const ServiceLine* service_named(const PrintSource& source) const {
        if (source.kind != SectionKind::kCrisisLines || source.who.empty()) {
            return nullptr;
        }
        const auto found = std::ranges::find(in_.lines.services, source.who, &ServiceLine::name);
        return found == in_.lines.services.end() ? nullptr : &*found;
    }

    // A message needs its words; everything else is its number, address or page.
    std::string channel_label(const domain::ChannelLine& channel) {
        if (channel.dial_string.empty()) {
            return channel.href;
        }
        if (channel.type != LineChannelType::kSms) {
            return channel.dial_string;
        }
        return channel.sms_keyword.empty()
                   ? words_.say("sms", {{"number", channel.dial_string}})
                   : words_.say(
                         "sms_word",
                         {{"word", channel.sms_keyword}, {"number", channel.dial_string}}
                     );
    }

    void add_service(const ServiceLine& service, PrintItem& item) {
        for (const domain::ChannelLine& channel : service.channels) {
            add_reach(item, channel_label(channel), channel.href);
        }
        add_note(item, service.hours.always ? words_.say("always") : service.hours.text);
        add_note(item, trust(service.trust, service.verified_on));
    }

    void add_plan_item(
        PrintSection& section, const PrintSource& source, const ServiceLine* service
    ) {
        PrintItem& item = add_item(section, source.text.empty() ? source.who : source.text);
        item.own = true;
        const bool name_is_said = item.text.find(source.who) != std::string::npos;
        if (service != nullptr) {
            add_note(item, name_is_said ? std::string() : service->name);
            add_service(*service, item);
        } else {
            for (const PrintReach& reach : source.reach) {
                const bool name_it = !name_is_said && item.reach.empty();
                add_reach(
                    item,
                    name_it
                        ? words_.say("who_number", {{"who", source.who}, {"number", reach.label}})
                        : reach.label,
                    reach.href
                );
            }
        }
        add_note(item, source.available);
        if (!source.workaround.empty()) {
            add_note(item, words_.say("workaround", {{"words", source.workaround}}));
        }
    }

    std::vector<KindSection> plan_sections(PrintModel& model) {
        std::vector<KindSection> sections;
        for (const SectionKind kind : domain::sections_in_order()) {
            PrintSection section;
            std::vector<const ServiceLine*> named;
            for (const PrintSource& source : in_.plan) {
                if (source.kind != kind) {
                    continue;
                }
                if (!std::ranges::contains(model.parts, kind)) {
                    model.parts.push_back(kind);
                }
                if (!std::ranges::contains(in_.leave_out, kind)) {
                    model.no_lines = false;
                    const ServiceLine* service = service_named(source);
                    named.push_back(service);
                    add_plan_item(section, source, service);
                }
            }
            if (kind == SectionKind::kCrisisLines) {
                add_region(named, section);
            }
            if (!section.items.empty()) {
                section.heading = words_.say("heading." + std::string(enum_name(kind)));
                KindSection& made = sections.emplace_back();
                made.kind = kind;
                made.section = std::move(section);
            }
        }
        return sections;
    }

    void add_region(std::span<const ServiceLine* const> named, PrintSection& section) {
        const bool card = in_.variant == PrintVariant::kCard;
        std::size_t shown = 0;
        for (const ServiceLine& service : in_.lines.services) {
            if (std::ranges::find(named, &service) != named.end()) {
                continue;
            }
            if (shown == (card ? kCardServicesMax : kPrintServicesMax)) {
                ++more_services_;
                continue;
            }
            ++shown;
            add_service(service, add_item(section, service.name));
        }
        // Beside numbers that nobody checked, and where there are none: where to look (CS-13). A
        // card has no room for it while it has a line.
        const bool wanted = card ? section.items.empty() : in_.lines.any_unchecked;
        if (wanted && !in_.lines.finders.empty()) {
            const auto& finder = in_.lines.finders.front();
            PrintItem& item = add_item(section, finder.name);
            add_reach(item, finder.url, finder.url);
            add_note(item, words_.say("finder"));
        }
    }

    std::vector<std::string> foot(const PrintModel& model) {
        std::vector<std::string> lines;
        if (model.no_lines) {
            lines.push_back(words_.say("no_lines"));
        }
        if (model.left_out > 0) {
            lines.push_back(words_.say("left_out", {{"count", std::to_string(model.left_out)}}));
        }
        if (more_services_ > 0 && in_.variant != PrintVariant::kCard) {
            lines.push_back(words_.say("more_services", {{"count", std::to_string(more_services_)}})
            );
        }
        const std::string printed = words_.say_day(in_.today);
        lines.push_back(
            in_.version > 0 ? words_.say(
                                  "version",
                                  {{"version", std::to_string(in_.version)},
                                   {"day", words_.say_day(in_.changed_on)},
                                   {"today", printed}}
                              )
                            : words_.say("printed", {{"today", printed}})
        );
        lines.push_back(words_.say("not_reviewed"));
        return lines;
    }

    const PrintInput& in_;
    PrintWords words_;
    int more_services_ = 0;  // lines of the region that are not on it
};

}  // namespace

Result<PrintModel> print_plan(const PrintInput& input) {
    return PaperPlan(input).make();
}

}  // namespace bw::interop
