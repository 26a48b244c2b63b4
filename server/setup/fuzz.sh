#!/usr/bin/env bash
# Feeds the form and JSON decoder what libFuzzer makes up, guided by what it reaches in the code.
# SECONDS_OF_IT says for how long; what it found is kept in target/fuzz for the next time.
#
# These are the compiler flags that cargo-fuzz uses, without the address sanitizer: there is no unsafe
# code to sanitize, and so the stable compiler does.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

FUZZ="server/crates/request-tree/fuzz"
CORPUS="target/fuzz/corpus"
HOST="$(rustc -vV | sed -n 's/^host: //p')"
FLAGS=(
    --cfg fuzzing
    -Cpasses=sancov-module
    -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
    -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares
    -Ccodegen-units=1
)

main() {
    install_packages g++
    # With a target named, what runs while compiling is not instrumented.
    CARGO_TARGET_DIR="$ROOT/target/fuzz" RUSTFLAGS="${FLAGS[*]}" \
        cargo build --locked --release --manifest-path "$FUZZ/Cargo.toml" --target "$HOST"
    mkdir -p "$CORPUS"
    "target/fuzz/$HOST/release/decode" "$CORPUS" "$FUZZ/seeds" -dict="$FUZZ/tokens.dict" \
        -max_len=4096 -rss_limit_mb=256 -malloc_limit_mb=64 -timeout=2 -artifact_prefix="target/fuzz/" \
        -max_total_time="${SECONDS_OF_IT:-60}" -print_final_stats=1
}

main
