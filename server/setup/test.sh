#!/usr/bin/env bash
# Every test there is. A step that fails does not keep the others from running.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

main() {
    step "What the system brings" server/setup/packages.sh test
    step "A compiler for the browser's half" server/setup/wasm-toolchain.sh
    step "The site tool (the first time: a minute or two)" build site
    step "The browser's half (the first time: two minutes)" target/debug/site build
    step "The server (the first time: some minutes)" build server
    step "What tests need from PyPI" server/setup/python.sh
    step_on "Rust tests" rust_tests
    step_on "Tests of the scripts that run in a browser" script_tests
    step "What the browser tests need from npm" end2end_packages
    step_on "Types of the tests and of the gateway's script" npm --prefix end2end run --silent types
    step_on "Stripe's own SDKs against the server and the sandbox, and the server against localstripe" npm --prefix end2end run --silent test:sdk
    step_on "The merchant API against its OpenAPI document" server/setup/schemathesis.sh
    step_on "Every page in every state, to be looked at by the tests" server/setup/gallery.sh
    step_on "Browser tests" browser_tests
    finish
}

rust_tests() {
    local status=0
    # One process for each test file: its tests share a PostgreSQL, which takes seconds to start.
    cargo test --locked --no-fail-fast "${WITHOUT_TOOL[@]}" || status=1
    cargo test --locked --no-fail-fast "${TOOL[@]}" || status=1
    return "$status"
}

script_tests() {
    local files
    mapfile -t files < <(git ls-files '*.test.mjs' ':!end2end' ':!*/node_modules/*')
    node --test "${files[@]}"
}

browser_tests() { cd end2end && npx playwright test; }

main
