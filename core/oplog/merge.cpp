// SPDX-License-Identifier: Apache-2.0
#include "core/oplog/merge.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bw::oplog {

namespace {

bool is_text(std::string_view json) {
    return json.starts_with('"');
}

// Latest first. Two edits with one stamp exist only when a device was copied; the larger bytes win
// then, so that every device picks the same one.
bool is_later(const Edit& a, const Edit& b) {
    return std::tie(a.stamp, a.value, a.seen) > std::tie(b.stamp, b.value, b.seen);
}

bool has_seen(const Edit& edit, const Stamp& stamp) {
    const auto found = std::ranges::lower_bound(edit.seen, stamp.device, {}, &Stamp::device);
    return found != edit.seen.end() && found->device == stamp.device && stamp.time <= found->time;
}

// Whether somebody who could see `old` has edited the field since.
bool is_superseded(const Edit& old, const FieldState& edits) {
    return std::ranges::any_of(edits, [&](const Edit& each) {
        const bool by_itself = each.stamp.device == old.stamp.device && is_later(each, old);
        return by_itself || has_seen(each, old.stamp);
    });
}

Result<bool> merge_edit(FieldState& edits, Edit edit) {
    const auto same = std::ranges::find(edits, edit.stamp, &Edit::stamp);
    // A loser keeps no value that is no text, so equal stamps are compared by the stamp alone then.
    if (same != edits.end() && (same->value.empty() || !is_later(edit, *same))) {
        return false;
    }
    if (is_superseded(edit, edits)) {
        return false;
    }
    FieldState kept;
    for (Edit& each : edits) {
        const bool by_itself = each.stamp.device == edit.stamp.device;
        if (!by_itself && !has_seen(edit, each.stamp)) {
            kept.push_back(std::move(each));
        }
    }
    kept.insert(std::ranges::upper_bound(kept, edit, is_later), edit);
    if (kept.size() > kDevicesMax) {
        return fail(ErrorCode::kLimit, "more devices than kDevicesMax");
    }
    for (std::size_t i = 1; i < kept.size(); ++i) {
        if (!is_text(kept[i].value)) {
            kept[i].value.clear();
        }
    }
    edits = std::move(kept);
    return true;
}

MergeEffect merge_deletion(RecordState& state, const Stamp& deletion) {
    MergeEffect effect;
    if (deletion <= state.deleted) {
        return effect;
    }
    effect.changed = true;
    state.deleted = deletion;
    std::vector<std::pair<std::string, std::string>> dropped;
    for (auto at = state.fields.begin(); at != state.fields.end();) {
        FieldState& edits = at->second;
        const std::string value = edits.front().value;
        std::erase_if(edits, [&](const Edit& each) { return each.stamp < deletion; });
        if (!edits.empty()) {
            ++at;
            continue;
        }
        dropped.emplace_back(at->first, value);
        at = state.fields.erase(at);
    }
    if (state.is_alive()) {
        effect.dropped = std::move(dropped);
    }
    return effect;
}

void add_seen(Seen& seen, const Stamp& stamp) {
    const auto at = std::ranges::lower_bound(seen, stamp.device, {}, &Stamp::device);
    if (at == seen.end() || at->device != stamp.device) {
        seen.insert(at, stamp);
    } else {
        at->time = std::max(at->time, stamp.time);
    }
}

}  // namespace

Result<MergeEffect> merge(RecordState& state, const Operation& operation) {
    if (operation.type == OperationType::kDelete) {
        return merge_deletion(state, operation.stamp);
    }
    MergeEffect effect;
    if (operation.stamp < state.deleted) {
        return effect;
    }
    Edit edit{.stamp = operation.stamp, .value = operation.value, .seen = operation.seen};
    const auto found = state.fields.find(operation.field);
    if (found == state.fields.end()) {
        state.fields[operation.field].push_back(std::move(edit));
        effect.changed = true;
        return effect;
    }
    effect.changed = BW_TRY(merge_edit(found->second, std::move(edit)));
    return effect;
}

std::string_view field_value(const RecordState& state, std::string_view field) {
    const auto found = state.fields.find(field);
    return found == state.fields.end() ? std::string_view() : found->second.front().value;
}

std::vector<Edit> field_history(const RecordState& state, std::string_view field) {
    std::vector<Edit> lost;
    const auto found = state.fields.find(field);
    if (found == state.fields.end()) {
        return lost;
    }
    for (std::size_t i = 1; i < found->second.size() && lost.size() < kHistoryMax; ++i) {
        const Edit& each = found->second[i];
        if (is_text(each.value) && each.value != found->second.front().value) {
            lost.push_back(each);
        }
    }
    return lost;
}

Seen seen_by_next_edit(
    const RecordState& state, std::string_view field, const DeviceId& device, Resolve resolve
) {
    Seen seen;
    const auto found = state.fields.find(field);
    if (found == state.fields.end()) {
        return seen;
    }
    for (const Edit& each : found->second) {
        const bool is_value = &each == &found->second.front();
        const bool is_own = each.stamp.device == device;
        if (!is_value && !is_own && resolve == Resolve::kValue) {
            continue;
        }
        for (const Stamp& inherited : each.seen) {
            add_seen(seen, inherited);
        }
        add_seen(seen, each.stamp);
    }
    // Its own edits need no mention: a device's later edit always supersedes its earlier one.
    std::erase_if(seen, [&](const Stamp& each) { return each.device == device; });
    return seen;
}

}  // namespace bw::oplog
