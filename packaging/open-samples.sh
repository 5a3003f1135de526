#!/usr/bin/env bash
# Sets up and opens the program on a dossier of sample documents, made in build/samples. Where there is no screen
# the program runs on a virtual one, and a screenshot shows what it looks like.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$PWD/build/samples
dossier=$folder/samples.dossier
screenshot=$folder/screenshot.png

has_screen() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; }

make_dossier() {
    [ ! -e "$dossier" ] || return 0
    mkdir -p "$folder"
    .venv/bin/vwsreview import "$dossier" resources/samples || {
        rm -f "$dossier"
        return 1
    }
}

start_virtual_screen() {
    local number=$folder/display
    : >"$number"
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number" 2>/dev/null &
    screen_process=$!
    until [ -s "$number" ]; do
        kill -0 "$screen_process" || return 1
        sleep 0.1
    done
    DISPLAY=:$(cat "$number")
    rm "$number"
    export DISPLAY QT_QPA_PLATFORM=xcb
}

# Waits a minute at most, and no longer than the program lives.
find_window() {
    for _ in $(seq 300); do
        kill -0 "$program_process" 2>/dev/null || return 1
        window=$(xdotool search --onlyvisible --class vwsreview 2>/dev/null | head -n 1) || true
        [ -z "$window" ] || return 0
        sleep 0.2
    done
    return 1
}

# Looks again and again until two looks in a row are the same: the window has been painted.
take_screenshot() {
    local before="" now i
    for i in $(seq 30); do
        sleep 1
        kill -0 "$program_process" || return 1
        import -window "$window" "$screenshot"
        now=$(identify -format '%#' "$screenshot")
        [ "$now" != "$before" ] || [ "$i" -lt 3 ] || return 0
        before=$now
    done
}

fail() {
    echo "$1" >&2
    exit 1
}

stop() {
    [ -z "${program_process:-}" ] || kill "$program_process" 2>/dev/null || true
    [ -z "${screen_process:-}" ] || kill "$screen_process" 2>/dev/null || true
    wait
}

if has_screen; then
    packaging/setup.sh run
    make_dossier
    exec .venv/bin/vwsreview "$dossier"
fi

packaging/setup.sh run-unseen
make_dossier
trap stop EXIT
start_virtual_screen
.venv/bin/vwsreview "$dossier" &
program_process=$!
find_window || fail "No window appeared."
take_screenshot || fail "The program ended before its picture could be taken."
echo "There is no screen here, so the window opened on a virtual one. A picture of it: $screenshot"
