#!/usr/bin/env bash
# What a shopper's browser fetches, against the budget.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

quietly server/setup/wasm-toolchain.sh
cargo build --quiet --locked -p site
target/debug/site build
target/debug/site size "$@"
