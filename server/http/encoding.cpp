// SPDX-License-Identifier: Apache-2.0
#include "server/http/encoding.h"

#include <algorithm>

#include "server/http/text.h"

namespace bw::server::http {
namespace {

constexpr int kFullWeight = 1000;

// `qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )`
std::optional<int> parse_weight(std::string_view text) {
    if (text.empty() || (text[0] != '0' && text[0] != '1') || text.size() > 5) {
        return std::nullopt;
    }
    int thousandths = text[0] == '1' ? kFullWeight : 0;
    if (text.size() > 1 && text[1] != '.') {
        return std::nullopt;
    }
    int place = 100;
    for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        thousandths += (digit - '0') * place;
        place /= 10;
    }
    if (thousandths > kFullWeight) {
        return std::nullopt;
    }
    return thousandths;
}

// The weight of `coding;q=0.5`; everything that is not `q` is ignored.
std::optional<int> weight_of_parameters(std::string_view parameters) {
    int thousandths = kFullWeight;
    while (!parameters.empty()) {
        const std::string_view parameter = trim(take_until(parameters, ';'));
        if (parameter.size() >= 2 && lower(parameter[0]) == 'q' && parameter[1] == '=') {
            const std::optional<int> parsed = parse_weight(parameter.substr(2));
            if (!parsed) {
                return std::nullopt;
            }
            thousandths = *parsed;
        }
    }
    return thousandths;
}

}  // namespace

void AcceptedEncodings::add(std::string_view field_value) {
    while (!field_value.empty()) {
        std::string_view element = take_until(field_value, ',');
        const std::string_view coding = trim(take_until(element, ';'));
        if (const std::optional<int> thousandths = weight_of_parameters(element)) {
            set(coding, *thousandths);
        }
    }
}

void AcceptedEncodings::set(std::string_view coding, int thousandths) {
    const auto slot = [this](Encoding encoding) -> std::optional<int>& {
        return weights_[static_cast<std::size_t>(encoding)];
    };
    if (coding == "*") {
        any_ = thousandths;
    } else if (equals_ignoring_case(coding, "br")) {
        slot(Encoding::kBrotli) = thousandths;
    } else if (equals_ignoring_case(coding, "gzip") || equals_ignoring_case(coding, "x-gzip")) {
        slot(Encoding::kGzip) = thousandths;
    } else if (equals_ignoring_case(coding, "identity")) {
        slot(Encoding::kIdentity) = thousandths;
    }
}

int AcceptedEncodings::weight(Encoding encoding) const {
    if (const std::optional<int> named = weights_[static_cast<std::size_t>(encoding)]) {
        return *named;
    }
    return any_.value_or(0);
}

Encoding AcceptedEncodings::choose(const std::array<bool, kEncodingCount>& available) const {
    Encoding best = Encoding::kIdentity;
    // Identity that is not named loses against every coding that is wanted at all.
    int best_weight = weights_[static_cast<std::size_t>(Encoding::kIdentity)].value_or(0);
    for (const Encoding encoding : {Encoding::kGzip, Encoding::kBrotli}) {
        const int wish = weight(encoding);
        if (available[static_cast<std::size_t>(encoding)] && wish > 0 && wish >= best_weight) {
            best = encoding;
            best_weight = wish;
        }
    }
    return best;
}

}  // namespace bw::server::http
