#!/usr/bin/env bash
# From a fresh clone to a running checkout. The second time, it only starts it.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

step "What the system brings" server/setup/packages.sh
step "A compiler for the browser's half" server/setup/wasm-toolchain.sh
step "The site tool (the first time: a minute or two)" build site
step "The browser's half (the first time: two minutes)" target/debug/site build
step "The server (the first time: some minutes)" build server

printf '\n%2d.  Starting, after %d s. Ctrl-C ends it.\n\n' "$((STEP + 1))" "$SECONDS"
exec target/debug/counterfoil serve --demo
