# SPDX-License-Identifier: Apache-2.0
# Shared by ./start and ./test: says what it does, stops with one clear sentence.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '· %s\n' "$*" >&2; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# run NAME command…: shows one line while it works and the whole log only when it fails.
run() {
    local name=$1; shift
    local log; log=$(mktemp)
    say "$name"
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        stop "Stopped: \"$name\" failed; its output stands above."
    fi
    rm -f "$log"
}

BUILD_PACKAGES=(
    clang-19 lld-19 llvm-19 libc++-19-dev libc++abi-19-dev libc++-19-dev-wasm32 libc++abi-19-dev-wasm32
    libclang-rt-19-dev libclang-rt-19-dev-wasm32 wasi-libc
    cmake ninja-build pkg-config dpkg-dev ca-certificates
    libsodium-dev nlohmann-json3-dev libboost1.81-dev libcli11-dev libutf8proc-dev
    libpango1.0-dev
)
TEST_PACKAGES=(googletest clang-format-19 clang-tidy-19 chromium ccache fonts-dejavu-core poppler-utils)

# Installs what is missing of the named Debian packages.
need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    # Node may come from elsewhere; only its absence matters.
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    [ ${#missing[@]} -eq 0 ] && return
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            stop "These packages are missing and only root can install them: ${missing[*]}"
        sudo=(sudo)
    fi
    say "installing ${#missing[@]} packages of Debian: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    local log; log=$(mktemp)
    "${sudo[@]}" apt-get update >"$log" 2>&1 ||
        { tail -n 5 "$log" >&2; stop "The Debian mirror cannot be reached: check the network, then run this again."; }
    "${sudo[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1 ||
        { tail -n 15 "$log" >&2; stop "Debian could not install the packages; its words stand above."; }
    rm -f "$log"
}

check_machine() {
    [ "$(uname -s)" = Linux ] || stop "Breakwater builds on Linux; this is $(uname -s)."
    command -v apt-get >/dev/null ||
        stop "This needs Debian 12 (apt-get is not here). Other systems: build in a Debian 12 container."
    # shellcheck disable=SC1091
    local name version
    name=$(. /etc/os-release && printf '%s' "${ID:-unknown}")
    version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-0}")
    if [ "$name" != debian ] || [ "${version%%.*}" -lt 12 ] 2>/dev/null; then
        say "this is $name $version; Breakwater is tested on Debian 12 and may not build here"
    fi
    local free_kb
    free_kb=$(df -Pk "$root" | awk 'NR==2 {print $4}')
    [ "$free_kb" -gt 2500000 ] ||
        stop "Building needs about 2.5 GB of space in $root; only $((free_kb / 1024)) MB are free."
    [ -w "$root" ] || stop "No permission to write into $root."
}

# What the build is made from.
SOURCES=(CMakeLists.txt CMakePresets.json cmake core platform wasm server cli tools content web third_party)

# A file's state changes its line; a tree's lines change its fingerprint. Fast, for "nothing to do".
fingerprint() {
    (cd "$root" && find "${SOURCES[@]}" \( -name node_modules -o -path third_party/src -o -path web/dist -o -path web/e2e -o -path web/tools \
        -o -path web/public/wasm -o -path web/public/content \) -prune -o -type f -printf '%p %s %T@\n' |
        LC_ALL=C sort | sha256sum | cut -d' ' -f1)
}

web_packages() {
    local stamp=$root/web/node_modules/.installed
    if [ ! -f "$stamp" ] || ! cmp -s "$root/web/package-lock.json" "$stamp"; then
        (cd "$root/web" && npm ci --no-audit --no-fund --loglevel=error) || return 1
        cp "$root/web/package-lock.json" "$stamp"
    fi
}

build_web() {
    mkdir -p "$root/web/public/wasm" "$root/web/public/content"
    cp "$root/build/wasm/bin/breakwater.wasm" "$root/web/public/wasm/breakwater.wasm"
    "$root/build/release/bin/bw_content" pack "$root/content" "$root/web/public/content/catalogue.en.json"
    (cd "$root/web" && npm run --silent build)
}

# Everything that runs: breakwaterd, the tools, the wasm core, the web app.
build_all() {
    local stamp=$root/build/.built now
    now=$(fingerprint)
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return
    run "bringing pinned sources" "$root/third_party/bring"
    run "building breakwaterd and the tools (first time: some minutes)" bash -c \
        "cd '$root' && cmake --preset release && cmake --build --preset release"
    run "building the core for the browser" bash -c "cd '$root' && cmake --preset wasm && cmake --build --preset wasm"
    run "bringing the packages of the web app" web_packages
    run "building the web app" build_web
    # The build itself writes into web/; what counts is the state after it.
    fingerprint >"$stamp"
}
