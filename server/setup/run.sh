#!/usr/bin/env bash
# From a fresh clone to a running checkout. The second time, it only starts it.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

step "What the system brings" server/setup/packages.sh
step "A compiler for the browser's half" server/setup/wasm-toolchain.sh
step "The server and the site tool (cold: some minutes)" cargo build --locked -p server -p site
step "The browser's half" target/debug/site build

printf '\n%2d.  Starting, after %d s. Ctrl-C ends it.\n\n' "$((STEP + 1))" "$SECONDS"
exec target/debug/counterfoil serve --demo
