#!/usr/bin/env bash
# Brings everything between a bare machine and the program: system packages (Debian and its kin), a virtual
# environment in .venv with the locked packages, and vwsreview itself. Quick when all is there already.
#
#   packaging/setup.sh run            what the window needs on a screen
#   packaging/setup.sh run-unseen     the same, with a virtual screen in place of a real one
#   packaging/setup.sh test           all of it, and the tools of the tests
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-run}
case $purpose in
    run | run-unseen) lock=requirements.lock ;;
    test) lock=requirements-test.lock ;;
    *) echo "usage: packaging/setup.sh [run|run-unseen|test]" >&2 && exit 2 ;;
esac

packages=(
    python3-venv
    libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 fonts-dejavu-core fonts-noto-color-emoji
    libx11-xcb1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-xkb1
)
[ "$purpose" = run ] || packages+=(xvfb xdotool imagemagick)
[ "$purpose" != test ] || packages+=(strace)

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

install_system_packages() {
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        echo "Some system packages are missing. Please run this line once, then start again:" >&2
        echo "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${missing% }'" >&2
        exit 1
    fi
    echo "Installing system packages: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086  # one word a package is meant
    apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 $missing >/dev/null
}

find_python() {
    local candidate
    for candidate in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer with its venv module is needed, and was not found." >&2
    return 1
}

make_environment() {
    # An environment holds absolute paths: one that was made elsewhere, or only half, is made anew.
    if [ "$(cat .venv/made-in 2>/dev/null)" != "$PWD" ]; then
        local python
        python=$(find_python)
        "$python" -m venv --clear .venv
        printf '%s' "$PWD" >.venv/made-in
    fi
    local wanted
    wanted=$(cat "$lock" pyproject.toml vwsreview/__init__.py | cksum)
    if [ "$(cat ".venv/$lock" 2>/dev/null)" != "$wanted" ]; then
        echo "Installing the packages of $lock into .venv"
        .venv/bin/python -m pip install --quiet --require-hashes --requirement "$lock"
        .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
        printf '%s' "$wanted" >".venv/$lock"
    fi
}

# Other systems bring Qt's libraries along, or have packages by other names.
if command -v dpkg-query >/dev/null; then install_system_packages; fi
make_environment
