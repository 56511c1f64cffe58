// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bw::server::http {

// Stands on every reply, whatever its status; a page with a style sheet of its own names that one
// besides (pinned_styles.h). Each line ends with CRLF.
//
// No inline script, no inline style and no other host, so words that a person typed can never
// become code, and nobody else learns that the page was opened. Permissions that the app uses are
// kept for its own origin: the wake lock of the pacer, the clipboard for copying, full screen,
// and passkeys. All others are off.
inline constexpr std::string_view kSecurityHeaders =
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Embedder-Policy: require-corp\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), "
    "clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(self), "
    "gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
    "publickey-credentials-get=(self), screen-wake-lock=(self), serial=(), sync-xhr=(), usb=(), "
    "xr-spatial-tracking=()\r\n";

}  // namespace bw::server::http
