#!/usr/bin/env bash
# Installs the current Label Studio and doccano, each in an environment of its own under .other-tools, and runs the
# tests that give them our files and take them back. Both listen on 127.0.0.1 only, keep what they store in a temporary
# folder, and are stopped at the end. PYTHON names a Python 3.11, the latest that doccano's libraries have wheels for.
# Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

install() {
    local place=.other-tools/$1
    if [ ! -x "$place/bin/$1" ]; then
        "${PYTHON:-python3.11}" -m venv --clear "$place"
        "$place/bin/pip" install --quiet --disable-pip-version-check "$@"
    fi
    "$place/bin/pip" show --disable-pip-version-check "$1" | sed -n '1,2p'
}

packaging/setup.sh test
install label-studio
install doccano 'marshmallow<4' 'numpy<2' # 1.8.4 does not start with later ones
export VWSREVIEW_LABEL_STUDIO=$PWD/.other-tools/label-studio/bin/label-studio
export VWSREVIEW_DOCCANO=$PWD/.other-tools/doccano/bin/doccano
exec .venv/bin/python -m pytest tests/end_to_end/test_other_tools.py "$@"
