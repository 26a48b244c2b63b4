#!/usr/bin/env bash
# Sees to it that Rust can be built for the browser (wasm32-unknown-unknown). The first way that
# works is taken, and said:
#
#   (a) the active toolchain has the target already;
#   (b) rustup adds it, where rustup's server can be reached;
#   (c) Debian's own compiler for the web, its standard library built here once and kept in
#       ~/.cache/counterfoil/wasm-toolchain. Nothing under /usr is changed but by apt-get.
#
# WASM_TOOLCHAIN=rustup or =debian leaves only that way. The tool that builds the site
# (server/crates/site) looks in the same places in the same order and reads the same variable.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"

TARGET=wasm32-unknown-unknown
WAY="${WASM_TOOLCHAIN:-auto}"
HOME_OF_OURS="${XDG_CACHE_HOME:-$HOME/.cache}/counterfoil/wasm-toolchain"
DEBIAN_PACKAGES=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22)
RUSTUP_SECONDS=120

main() {
    cd "$ROOT"
    case "$WAY" in
        auto) active_has_target || rustup_adds_target || debian_toolchain ;;
        rustup) active_has_target || rustup_adds_target || fail "rustup could not add $TARGET" ;;
        debian) debian_toolchain ;;
        *) fail "WASM_TOOLCHAIN is '$WAY'; it can be auto, rustup or debian" ;;
    esac
}

active_has_target() {
    compgen -G "$(rustc --print sysroot)/lib/rustlib/$TARGET/lib/libstd-*.rlib" >/dev/null || return 1
    say "WebAssembly: (a) the active toolchain, $(rustc --version), has $TARGET"
}

rustup_adds_target() {
    command -v rustup >/dev/null || return 1
    if timed "WebAssembly: (b) rustup target add $TARGET" \
        quietly timeout "$RUSTUP_SECONDS" rustup target add "$TARGET" 2>/dev/null && active_has_target; then
        return 0
    fi
    say "rustup's server did not give the target; going on with Debian's compiler"
    return 1
}

debian_toolchain() {
    install_packages "${DEBIAN_PACKAGES[@]}"
    local stamp
    stamp="$(stamp_of_debian)"
    if [[ -f "$HOME_OF_OURS/stamp" && "$(<"$HOME_OF_OURS/stamp")" == "$stamp" ]]; then
        say "WebAssembly: (c) Debian's $(/usr/bin/rustc --version), prepared before"
        return 0
    fi
    at_least "$(needed_version)" "$(/usr/bin/rustc --version | cut -d' ' -f2)" ||
        fail "Debian's compiler is $(/usr/bin/rustc --version); this project needs $(needed_version) or newer"
    rm -rf "$HOME_OF_OURS"
    mkdir -p "$HOME_OF_OURS"
    timed "WebAssembly: (c) the standard library for $TARGET by Debian's compiler" quietly build_std
    lay_out_sysroot
    printf '%s\n' "$stamp" >"$HOME_OF_OURS/stamp"
    say "WebAssembly: (c) Debian's $(/usr/bin/rustc --version), prepared in $HOME_OF_OURS"
}

# Whatever changes this asks for a new standard library.
stamp_of_debian() { /usr/bin/rustc -vV | cksum - "$ROOT/server/setup/wasm-toolchain.sh" | cut -d' ' -f1,2; }

needed_version() { sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml; }

at_least() { [[ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" == "$1" ]]; }

# An empty crate, so that -Zbuild-std has something to build the standard library for.
build_std() {
    local work="$HOME_OF_OURS/build"
    mkdir -p "$work/src"
    : >"$work/src/lib.rs"
    printf '%s\n' '#![no_std]' >"$work/src/lib.rs"
    cat >"$work/Cargo.toml" <<'TOML'
[package]
name = "empty"
version = "0.0.0"
edition = "2024"

[workspace]

# As the published standard library is built: for speed, and with bitcode for `lto = "fat"`.
[profile.release]
opt-level = 3
debug = false
panic = "abort"
codegen-units = 1
TOML
    (
        cd "$work"
        env -u RUSTUP_TOOLCHAIN -u CARGO RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc \
            RUSTFLAGS="-Cembed-bitcode=yes" CARGO_TARGET_DIR="$work/target" \
            /usr/bin/cargo build --release --target "$TARGET" -Zbuild-std=std,panic_abort,proc_macro
    )
}

# A folder that rustc takes for its own: Debian's files by symbolic links, our target beside them.
lay_out_sysroot() {
    local host rustlib
    host="$(/usr/bin/rustc -vV | sed -n 's/^host: //p')"
    rustlib="$HOME_OF_OURS/lib/rustlib"
    mkdir -p "$HOME_OF_OURS/bin" "$rustlib/$host/bin" "$rustlib/$TARGET/lib"
    ln -s "/usr/lib/rustlib/$host/lib" "$rustlib/$host/lib"
    ln -s "$(command -v rust-lld || command -v lld-22)" "$rustlib/$host/bin/rust-lld"
    cp "$HOME_OF_OURS/build/target/$TARGET"/release/deps/*.rlib "$rustlib/$TARGET/lib/"
    rm -f "$rustlib/$TARGET"/lib/libempty-*
    rm -rf "$HOME_OF_OURS/build"
    printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$HOME_OF_OURS" >"$HOME_OF_OURS/bin/rustc"
    chmod +x "$HOME_OF_OURS/bin/rustc"
    ln -s /usr/bin/cargo "$HOME_OF_OURS/bin/cargo"
}

main
