#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# wayland.sh PROGRAM: the window opens under a Wayland compositor where there is no X, and shows the demo.
set -euo pipefail
program=$1
command -v weston >/dev/null || { echo "weston is not installed"; exit 77; }
scratch=$(mktemp -d)
compositor=''
clean_up() {
  [ -z "$compositor" ] || { kill "$compositor" && wait "$compositor"; } 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT
mkdir -m 700 "$scratch/runtime"
export XDG_RUNTIME_DIR=$scratch/runtime XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache XDG_DATA_HOME=$scratch/data
export LC_ALL=C.UTF-8  # Qt 6.8 has words for other locales
unset DISPLAY QT_QPA_PLATFORM WAYLAND_DISPLAY
weston --backend=headless-backend.so --socket=wayland-sightline --width=1280 --height=800 --idle-time=0 >"$scratch/weston.log" 2>&1 &
compositor=$!
for ((i = 0; i < 100; ++i)); do
  [ ! -S "$XDG_RUNTIME_DIR/wayland-sightline" ] || break
  kill -0 "$compositor" 2>/dev/null || { cat "$scratch/weston.log"; echo "the compositor did not start"; exit 1; }
  sleep 0.1
done
status=0
WAYLAND_DISPLAY=wayland-sightline timeout 240 "$program" --demo --size 1200x760 --screenshot "$scratch/window.png" >"$scratch/said" 2>&1 || status=$?
cat "$scratch/said"
[ $status = 0 ] || { echo "the program ended with $status"; exit 1; }
[ ! -s "$scratch/said" ] || { echo "the program printed something"; exit 1; }
# A PNG file's width and height stand at bytes 16 and 20.
size=$(od -An -tu1 -j16 -N8 "$scratch/window.png" | awk '{print ($1 * 256 + $2) * 65536 + $3 * 256 + $4 "x" ($5 * 256 + $6) * 65536 + $7 * 256 + $8}')
[ "$size" = 1200x760 ] || { echo "the window is $size, not 1200x760"; exit 1; }
[ "$(stat -c %s "$scratch/window.png")" -gt 100000 ] || { echo "the window is empty"; exit 1; }
