#!/usr/bin/env bash
# After Trunk: cut the program in two, compose the page from the final bytes, then refuse a program that no browser would start
# or a release that is too heavy. Trunk sets TRUNK_PROFILE and TRUNK_STAGING_DIR.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/split.sh
cargo run --quiet --locked --bin finish_dist
node tools/wasm_compiles.mjs "$TRUNK_STAGING_DIR"
if [ "$TRUNK_PROFILE" = release ]; then
    node tools/size.mjs "$TRUNK_STAGING_DIR"
fi
