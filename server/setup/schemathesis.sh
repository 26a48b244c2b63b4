#!/usr/bin/env bash
# Sends the merchant API what its OpenAPI document allows, and what it forbids, and looks at the answers:
# schemathesis with all of its checks, on a server of its own. EXAMPLES says how much; SEED, with what.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

FOLDER="$(mktemp -d)"
SERVER=""

main() {
    trap finished EXIT
    server/setup/python.sh
    start
    local options=(--url "$ORIGIN" --header "Authorization: Bearer $KEY" --checks all --no-color)
    options+=(--max-examples "${EXAMPLES:-10}" --suppress-health-check all --continue-on-failure)
    [[ -z "${SEED:-}" ]] || options+=(--seed "$SEED")
    target/venvs/tests/bin/st --config-file schemathesis.toml run "$ORIGIN/openapi.json" "${options[@]}" "$@"
}

# A server on a free port, with a key.
start() {
    export COUNTERFOIL_SERVER__LISTEN=127.0.0.1:0 COUNTERFOIL_SANDBOX__LISTEN=127.0.0.1:0
    export COUNTERFOIL_DATABASE__URL="sqlite:$FOLDER/counterfoil.db" COUNTERFOIL_SANDBOX__STATE="$FOLDER/sandbox.db"
    export COUNTERFOIL_SITE__FOLDER="$ROOT/target/site" NO_COLOR=1
    export COUNTERFOIL_RATE_LIMITS__READS_PER_SECOND=100000 COUNTERFOIL_RATE_LIMITS__WRITES_PER_SECOND=100000
    export COUNTERFOIL_RATE_LIMITS__BURST=100000
    cd "$FOLDER"
    KEY="$("${COUNTERFOIL:-$ROOT/target/debug/counterfoil}" keys create --name schemathesis 2>"$FOLDER/server.log" | tail -n 1)"
    exec {said}< <(exec "${COUNTERFOIL:-$ROOT/target/debug/counterfoil}" serve 2>>"$FOLDER/server.log")
    SERVER=$!
    cd "$ROOT"
    # It says where it listens in a line of its own, once it does.
    local name address
    while read -r -t 60 -u "$said" name address _; do
        [[ "$name" != Checkout ]] || ORIGIN="$address"
        [[ "$name" != Sandbox ]] || return 0
    done
    fail "the server did not start: $(cat "$FOLDER/server.log")"
}

finished() {
    local status=$?
    [[ -z "$SERVER" ]] || kill "$SERVER" 2>/dev/null || true
    # What the server itself says against it; or all that it said, where it never came so far as to serve.
    if ((status != 0)) && [[ -f "$FOLDER/server.log" ]]; then
        if [[ -n "${ORIGIN:-}" ]]; then grep -E 'ERROR|panicked' "$FOLDER/server.log" | tail -n 20 || true; else cat "$FOLDER/server.log"; fi
    fi
    rm -rf "$FOLDER"
}

main "$@"
