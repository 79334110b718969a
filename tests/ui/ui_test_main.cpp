// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the window's tests: a QApplication without a screen, with settings and cache in a folder of its own,
// so that no test sees or touches what the person at this machine has.
#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "tests/support/sanitizers.h"
#include "ui/theme/theme.h"

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir home;
  qputenv("SIGHTLINE_CACHE", home.filePath("cache").toLocal8Bit());
  qputenv("SIGHTLINE_DATA", home.filePath("data").toLocal8Bit());
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.filePath("settings"));
  QApplication application(argc, argv);
  QApplication::setApplicationName("sightline-test");
  sightline::ui::useProgramFont();  // as main() does
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
