// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a machine with two screens: 1440 x 900, and 1024 x 768 with twice the pixels on its right
// (two_screens.json, which this test's CTest entry gives to Qt's offscreen platform).
#include <QScreen>

#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"

namespace sightline::ui {
namespace {

class TwoScreensTest : public WindowTest {
 protected:
  void SetUp() override {
    const auto screens = QGuiApplication::screens();
    ASSERT_EQ(screens.size(), 2) << "start it with QT_QPA_PLATFORM=offscreen:configfile=.../two_screens.json";
    left_ = screens[0]->name() == "left" ? screens[0] : screens[1];
    right_ = left_ == screens[0] ? screens[1] : screens[0];
    ASSERT_EQ(left_->geometry(), QRect(0, 0, 1440, 900));
    ASSERT_EQ(right_->geometry(), QRect(1440, 0, 1024, 768));
  }
  /// What the window is kept as when it was closed there.
  void keep(const QRect& place) {
    MainWindow earlier(WindowServices{}, &theme_, &settings_);
    earlier.setGeometry(place);
    earlier.show();
    QTest::qWait(20);
    settings_.setValue("window/geometry", earlier.saveGeometry());
  }
  static std::string text(const QRect& r) {
    return std::to_string(r.x()) + ", " + std::to_string(r.y()) + ", " + std::to_string(r.width()) + " x " +
           std::to_string(r.height());
  }

  QScreen *left_ = nullptr, *right_ = nullptr;
};

TEST_F(TwoScreensTest, ItComesBackWhereItWas) {
  for (const QRect& place : {QRect(100, 50, 1100, 720), QRect(1450, 20, 1010, 740)}) {
    keep(place);
    MainWindow window(WindowServices{}, &theme_, &settings_);
    window.show();
    QTest::qWait(20);
    EXPECT_EQ(window.geometry(), place) << text(window.geometry());
    EXPECT_EQ(window.screen(), place.x() < 1440 ? left_ : right_);
  }
}

TEST_F(TwoScreensTest, WhatWasKeptBetweenTwoScreensIsWholeOnOne) {
  for (const QRect& place : {QRect(1300, 100, 1000, 700), QRect(700, 100, 1000, 700), QRect(3200, 100, 1000, 700)}) {
    keep(place);
    MainWindow window(WindowServices{}, &theme_, &settings_);
    window.show();
    QTest::qWait(20);
    EXPECT_TRUE(left_->availableGeometry().contains(window.geometry()) ||
                right_->availableGeometry().contains(window.geometry()))
        << text(place) << " came back as " << text(window.geometry());
  }
}

TEST_F(TwoScreensTest, APictureIsAsSharpAsItsScreen) {
  auto& window = makeWindow();
  openStudy();
  ASSERT_TRUE(waitForAll());
  auto* grid = window.findChild<ComparisonGrid*>();
  window.setGeometry(20, 20, 1000, 700);
  QTest::qWait(50);
  EXPECT_EQ(grid->devicePixelRatioF(), 1);
  const QImage coarse = grid->grab().toImage();
  window.setGeometry(1444, 20, 1000, 700);
  QTest::qWait(50);
  ASSERT_EQ(window.screen(), right_);
  EXPECT_EQ(grid->devicePixelRatioF(), 2);
  const QImage fine = grid->grab().toImage();
  EXPECT_EQ(fine.size(), 2 * coarse.size());
  // Outlines and letters of twice the pixels are no enlargement of the others.
  const QImage enlarged = coarse.scaled(fine.size());
  EXPECT_NE(fine.convertToFormat(QImage::Format_RGB32), enlarged.convertToFormat(QImage::Format_RGB32));
}

TEST_F(TwoScreensTest, DialogsOpenOnTheWindowsScreen) {
  auto& window = makeWindow();
  openStudy();
  window.setGeometry(1444, 20, 1000, 700);
  QTest::qWait(50);
  ASSERT_EQ(window.screen(), right_);
  int looked = 0;
  for (const char* text : {"Add a model…", "Human data…", "Get the weights…"}) {
    QAction* action = actionOf(window, text);
    ASSERT_TRUE(action);
    QTimer::singleShot(0, action, &QAction::trigger);
    ASSERT_TRUE(waitFor([&] {
      for (QWidget* top : QApplication::topLevelWidgets())
        if (top != &window && top->isVisible() && qobject_cast<QDialog*>(top)) return true;
      return false;
    })) << text;
    QTest::qWait(50);
    for (QWidget* top : QApplication::topLevelWidgets()) {
      auto* dialog = qobject_cast<QDialog*>(top);
      if (!dialog || !dialog->isVisible()) continue;
      ++looked;
      EXPECT_EQ(dialog->screen(), right_) << text;
      EXPECT_TRUE(right_->availableGeometry().contains(dialog->geometry())) << text << this->text(dialog->geometry());
      dialog->close();
    }
  }
  EXPECT_GE(looked, 3);
}

}  // namespace
}  // namespace sightline::ui
