#!/usr/bin/env bash
# What can be told without running anything: format, lints, licences and walls, size.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

main() {
    step_on "Format" cargo fmt --all --check
    step_on "Lints: the server" cargo clippy --locked "${WITHOUT_TOOL[@]}" --all-targets -- -D warnings
    step_on "Lints: the site tool" cargo clippy --locked "${TOOL[@]}" --all-targets -- -D warnings
    step_on "Lints: the browser's half" \
        cargo clippy --locked -p app --all-targets --no-default-features -- -D warnings
    step_on "Licences, walls and sources (deny.toml)" cargo test --locked --quiet -p site --test deny
    if command -v cargo-deny >/dev/null; then
        step_on "The same by cargo-deny, and known vulnerabilities" cargo deny --all-features check
    fi
    finish
}

main
