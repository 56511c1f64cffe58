// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/table/person.h"

#include <algorithm>
#include <vector>

#include "core/codec/binary.h"

namespace bw::fault {
namespace {

using codec::Json;

bool is_of_one_run(std::string_view key) {
    return key.ends_with("_ms") || key == "id" || key.ends_with("_id") || key.ends_with("_ids") ||
           key == "order" || key == "order_key" || key == "local_day" || key == "as_of_day" ||
           key.ends_with("_day") || key.ends_with("_on") || key == "review_due" ||
           key == "not_before";
}

// Without what differs from run to run, and with lists in an order that does not hang on ids.
Json without_chance(const Json& json) {
    if (json.is_object()) {
        Json kept = Json::object();
        for (const auto& item : json.items()) {
            if (!is_of_one_run(item.key())) {
                kept[item.key()] = without_chance(item.value());
            }
        }
        return kept;
    }
    if (json.is_array()) {
        std::vector<std::string> parts;
        for (const Json& each : json) {
            parts.push_back(codec::dump_json(without_chance(each)));
        }
        std::ranges::sort(parts);
        Json kept = Json::array();
        for (std::string& part : parts) {
            kept.push_back(std::move(part));
        }
        return kept;
    }
    return json;
}

}  // namespace

std::string text_at(const Json& json, std::string_view path) {
    Json found = json;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string step(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (found.is_array() && step == "0" && !found.empty()) {
            found = Json(found[0]);
        } else {
            found = found.is_object() && found.contains(step) ? Json(found[step]) : Json();
        }
    }
    return found.is_string() ? found.get<std::string>() : std::string();
}

Bytes device_secret() {
    return Bytes(32, std::byte{0x07});
}

Bytes two_secrets(std::string_view first, std::string_view second) {
    codec::BinaryWriter writer;
    writer.put_sized(as_byte_view(first));
    writer.put_sized(as_byte_view(second));
    return writer.take();
}

Result<std::unique_ptr<Person>> Person::arrive(const store::VaultPlace& place) {
    auto core = BW_TRY(app::Core::create(place));
    return std::unique_ptr<Person>(new Person(std::move(core)));
}

Answer Person::call(std::string_view method, const Json& request, Bytes blob) {
    const auto number = app::Core::method_number(method);
    BW_CHECK(number.has_value());
    const std::string text = request.is_null() ? "{}" : codec::dump_json(request);
    app::Reply reply = core_->call(*number, text, blob);
    const auto json = codec::parse_json(reply.json);
    BW_CHECK(json.has_value());
    Answer answer{.ok = {}, .code = text_at(*json, "error/code"), .blob = std::move(reply.blob)};
    if (json->contains("ok")) {
        answer.ok = (*json)["ok"];
    }
    return answer;
}

Answer Person::open_with_device() {
    return call("vault.open", Json{{"kind", "device"}}, device_secret());
}

Answer Person::open_with_passphrase(std::string_view words) {
    return call("vault.open", Json{{"kind", "passphrase"}}, to_bytes(as_byte_view(words)));
}

std::string Person::look() {
    const Answer exported = call("vault.export");
    if (!exported.is_ok()) {
        return exported.code;
    }
    const auto file = codec::parse_json(as_text_view(exported.blob));
    BW_CHECK(file.has_value());
    Answer state = call("vault.state");
    Json seen = Json::object();
    seen["kept"] = without_chance(*file);
    seen["slots"] = without_chance(state.ok["slots"]);
    return codec::dump_json(seen);
}

}  // namespace bw::fault
