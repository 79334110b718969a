// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcut_groups.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

#include "ui/window/window_actions.h"

namespace sightline::ui {
namespace {

QString shortcutWords(const char* text) { return QCoreApplication::translate("Shortcuts", text); }

}  // namespace

std::vector<ShortcutsOverlay::Group> shortcutGroups(const WindowActions& actions) {
  std::vector<ShortcutsOverlay::Group> groups;
  for (auto* menu : actions.menus())
    groups.push_back(ShortcutsOverlay::groupOf(menu->title().remove('&'), menu->actions()));
  groups.push_back({shortcutWords("In the grid"),
                    {{shortcutWords("← →"), shortcutWords("previous or next image")},
                     {shortcutWords("Tab ↑ ↓"), shortcutWords("another cell")},
                     {shortcutWords("Enter"), shortcutWords("enlarge the cell")},
                     {shortcutWords("Esc"), shortcutWords("all maps again")},
                     {shortcutWords("+ − F"), shortcutWords("zoom in, zoom out, fit")},
                     {shortcutWords("Ctrl + arrows"), shortcutWords("move the image")},
                     {shortcutWords("Space or B, held"), shortcutWords("the image without the map")},
                     {shortcutWords("Shift + ← →"), shortcutWords("move the divider (after S)")},
                     {shortcutWords("D"), shortcutWords("difference from this map; Esc ends it")}}});
  groups.push_back({shortcutWords("In a film strip of layers"),
                    {{shortcutWords("← →"), shortcutWords("choose the layer before or after")},
                     {shortcutWords("Home End"), shortcutWords("the first or the last layer")},
                     {shortcutWords("Ctrl + ← →"), shortcutWords("move without choosing")},
                     {shortcutWords("Ctrl + Space"), shortcutWords("add or remove this layer")}}});
  groups.push_back({shortcutWords("Marking where people look"),
                    {{shortcutWords("B, G, E"), shortcutWords("brush, polygon, eraser")},
                     {shortcutWords("N"), shortcutWords("next image that you have not marked")},
                     {shortcutWords("J K"), shortcutWords("next or previous image")},
                     {shortcutWords("[ ]"), shortcutWords("smaller or larger brush")},
                     {shortcutWords("Arrows, Enter"), shortcutWords("move the pointer, paint there")},
                     {shortcutWords("Wheel, + − F"), shortcutWords("zoom in, zoom out, fit")},
                     {shortcutWords("Space and drag"), shortcutWords("move the image")},
                     {shortcutWords("Backspace"), shortcutWords("remove a corner")},
                     {shortcutWords("Esc"), shortcutWords("back to the maps")}}});
  groups.push_back({shortcutWords("In tables"),
                    {{QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
                      shortcutWords("copy the selected cells")}}});
  return groups;
}

}  // namespace sightline::ui
