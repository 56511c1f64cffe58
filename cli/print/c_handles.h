// SPDX-License-Identifier: Apache-2.0
#pragma once

// Owners for what the C libraries count references of.

#include <memory>

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

namespace bw::cli::paper {

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* what) const {
        Release(what);
    }
};

using ConfigHandle = std::unique_ptr<FcConfig, Releaser<FcConfigDestroy>>;
using FontMapHandle = std::unique_ptr<PangoFontMap, Releaser<g_object_unref>>;
using ContextHandle = std::unique_ptr<PangoContext, Releaser<g_object_unref>>;
using LayoutHandle = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
using FontHandle = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using IterHandle = std::unique_ptr<PangoLayoutIter, Releaser<pango_layout_iter_free>>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;
using CairoHandle = std::unique_ptr<cairo_t, Releaser<cairo_destroy>>;

}  // namespace bw::cli::paper
