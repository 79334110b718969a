// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QTabWidget>
#include <QTest>

#include "ui/session/on_screen.h"

namespace sightline::ui {
namespace {

struct Panel : QWidget {
  int refreshed = 0;
  CatchUp seen{this, [this] { ++refreshed; }};
};

TEST(CatchUpTest, HiddenItWaitsAndShownItFollowsOnce) {
  Panel panel;
  for (int i = 0; i < 5; ++i) panel.seen.request();
  EXPECT_EQ(panel.refreshed, 0);
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  QTest::qWait(20);
  EXPECT_EQ(panel.refreshed, 1);
  EXPECT_FALSE(panel.seen.isStale());
  panel.seen.request();
  EXPECT_EQ(panel.refreshed, 2) << "seen, it follows at once";
  panel.hide();
  panel.show();
  QTest::qWait(20);
  EXPECT_EQ(panel.refreshed, 2) << "nothing was missed meanwhile";
}

TEST(CatchUpTest, BehindAnotherTabItFollowsWhenItsTabIsChosen) {
  QTabWidget tabs;
  auto* panel = new Panel;
  tabs.addTab(new QWidget, "first");
  tabs.addTab(panel, "second");
  tabs.resize(300, 200);
  tabs.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&tabs));
  panel->seen.request();
  EXPECT_EQ(panel->refreshed, 0);
  EXPECT_FALSE(panel->seen.now());
  tabs.setCurrentWidget(panel);
  EXPECT_TRUE(QTest::qWaitFor([&] { return panel->refreshed == 1; }, 5000));
}

TEST(CatchUpTest, APanelThatLiesOutsideItsWindowIsNotSeenUntilItIsPainted) {
  QWidget window;
  auto* panel = new Panel;
  panel->setParent(&window);
  panel->setGeometry(1000, 0, 50, 50);  // where Qt puts docks behind other tabs
  window.resize(200, 100);
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
  panel->seen.request();
  EXPECT_TRUE(panel->isVisible());
  EXPECT_EQ(panel->refreshed, 0);
  panel->move(0, 0);
  EXPECT_TRUE(QTest::qWaitFor([&] { return panel->refreshed == 1; }, 5000));
}

}  // namespace
}  // namespace sightline::ui
