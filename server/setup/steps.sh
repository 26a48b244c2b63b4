# Sourced by the scripts beside it: how a step is said, timed and, where root is needed, run.
# shellcheck shell=bash

set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Says what is being found or done, without a time.
say() { printf '      %s\n' "$*"; }

# Ends the script with a sentence for the person who typed the command.
fail() {
    printf '\nerror: %s\n' "$*" >&2
    exit 1
}

# timed WHAT COMMAND…: runs the command and prints what it took.
timed() {
    local what="$1" started=$SECONDS
    shift
    say "$what …"
    "$@" || { local status=$?; say "$what: failed after $((SECONDS - started)) s"; return "$status"; }
    say "$what: $((SECONDS - started)) s"
}

# quietly COMMAND…: its output is only shown if it fails.
quietly() {
    local log status=0
    log="$(mktemp)"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if ((status != 0)); then cat "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# as_root COMMAND…: as it is for root, with sudo otherwise.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        fail "this needs root and there is no sudo: run as root:  $*"
    fi
}

# install_packages NAME…: with apt-get, only what is missing.
install_packages() {
    local name missing=()
    for name in "$@"; do
        [[ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || missing+=("$name")
    done
    if ((${#missing[@]} == 0)); then return 0; fi
    command -v apt-get >/dev/null ||
        fail "these packages are missing and there is no apt-get to install them with: ${missing[*]}"
    timed "package lists" quietly as_root apt-get update
    timed "installing ${missing[*]}" quietly \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
