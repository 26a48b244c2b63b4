#!/usr/bin/env bash
# Brings the Python packages that tests need, each group into a folder of its own, once.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

main() {
    venv tests end2end/sdk/python/requirements.txt
    venv localstripe end2end/sdk/python/localstripe.txt
}

# venv NAME REQUIREMENTS
venv() {
    local folder="target/venvs/$1" requirements="$2"
    cmp -s "$requirements" "$folder/.installed" && return
    install_packages python3 python3-venv
    rm -rf "$folder"
    python3 -m venv "$folder"
    timed "pip install ($1)" quietly "$folder/bin/pip" install --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$folder/.installed"
}

main
