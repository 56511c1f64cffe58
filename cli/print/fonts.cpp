// SPDX-License-Identifier: Apache-2.0
#include "cli/print/fonts.h"

#include <string>
#include <string_view>

#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include "platform/posix/embed.h"

BW_EMBED(bw_font_regular, BW_FONT_REGULAR)
BW_EMBED(bw_font_semibold, BW_FONT_SEMIBOLD)

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Fontconfig 2.14 does not give back what it read of fonts that a program brings itself: some
// kilobytes, once a run.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig.so";
}
#endif
#endif

namespace bw::cli::paper {

namespace {

Result<platform::Descriptor> in_memory(std::string_view bytes) {
    platform::Descriptor file(memfd_create("font", MFD_CLOEXEC));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written <= 0) {
            break;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (!bytes.empty()) {
        return fail(ErrorCode::kUnsupported, "no memory file for the font");
    }
    return file;
}

bool add_font(FcConfig* config, const platform::Descriptor& file) {
    const std::string path = "/proc/self/fd/" + std::to_string(file.number());
    return FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcTrue;
}

}  // namespace

Result<PaperFonts> PaperFonts::load() {
    PaperFonts fonts;
    fonts.files_[0] = BW_TRY(in_memory({bw_font_regular_begin, bw_font_regular_end}));
    fonts.files_[1] = BW_TRY(in_memory({bw_font_semibold_begin, bw_font_semibold_end}));
    fonts.config_.reset(FcInitLoadConfigAndFonts());
    if (fonts.config_ == nullptr || !add_font(fonts.config_.get(), fonts.files_[0]) ||
        !add_font(fonts.config_.get(), fonts.files_[1])) {
        return fail(ErrorCode::kUnsupported, "Fontconfig does not take the font");
    }
    fonts.map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (fonts.map_ == nullptr) {
        return fail(ErrorCode::kUnsupported, "Pango was built without FreeType");
    }
    pango_fc_font_map_set_config(
        reinterpret_cast<PangoFcFontMap*>(fonts.map_.get()), fonts.config_.get()
    );
    return fonts;
}

}  // namespace bw::cli::paper
