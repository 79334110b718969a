// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/display_memory.h"

#include <QSettings>
#include <algorithm>

namespace sightline::ui {

namespace {
/// An enumerator kept as a number, if it is one of the first `count`.
template <class Enum>
void take(const QSettings& settings, const char* key, int count, Enum& into) {
  bool ok = false;
  const int value = settings.value(key).toInt(&ok);
  if (ok && value >= 0 && value < count) into = static_cast<Enum>(value);
}
}  // namespace

void saveDisplay(QSettings& settings, const DisplaySettings& display) {
  settings.setValue("display/overlay", static_cast<int>(display.overlay));
  settings.setValue("display/palette", static_cast<int>(display.palette));
  settings.setValue("display/opacity", display.opacity);
  settings.setValue("display/humanOutline", display.showHumanOutline);
  settings.setValue("display/saliencyOutline", display.showSaliencyOutline);
  settings.setValue("display/fixations", display.showFixations);
  settings.setValue("display/pictureOpacity", display.pictureOpacity);
  settings.setValue("display/humanOutlineOpacity", display.humanOutlineOpacity);
  settings.setValue("display/saliencyOutlineOpacity", display.saliencyOutlineOpacity);
  settings.setValue("display/metric", static_cast<int>(display.metric));
}

DisplaySettings loadDisplay(const QSettings& settings) {
  DisplaySettings display;
  take(settings, "display/overlay", 4, display.overlay);
  take(settings, "display/palette", static_cast<int>(kPalettes.size()), display.palette);
  take(settings, "display/metric", 3, display.metric);
  const auto takeShare = [&](const char* key, double& into) {
    bool ok = false;
    const double share = settings.value(key).toDouble(&ok);
    if (ok && share >= 0 && share <= 1) into = share;
  };
  takeShare("display/opacity", display.opacity);
  takeShare("display/pictureOpacity", display.pictureOpacity);
  takeShare("display/humanOutlineOpacity", display.humanOutlineOpacity);
  takeShare("display/saliencyOutlineOpacity", display.saliencyOutlineOpacity);
  display.showHumanOutline = settings.value("display/humanOutline", display.showHumanOutline).toBool();
  display.showSaliencyOutline = settings.value("display/saliencyOutline", display.showSaliencyOutline).toBool();
  display.showFixations = settings.value("display/fixations", display.showFixations).toBool();
  return display;
}

}  // namespace sightline::ui
