// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tools/help_page/page.h"

namespace bw::help_page {

namespace {

void render_list(const std::vector<std::string>& items, Html& html) {
    html.raw("<ul class=\"reading\">\n");
    for (const std::string& item : items) {
        html.element("li", item);
    }
    html.raw("</ul>\n");
}

// One thought a line: a full stop ends a line, a question stays with its answer.
void render_thoughts(std::string_view words, Html& html) {
    while (!words.empty()) {
        const auto stop = words.find(". ");
        const auto length = stop == std::string_view::npos ? words.size() : stop + 1;
        html.element("p", words.substr(0, length));
        words.remove_prefix(std::min(length + 1, words.size()));
    }
}

}  // namespace

void render_medical(const MedicalPage& medical, Html& html) {
    html.raw("<section id=\"medical\" aria-labelledby=\"medical-title\">\n");
    html.element("h2", medical.title, {{"id", "medical-title"}});
    render_thoughts(medical.intro, html);
    html.raw(
        "<a class=\"btn\" href=\"#emergency\">Emergency numbers</a>\n"
        "<h3>Call the emergency number now</h3>\n"
    );
    render_list(medical.emergency_now, html);
    html.raw("<div class=\"first\">\n");
    render_thoughts(medical.poison_note, html);
    html.raw("</div>\n<h3>See a doctor or nurse today</h3>\n");
    render_list(medical.same_day, html);
    html.raw("<h3>Then</h3>\n");
    render_list(medical.then, html);
    html.raw("</section>\n");
}

// Three tools that need nothing. Looking around comes first: it is the one that also fits when
// turning inward makes things worse (CS-46). Nothing is promised (CS-8).
void render_tools(Html& html) {
    html.raw(R"html(<section id="tools" aria-labelledby="tools-title">
<h2 id="tools-title">Something to do</h2>
<p>Pick one. Stop when you like. You can call someone at any time.</p>
<details open>
<summary>Look around</summary>
<div>
<ul class="steps count">
<li><b>5</b> things you can see.</li>
<li><b>4</b> things you can touch.</li>
<li><b>3</b> things you can hear.</li>
<li><b>2</b> things you can smell.</li>
<li><b>1</b> thing you can taste.</li>
</ul>
<p>Say each one, aloud or in your head. Take your time.</p>
</div>
</details>
<details>
<summary>Breathe out slowly</summary>
<div>
<ol class="steps">
<li>Breathe in, as you do now.</li>
<li>Breathe out slowly, as if through a straw.</li>
<li>Let the breath out take longer.</li>
<li>Do it a few times, at your own pace.</li>
</ol>
<p>Eyes open is fine. Stop if it makes things worse. Then try “Look around”.</p>
</div>
</details>
<details>
<summary>Put it off a little</summary>
<div>
<ol class="steps">
<li>You do not have to act now.</li>
<li>Say: “Not for the next five minutes.”</li>
<li>Go where other people are, if you can.</li>
<li>Hold something soft or warm.</li>
<li>Then choose again. You can wait again.</li>
</ol>
<p>Urges rise and fall. It is not easing? Talk to someone.</p>
<a class="btn" href="#lines">Talk to someone</a>
</div>
</details>
</section>
)html");
}

}  // namespace bw::help_page
