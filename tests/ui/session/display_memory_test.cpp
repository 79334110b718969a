// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/display_memory.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>

namespace sightline::ui {
namespace {

TEST(DisplayMemory, ReturnsWhatWasSavedButTheSubset) {
  const QTemporaryDir folder;
  QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
  EXPECT_EQ(loadDisplay(settings), DisplaySettings{}) << "nothing saved: the defaults";
  DisplaySettings display{
      DisplaySettings::Overlay::Overlap, Palette::Cividis, 0.25, false, false, Metric::SaliencyCoverage, true};
  display.pictureOpacity = 0.75;
  display.humanOutlineOpacity = 0.5;
  display.saliencyOutlineOpacity = 0.125;
  saveDisplay(settings, display);
  display.onlyAgreeing = false;
  EXPECT_EQ(loadDisplay(settings), display);
}

TEST(DisplayMemory, NonsenseBecomesTheDefault) {
  const QTemporaryDir folder;
  QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
  settings.setValue("display/overlay", 17);
  settings.setValue("display/palette", -1);
  settings.setValue("display/metric", "many");
  settings.setValue("display/opacity", 3.5);
  settings.setValue("display/pictureOpacity", -1);
  EXPECT_EQ(loadDisplay(settings), DisplaySettings{});
}

}  // namespace
}  // namespace sightline::ui
