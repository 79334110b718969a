#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# screen_reader.sh PROGRAM: what a screen reader finds through AT-SPI in the window with the demo: menus, panels, and the values of the
# maps as a table with the numbers themselves.
set -euo pipefail
program=$1
for needed in Xvfb dbus-run-session /usr/bin/python3; do
  command -v "$needed" >/dev/null || { echo "$needed is not installed"; exit 77; }
done
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null || { echo "AT-SPI for Python is not installed"; exit 77; }
scratch=$(mktemp -d)
display=''
clean_up() {
  [ -z "$display" ] || { kill "$display" && wait "$display"; } 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT
mkdir -m 700 "$scratch/runtime"
export XDG_RUNTIME_DIR=$scratch/runtime XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache XDG_DATA_HOME=$scratch/data
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY
exec 3>"$scratch/number"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp >"$scratch/xvfb.log" 2>&1 &
display=$!
for ((i = 0; i < 100; ++i)); do
  [ ! -s "$scratch/number" ] || break
  kill -0 "$display" 2>/dev/null || { cat "$scratch/xvfb.log"; echo "the X server did not start"; exit 1; }
  sleep 0.1
done
DISPLAY=:$(cat "$scratch/number")
export DISPLAY PROGRAM=$program
cat >"$scratch/reader.py" <<'PYTHON'
import os, subprocess, sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

def children(node):
    return [c for c in (node.get_child_at_index(i) for i in range(node.get_child_count())) if c]

def walk(node, depth=0):
    yield node
    if depth < 25:
        for child in children(node):
            yield from walk(child, depth + 1)

def wait(what, seconds, find):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = find()
            if found:
                return found
        except Exception:  # it changes while it is read
            pass
        time.sleep(0.3)
    sys.exit("not found: " + what)

process = subprocess.Popen([os.environ["PROGRAM"], "--demo", "--size", "1300x800"])
try:
    desktop = Atspi.get_desktop(0)
    app = wait("the program", 120, lambda: [c for c in children(desktop) if "sightline" in (c.get_name() or "").lower()])[0]
    grid = wait("the comparison grid", 120, lambda: [n for n in walk(app) if n.get_name() == "Comparison grid"])[0]
    wait("a sentence about the focused cell", 120, lambda: grid.get_description())
    panels = {n.get_name() for n in walk(app) if n.get_name()}
    for panel in ("Images", "Distributions", "Statistics", "Robustness"):
        if panel not in panels:
            sys.exit("no panel is called " + panel)
    item = wait("the menu item", 30, lambda: [n for n in walk(app) if n.get_role() == Atspi.Role.MENU_ITEM and "Values as a table" in (n.get_name() or "")])[0]
    item.get_action_iface().do_action(0)
    def numbers():
        for node in walk(app):
            if node.get_role() != Atspi.Role.TABLE or node.get_name() != "Values":
                continue
            table = node.get_table_iface()
            heads = [table.get_column_description(c) for c in range(table.get_n_columns())]
            column = heads.index("IoU")
            cells = [table.get_accessible_at(r, column).get_name() for r in range(table.get_n_rows())]
            if len(cells) == 8 and all(0 <= float(c) <= 1 for c in cells):
                return [heads, cells]
    heads, cells = wait("a table of eight maps with their IoU", 60, numbers)
    print(heads, cells)
finally:
    process.terminate()
    process.wait(30)

# In German, where it is chosen.
process = subprocess.Popen([os.environ["PROGRAM"], "--demo", "--size", "1300x800"], env=dict(os.environ, SIGHTLINE_LANGUAGE="de"))
try:
    app = wait("the program again", 120, lambda: [c for c in children(Atspi.get_desktop(0)) if "sightline" in (c.get_name() or "").lower()])[0]
    wait("a panel in German", 120, lambda: [n for n in walk(app) if n.get_name() == "Bilder"])
finally:
    process.terminate()
    process.wait(30)
PYTHON
timeout 300 dbus-run-session -- /usr/bin/python3 "$scratch/reader.py"
