// SPDX-License-Identifier: Apache-2.0
#include "cli/ride/ride_json.h"

namespace bw::cli {

namespace {

void tell_refusal(Context& context, const Error& error) {
    const Stop stop = stop_of(error);
    codec::Json json;
    json["error"]["code"] = stop.code;
    json["error"]["exit"] = static_cast<int>(stop.exit);
    json["error"]["what"] = std::string(error.what());
    context.terminal.raw(codec::dump_json(json) + "\n");
}

template <class T>
void tell(Context& context, const Result<T>& result) {
    if (result) {
        (void)context.answer_json(*result);
    } else {
        tell_refusal(context, result.error());
    }
}

OrStop<Exit> finish(Context& context, const app::FinishRide& request) {
    if (request.keep) {
        BW_GO(context.hold_vault());
    }
    const auto kept = BW_GO(context.call<&app::ride_finish>(request));
    return context.answer_json(kept);
}

// Returns: what to finish with, when the line says so.
std::optional<app::FinishRide> take_line(Context& context, const std::string& line) {
    const auto json = codec::parse_json(line);
    if (!json || !json->is_object()) {
        tell_refusal(context, Error(ErrorCode::kInvalidArgument, "the line is no JSON object", {}));
        return std::nullopt;
    }
    if (json->contains("keep")) {
        app::FinishRide request;
        if (const Status read = codec::from_json(*json, request); !read) {
            tell_refusal(context, read.error());
            return std::nullopt;
        }
        return request;
    }
    domain::RideStep step;
    if (const Status read = codec::from_json(*json, step); !read) {
        tell_refusal(context, read.error());
        return std::nullopt;
    }
    tell(context, context.door.call<&app::ride_step>(step));
    return std::nullopt;
}

}  // namespace

OrStop<Exit> ride_as_json(Context& context, const RideWishes& wishes) {
    const CalmSignals signals;
    app::BeginRide begin{.door = wishes.door};
    if (!wishes.skill_id.empty()) {
        begin.skill_id = wishes.skill_id;
    }
    const auto view = BW_GO(context.call<&app::ride_begin>(begin));
    (void)context.answer_json(view);
    while (true) {
        const HeardLine heard = context.terminal.console().wait_for_line(-1);
        if (heard.heard != Heard::kLine) {
            return finish(context, {.keep = wishes.keep});
        }
        if (heard.line.empty()) {
            continue;
        }
        if (const auto request = take_line(context, heard.line)) {
            return finish(context, *request);
        }
    }
}

}  // namespace bw::cli
