#!/usr/bin/env bash
# How many orders are confirmed in a second, beside raw commits to the same databases. An argument
# names the folder for SQLite's file, and with it the disk; PostgreSQL goes to $TMPDIR.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"
# Not /tmp, which may be in memory.
export TMPDIR="${TMPDIR:-/var/tmp}"

main() {
    step "What the system brings" install_packages gcc libc6-dev postgresql
    step "The bench (the first time: some minutes)" build bench --release
    step "A minute of payments" target/release/bench "${1:-target/bench}"
}

main "$@"
