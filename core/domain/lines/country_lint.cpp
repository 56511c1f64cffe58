// SPDX-License-Identifier: Apache-2.0
#include "core/domain/lines/country_lint.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>

#include "core/base/time.h"
#include "core/domain/lines/dial.h"

namespace bw::domain {

namespace {

constexpr std::size_t kShortCodeDigitsMax = 6;
constexpr std::size_t kCountryCodeDigitsMax = 3;
constexpr std::size_t kE164DigitsMin = 8;
constexpr std::size_t kE164DigitsMax = 15;
constexpr std::size_t kTextMax = 300;

class Lint {
  public:
    explicit Lint(std::string where) : where_(std::move(where)) {}

    void at(std::string where) { where_ = std::move(where); }
    void expect(bool holds, std::string_view what) {
        if (!holds) {
            problems_.push_back({where_, what});
        }
    }
    std::vector<LineProblem> take() { return std::move(problems_); }

  private:
    std::string where_;
    std::vector<LineProblem> problems_;
};

bool is_upper_code(std::string_view code) {
    return code.size() == 2 &&
           std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_lower_code(std::string_view code) {
    return code.size() == 2 &&
           std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_slug(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool has_prefix_of(std::string_view id, std::string_view country) {
    return id.size() > 3 && country.size() == 2 && id[0] == country[0] - 'A' + 'a' &&
           id[1] == country[1] - 'A' + 'a' && id[2] == '-';
}

void lint_dial_string(std::string_view dial_string, Lint& lint) {
    lint.expect(is_dial_string(dial_string), "dial string has other than digits, space, + * # -");
    lint.expect(
        !dial_string.starts_with('+'), "dial string is international; write it as dialled locally"
    );
}

// A number from abroad must be a whole subscriber number: a country code glued to a short code
// reaches nobody, or a stranger.
void lint_international(const ServiceChannel& channel, Lint& lint) {
    if (channel.intl_dialable.empty()) {
        return;
    }
    const std::size_t digits = digit_count(channel.intl_dialable);
    lint.expect(
        channel.intl_dialable.starts_with('+') && is_dial_string(channel.intl_dialable) &&
            digits >= kE164DigitsMin && digits <= kE164DigitsMax,
        "intl_dialable is not E.164"
    );
    const std::size_t local = digit_count(channel.dial_string);
    lint.expect(
        local > kShortCodeDigitsMax || digits > local + kCountryCodeDigitsMax,
        "a short code has no international form"
    );
}

struct Verification {
    LineMark mark = LineMark::kMemory;
    std::string_view source_url;
    std::string_view verified_on;
    std::string_view verified_by;
};

void lint_verification(const Verification& verification, Lint& lint) {
    if (verification.mark == LineMark::kRead) {
        lint.expect(is_https_url(verification.source_url), "read, but source_url is no https page");
        lint.expect(parse_day(verification.verified_on).has_value(), "read, but no verified_on");
        lint.expect(!verification.verified_by.empty(), "read, but no verified_by");
    } else {
        lint.expect(verification.verified_on.empty(), "not read, but has verified_on");
        lint.expect(verification.verified_by.empty(), "not read, but has verified_by");
    }
}

void lint_emergency(const CrisisCountry& country, Lint& lint) {
    lint.expect(!country.emergency.empty(), "no emergency number");
    std::set<std::string_view> seen;
    for (const EmergencyNumber& number : country.emergency) {
        lint.expect(!number.label.empty(), "emergency number without label");
        lint_dial_string(number.dial_string, lint);
        lint.expect(seen.insert(number.dial_string).second, "emergency number twice");
        for (const std::string& other : number.also) {
            lint_dial_string(other, lint);
            lint.expect(seen.insert(other).second, "emergency number twice");
        }
        lint.expect(
            number.text_relay.empty() || is_dial_string(number.text_relay),
            "text relay is no dial string"
        );
        lint_verification(
            {.mark = number.mark,
             .source_url = number.source_url,
             .verified_on = number.verified_on,
             .verified_by = number.verified_by},
            lint
        );
    }
}

void lint_channel(const ServiceChannel& channel, Lint& lint) {
    switch (channel.type) {
        case LineChannelType::kCall:
        case LineChannelType::kSms:
        case LineChannelType::kWhatsapp:
        case LineChannelType::kTty:
            lint_dial_string(channel.dial_string, lint);
            lint.expect(channel.url.empty(), "a number with an address");
            break;
        case LineChannelType::kChat:
            lint.expect(is_https_url(channel.url), "chat without https address");
            lint.expect(channel.dial_string.empty(), "chat with a number");
            break;
        case LineChannelType::kEmail:
            lint.expect(is_plain_email(channel.dial_string), "email without plain address");
            break;
    }
    lint.expect(
        channel.sms_keyword.empty() || channel.type == LineChannelType::kSms,
        "keyword on another channel than sms"
    );
    lint_international(channel, lint);
}

void lint_words(const CrisisService& service, Lint& lint) {
    lint.expect(!service.name.empty(), "no name");
    lint.expect(!service.audience.empty(), "no audience");
    lint.expect(!service.hours.text.empty(), "no hours in words");
    lint.expect(
        service.hours.always == service.hours.text.starts_with("24 hours, every day"),
        "hours.always and hours.text disagree"
    );
    lint.expect(
        service.name.size() <= kTextMax && service.notes.size() <= kTextMax &&
            service.hours.text.size() <= kTextMax,
        "text is too long"
    );
    lint.expect(
        service.official_url.empty() || is_https_url(service.official_url),
        "official_url is no https page"
    );
}

using ChannelKey = std::
    tuple<LineChannelType, std::string_view, std::string_view, std::string_view, std::string_view>;

void lint_service(const CrisisService& service, std::set<ChannelKey>& seen, Lint& lint) {
    lint_words(service, lint);
    lint.expect(!service.kinds.empty(), "no kinds");
    lint.expect(
        !service.languages.empty() && std::ranges::all_of(service.languages, is_lower_code),
        "languages are not ISO 639-1"
    );
    lint.expect(!service.channels.empty(), "no channel");
    for (const ServiceChannel& channel : service.channels) {
        lint_channel(channel, lint);
        const ChannelKey key{
            channel.type, channel.dial_string, channel.sms_keyword, channel.url, channel.note
        };
        lint.expect(seen.insert(key).second, "the same channel twice");
    }
    lint_verification(
        {.mark = service.mark,
         .source_url = service.source_url,
         .verified_on = service.verified_on,
         .verified_by = service.verified_by},
        lint
    );
}

}  // namespace

std::vector<LineProblem> lint_country(const CrisisCountry& country) {
    Lint lint(country.country);
    lint.expect(is_upper_code(country.country), "country is not ISO 3166-1 alpha-2");
    lint.expect(!country.name.empty(), "no name");
    lint_emergency(country, lint);
    lint.expect(!country.services.empty(), "no service");
    std::set<std::string_view> ids;
    std::set<ChannelKey> channels;
    for (const CrisisService& service : country.services) {
        lint.at(service.id.empty() ? country.country : service.id);
        lint.expect(
            is_slug(service.id) && has_prefix_of(service.id, country.country),
            "id does not begin with the country"
        );
        lint.expect(ids.insert(service.id).second, "id twice");
        lint_service(service, channels, lint);
    }
    return lint.take();
}

std::vector<LineProblem> lint_finders(const CrisisFinders& finders) {
    Lint lint("international");
    lint.expect(!finders.finders.empty(), "no finder");
    std::set<std::string_view> ids;
    for (const CrisisFinder& finder : finders.finders) {
        lint.at(finder.id.empty() ? "international" : finder.id);
        lint.expect(is_slug(finder.id), "id is no short name");
        lint.expect(ids.insert(finder.id).second, "id twice");
        lint.expect(!finder.name.empty() && !finder.note.empty(), "no words");
        lint.expect(is_https_url(finder.url), "url is no https page");
        lint.expect(!finder.kinds.empty(), "no kinds");
    }
    return lint.take();
}

}  // namespace bw::domain
