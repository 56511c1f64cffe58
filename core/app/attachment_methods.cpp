// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/app/attachment.h"
#include "core/app/methods.h"

namespace bw::app {

namespace {
// What a browser shows without running anything of it.
constexpr auto kMediaTypes = std::to_array<std::string_view>({
    "image/jpeg",
    "image/png",
    "image/webp",
    "audio/mpeg",
    "audio/mp4",
    "audio/ogg",
    "audio/webm",
    "audio/wav",
});
}  // namespace

Result<RecordRef> attachments_put(Core& core, const PutAttachment& request, Call& call) {
    if (std::ranges::find(kMediaTypes, request.media_type) == kMediaTypes.end()) {
        return fail(ErrorCode::kUnsupported, "media_type: not a picture or sound we can show");
    }
    if (call.blob.empty()) {
        return fail(ErrorCode::kInvalidArgument, "the attachment has no bytes");
    }
    RecordRef ref{.id = BW_TRY(keep_attachment(core, request.media_type, call.blob))};
    call.touch("attachments");
    return ref;
}

Result<Empty> attachments_get(Core& core, const RecordRef& request, Call& call) {
    call.reply_blob = BW_TRY(read_attachment(core, request.id));
    return Empty{};
}

}  // namespace bw::app
