#!/usr/bin/env bash
# What a shopper's browser fetches, against the budget.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

quietly server/setup/wasm-toolchain.sh
build site --quiet
target/debug/site build
build server --quiet

page="$(mktemp)"
trap 'rm -f "$page"' EXIT
node server/setup/save-page.mjs >"$page"
target/debug/site size --html "$page" --named target/wasm/site/app.named.wasm "$@"
