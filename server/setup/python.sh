#!/usr/bin/env bash
# Brings the Python packages that tests need into a folder of their own, once.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
cd "$ROOT"

REQUIREMENTS="end2end/sdk/python/requirements.txt"
VENV="target/venvs/tests"

cmp -s "$REQUIREMENTS" "$VENV/.installed" && exit 0
install_packages python3 python3-venv
rm -rf "$VENV"
python3 -m venv "$VENV"
timed "pip install" quietly "$VENV/bin/pip" install --disable-pip-version-check --requirement "$REQUIREMENTS"
cp "$REQUIREMENTS" "$VENV/.installed"
