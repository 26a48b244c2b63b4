#!/usr/bin/env bash
# Installs what is missing of what this project needs from Debian or Ubuntu, and says what it
# cannot install itself. `packages.sh` is for running, `packages.sh test` for testing too.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"

# A C compiler, because SQLite and the TLS library are C, and nothing else.
RUN=(gcc libc6-dev make ca-certificates)
# The fonts are for screenshots that look the same everywhere, in any script. Python reads and changes
# a server's database from the browser tests (its sqlite3 module), and runs Stripe's client for it and
# schemathesis (python.sh). PostgreSQL is started by the tests themselves (postgres.sh). openssl makes the
# certificates of the tests' own Internet.
TEST=(postgresql openssl python3 python3-venv fonts-liberation fonts-noto-core fonts-noto-color-emoji)
NODE=20

main() {
    has_rust
    has_node
    if [[ "${1:-}" == test ]]; then
        install_packages "${RUN[@]}" "${TEST[@]}"
        has_browser
    else
        install_packages "${RUN[@]}"
    fi
}

has_rust() {
    command -v cargo >/dev/null || fail "there is no cargo; https://rustup.rs installs it"
    say "Rust: $(rustc --version)"
}

has_node() {
    command -v npm >/dev/null || fail "there is no npm; Node.js $NODE or newer brings it"
    local version
    version="$(node --version)"
    version="${version#v}"
    ((${version%%.*} >= NODE)) || fail "Node.js is $version; this project needs $NODE or newer"
    say "Node.js: $version"
}

# Debian has Chromium as a package, also without its windows. Ubuntu's package of that name is a snap, which a test cannot
# start with a profile of its own: there, Playwright brings its own Chromium (see test.sh).
has_browser() {
    if [[ -n "${CHROMIUM:-}" ]]; then
        [[ -x "$CHROMIUM" ]] || fail "CHROMIUM is $CHROMIUM, and that is not a program"
        say "Chromium: $CHROMIUM, as CHROMIUM says"
    elif [[ "$(. /etc/os-release && echo "${ID:-}")" == debian ]]; then
        install_packages chromium-headless-shell
        say "Chromium: $(chromium-headless-shell --version 2>/dev/null)"
    else
        say "Chromium: Playwright's own"
    fi
}

main "$@"
