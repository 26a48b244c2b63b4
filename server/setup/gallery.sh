#!/usr/bin/env bash
# Writes the gallery: every page and every part, in every state, to be looked at without a server.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

build app --quiet --example gallery --features ssr
rm -rf target/gallery
target/debug/examples/gallery target/gallery
index="file://$ROOT/target/gallery/index.html"
say "$index"
# On a desktop, and only for somebody who sits there.
if [[ -t 1 && -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]] && command -v xdg-open >/dev/null; then
    xdg-open "$index"
fi
