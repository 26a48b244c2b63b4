#!/usr/bin/env bash
# What Lighthouse says of the pages, on a simulated phone: prints the scores, and fails where one is not
# 100. A release build of its own, because it measures.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

step "A compiler for the browser's half" server/setup/wasm-toolchain.sh
step "The site tool" build site
step "The browser's half" target/debug/site build
step "The server, for release (the first time: many minutes)" build server --release
step "What the browser tests need from npm" end2end_packages
export END2END_BINARY="$ROOT/target/release/counterfoil"
step "Lighthouse" npm --prefix end2end run --silent lighthouse
finish
