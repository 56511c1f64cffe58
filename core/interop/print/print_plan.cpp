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
        PrintModel model{
            .variant = in_.variant,
            .title = words_.say("title"),
            .language = in_.language,
            .right_to_left = in_.right_to_left,
            .first = first(),
            .printed_on = in_.today,
            .letter = uses_letter(in_.lines.region),
        };
        std::vector<KindSection> sections = plan_sections(model);
        if (in_.variant == PrintVariant::kCard) {
            model.left_out = fit_card(std::move(sections), model.panels) + more_services_;
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

    std::string who_number(std::string_view who, std::string_view number) {
        return words_.say("who_number", {{"who", who}, {"number", number}});
    }

    // The body first (CS-1.5), then the number that sends somebody.
    PrintSection first() {
        PrintSection section{.heading = words_.say("first"), .items = {}};
        section.items.push_back({.text = words_.say("body_first"), .own = false});
        if (in_.lines.emergency.empty()) {
            section.items.push_back({.text = words_.say("emergency_unknown"), .own = false});
        }
        std::string said;
        for (const domain::EmergencyLine& line : in_.lines.emergency) {
            // Said once when it is the same for all of them.
            const std::string checked = trust(line.trust, line.verified_on);
            if (checked == said) {
                section.items.back().notes.clear();
            }
            section.items.push_back({
                .text = line.label,
                .own = false,
                .reach = {{.label = line.dial_string, .href = safe_href(line.href)}},
                .notes = {checked},
            });
            said = checked;
        }
        return section;
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
            const std::string label = channel_label(channel);
            if (!label.empty()) {
                item.reach.push_back({.label = label, .href = safe_href(channel.href)});
            }
        }
        item.notes.push_back(service.hours.always ? words_.say("always") : service.hours.text);
        item.notes.push_back(trust(service.trust, service.verified_on));
        std::erase(item.notes, std::string());
    }

    PrintItem plan_item(const PrintSource& source, const ServiceLine* service) {
        PrintItem item{.text = source.text.empty() ? source.who : source.text};
        const bool name_is_said = item.text.find(source.who) != std::string::npos;
        if (service != nullptr) {
            if (!name_is_said) {
                item.notes.push_back(service->name);
            }
            add_service(*service, item);
        } else {
            for (const PrintReach& reach : source.reach) {
                const bool name_it = !name_is_said && item.reach.empty();
                item.reach.push_back(
                    {.label = name_it ? who_number(source.who, reach.label) : reach.label,
                     .href = safe_href(reach.href)}
                );
            }
        }
        if (!source.available.empty()) {
            item.notes.push_back(source.available);
        }
        if (!source.workaround.empty()) {
            item.notes.push_back(words_.say("workaround", {{"words", source.workaround}}));
        }
        return item;
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
                    section.items.push_back(plan_item(source, service));
                }
            }
            if (kind == SectionKind::kCrisisLines) {
                add_region(named, section);
            }
            if (!section.items.empty()) {
                section.heading = words_.say("heading." + std::string(enum_name(kind)));
                sections.push_back({.kind = kind, .section = std::move(section)});
            }
        }
        return sections;
    }

    void add_region(std::span<const ServiceLine* const> named, PrintSection& section) {
        std::size_t shown = 0;
        for (const ServiceLine& service : in_.lines.services) {
            if (std::ranges::find(named, &service) != named.end()) {
                continue;
            }
            if (shown == kPrintServicesMax) {
                ++more_services_;
                continue;
            }
            ++shown;
            PrintItem item{.text = service.name, .own = false};
            add_service(service, item);
            section.items.push_back(std::move(item));
        }
        // Beside numbers that nobody checked, and where there are none: where to look (CS-13).
        if (in_.lines.any_unchecked && !in_.lines.finders.empty()) {
            const auto& finder = in_.lines.finders.front();
            section.items.push_back({
                .text = finder.name,
                .own = false,
                .reach = {{.label = finder.url, .href = safe_href(finder.url)}},
                .notes = {words_.say("finder")},
            });
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
