# Sourced by the scripts beside it: how a step is said, timed and, where root is needed, run.
# shellcheck shell=bash

set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
# Programs are started from there, so it must not be somewhere else.
export CARGO_TARGET_DIR="$ROOT/target"
STEP=0
STATUS=0
FAILED=()

# The site tool is compiled apart from the server: together, cargo would give the server's libraries
# the features that only the tool asks for.
# shellcheck disable=SC2034
TOOL=(-p site)
# shellcheck disable=SC2034
WITHOUT_TOOL=(--workspace --exclude site)

# build PACKAGE OPTION…
build() { cargo build --locked -p "$@"; }

# Says what is being found or done, without a time.
say() { printf '      %s\n' "$*"; }

# Ends the script with a sentence for the person who typed the command.
fail() {
    printf '\nerror: %s\n' "$*" >&2
    exit 1
}

# step WHAT COMMAND…: a numbered step of the whole; its failure ends the script.
step() {
    numbered "$@"
    ((STATUS == 0)) || exit 1
}

# step_on WHAT COMMAND…: the same, but the steps after it are still done; see `finish`.
step_on() {
    numbered "$@"
    ((STATUS == 0)) || FAILED+=("$1")
}

# Leaves the outcome in STATUS: inside a command whose status is asked for, `set -e` would not hold.
numbered() {
    local what="$1" started=$SECONDS
    shift
    STEP=$((STEP + 1))
    printf '\n%2d.  %s\n' "$STEP" "$what"
    set +e
    (set -e; "$@")
    STATUS=$?
    set -e
    if ((STATUS == 0)); then
        printf '      done in %d s\n' "$((SECONDS - started))"
    else
        printf '      FAILED after %d s: %s\n' "$((SECONDS - started))" "$what"
    fi
}

# Says what failed, if anything did, and ends the script accordingly.
finish() {
    if ((${#FAILED[@]} > 0)); then
        printf '\nfailed:\n'
        printf '      %s\n' "${FAILED[@]}"
        exit 1
    fi
    printf '\nall %d steps passed in %d s\n' "$STEP" "$SECONDS"
}

# timed WHAT COMMAND…: runs the command and says what it took.
timed() {
    local what="$1" started=$SECONDS status=0
    shift
    "$@" || status=$?
    if ((status == 0)); then
        say "$what: $((SECONDS - started)) s"
    else
        say "$what: failed after $((SECONDS - started)) s"
    fi
    return "$status"
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
        fail "this needs root and there is no sudo; run it as root:  $*"
    fi
}

# install_packages NAME…: with apt-get, and only what is missing.
install_packages() {
    local name missing=()
    for name in "$@"; do
        [[ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || missing+=("$name")
    done
    if ((${#missing[@]} == 0)); then
        say "packages: all there"
        return 0
    fi
    command -v apt-get >/dev/null ||
        fail "these are missing, and there is no apt-get to install them with: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "these are missing, and it takes root to install them. As root:  apt-get install ${missing[*]}"
    fi
    timed "package lists" quietly as_root apt-get update
    timed "installing ${missing[*]}" quietly \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# What end2end/ needs. No install scripts run. Where Debian has brought no Chromium, Playwright fetches its own.
end2end_packages() {
    local lock="end2end/package-lock.json" stamp="end2end/node_modules/.installed-lock"
    cmp -s "$lock" "$stamp" || {
        timed "npm ci" quietly npm --prefix end2end ci --ignore-scripts --no-audit --no-fund
        cp "$lock" "$stamp"
    }
    if [[ -z "${CHROMIUM:-}" && ! -x /usr/bin/chromium-headless-shell ]]; then
        timed "Playwright's Chromium" quietly npm --prefix end2end exec -- playwright install chromium
    fi
}
