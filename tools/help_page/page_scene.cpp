// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include "tools/help_page/page.h"

namespace bw::help_page {

namespace {

// Drawn wider than the view box, so that a wide window shows more sea instead of a bigger lantern.
constexpr int kCrests = 16;

// A row of crests from the left edge that settles before it reaches the lantern.
std::string swell(std::string_view start, std::string_view crest, std::string_view end) {
    std::string path(start);
    for (int i = 0; i < kCrests; ++i) {
        path += crest;
    }
    path += end;
    return path;
}

}  // namespace

// The harbour: rough water beyond the wall, still water on this side, the lantern lit. Colours are
// classes of help.css, so that the picture follows light and dark without a second copy.
void render_scene(Html& html) {
    html.raw(R"html(<svg class="scene" viewBox="0 0 360 120" aria-hidden="true" focusable="false">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop class="sky-top" offset="0"/><stop class="sky-mid" offset=".6"/><stop class="sky-low" offset="1"/></linearGradient>
<linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop class="near-1" offset="0"/><stop class="paper" offset="1"/></linearGradient>
<radialGradient id="glow"><stop class="glow-in" offset="0"/><stop class="glow-mid" offset=".4"/><stop class="glow-out" offset="1"/></radialGradient></defs>
<path fill="url(#sky)" d="M-1600-2H1960V82H-1600Z"/>
)html");
    html.open(
        "path",
        {{"class", "swell-1"},
         {"d", swell("M-1612 76", "q29-23 58 0q27-15 54 0", "q24-14 50 3l60 3H-1612Z")}}
    );
    html.raw("</path>\n");
    html.open(
        "path",
        {{"class", "swell-2"},
         {"d", swell("M-1610 81", "q24-12 48 0q32-18 64 0", "q20-9 44 1H-1610Z")}}
    );
    html.raw(R"html(</path>
<path fill="url(#sea)" d="M-1600 82H1960V122H-1600Z"/>
<path class="wall" d="M-1600 85H250q9 0 13 6l4 7H-1600Z"/>
<path class="wall" d="M242 60h7v26h-7zM239 56h13v4h-13z"/>
<circle fill="url(#glow)" cx="245.500" cy="51" r="46"/>
<circle class="lamp" cx="245.500" cy="51" r="4.500"/>
<path class="shine" d="M243 99h5l5 22h-15z"/>
</svg>
)html");
}

}  // namespace bw::help_page
