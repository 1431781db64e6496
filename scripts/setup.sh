#!/usr/bin/env bash
# Installs what is missing, and only that; takes a second when nothing is.
#
#   scripts/setup.sh run     what building and serving needs
#   scripts/setup.sh test    the same, and a browser to test in
#
# Tools go to ${KRAFTPAUSE_TOOLS:-~/.cache/kraftpause/tools}, npm packages to node_modules. Only Debian packages
# (a C compiler or Chromium, each only when it is missing) touch the rest of the machine.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=${KRAFTPAUSE_TOOLS:-$HOME/.cache/kraftpause/tools}
trunk=0.21.14
# wasm-bindgen writes the glue for exactly one version of itself: the one in Cargo.lock.
bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
# Cuts the program in two, at the marks that wasm_split_helpers leaves: both of the same minor version.
split=0.2.4
channel=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)

say() { printf '· %s\n' "$*"; }
fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

debian() {
    has apt-get || fail "Please install $* with your system's package manager, then run this again."
    local root=()
    if [ "$(id -u)" != 0 ]; then
        has sudo || fail "Please run as root: apt-get install $*"
        root=(sudo)
    fi
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        fail "Debian could not install $*. Its own message stands above; often the network is the reason."
}

rust() {
    has cargo || fail "Rust is missing. Install it from https://rustup.rs, open a new terminal, and run this again."
    if ! has cc; then
        say "Installing a C compiler (Rust needs it to link)"
        debian gcc libc6-dev
    fi
    local target=wasm32-unknown-unknown
    if has rustup && ! rustup run "$channel" rustc --version >/dev/null 2>&1; then
        say "Installing Rust $channel"
        rustup toolchain install "$channel" --profile minimal --component rustfmt,clippy --target $target ||
            fail "Rust $channel could not be installed. Check the network and run this again."
    fi
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; then
        has rustup || fail "The Rust target $target is missing, and without rustup it cannot be added: https://rustup.rs"
        say "Adding the Rust target $target"
        rustup target add --toolchain "$channel" $target ||
            fail "The target could not be added. Check the network and run this again."
    fi
    for part in clippy rustfmt; do
        cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add --toolchain "$channel" "$part"
    done
}

# cargo_tool <command> <crate> <version> [<feature>]: compiled from crates.io. Link-time optimisation is off: it saves
# minutes here and milliseconds later.
cargo_tool() {
    local command=$1 crate=$2 version=$3
    [ -x "$tools/bin/$command" ] && cargo install --list --root "$tools" | grep -qx "$crate v$version:" && return
    say "Compiling $crate $version (some minutes, once)"
    mkdir -p "$tools"
    local install=(cargo install --quiet --root "$tools" --force "$crate@$version" ${4:+--features "$4"})
    if ! CARGO_PROFILE_RELEASE_LTO=off "${install[@]}" --locked; then
        say "Not with the versions it was released with; trying with the newest that fit"
        CARGO_PROFILE_RELEASE_LTO=off "${install[@]}" ||
            fail "$crate $version could not be compiled. Cargo's own message stands above."
    fi
}

# The build itself asks nobody: what Cargo.lock names is fetched here.
crates() {
    cargo fetch --quiet --locked || fail "The Rust packages could not be fetched. Check the network and run this again."
}

packages() {
    has node && has npm || fail "Node.js is missing. Install Node 20 or newer with npm, and run this again."
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
        fail "Node.js is $(node --version); this needs version 20 or newer."
    # What was installed is remembered beside it; a changed lock file installs anew.
    local stamp=node_modules/.kraftpause
    cmp -s package-lock.json "$stamp" && return
    say "Installing npm packages"
    npm ci --no-audit --no-fund --loglevel=error || fail "npm could not install the packages. Check the network and run this again."
    cp package-lock.json "$stamp"
}

browser() {
    local found
    found=$(node tools/chromium.mjs 2>/dev/null || true)
    if [ -z "$found" ] || ! has chromedriver; then
        say "Installing Chromium and its driver (to test in)"
        debian chromium chromium-driver
    fi
}

rust
crates
cargo_tool trunk trunk "$trunk"
cargo_tool wasm-bindgen wasm-bindgen-cli "$bindgen"
cargo_tool wasm-split-cli wasm_split_cli_support "$split" build-binary
packages
[ "${1:-run}" = test ] && browser
say "All tools are here"
