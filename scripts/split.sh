#!/usr/bin/env bash
# Cuts the compiled program in two where src/later.rs says so, so that a first visitor waits for the first half only.
# The cut needs the linker's relocations, which wasm-bindgen drops: so it comes before, and what Trunk made of the
# uncut program is replaced. Trunk sets TRUNK_PROFILE and TRUNK_STAGING_DIR.
set -euo pipefail
cd "$(dirname "$0")/.."

profile=debug
[ "$TRUNK_PROFILE" = release ] && profile=release
program=${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$profile/kraftpause.wasm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

wasm-split-cli "$program" "$work" --out-name kraftpause
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-dir "$work/bound" --out-name kraftpause "$work/kraftpause.wasm"
mv "$work/split_later.wasm" "$work/bound/later.wasm"
mv "$work/__wasm_split.js" "$work/bound/later.js"
if compgen -G "$work/*.wasm" | grep -qv /kraftpause.wasm; then
    echo "The program was cut into more than two files. src/later.rs must be the only place that cuts." >&2
    exit 1
fi

if [ "$profile" = release ]; then
    # What rustc's baseline for WebAssembly allows; the halves do not say it themselves once they are cut.
    features=(--enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int
        --enable-reference-types --enable-sign-ext)
    for half in kraftpause_bg later; do
        node_modules/.bin/wasm-opt -Oz "${features[@]}" --strip-debug --strip-producers \
            "$work/bound/$half.wasm" -o "$work/$half.wasm"
        mv "$work/$half.wasm" "$work/bound/$half.wasm"
    done
fi
mv "$work"/bound/* "$TRUNK_STAGING_DIR"
