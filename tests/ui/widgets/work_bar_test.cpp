// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/work_bar.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

namespace sightline::ui {
namespace {

TEST(WorkBar, AppearsWithWorkThatLastsAndSaysHowLongItStillTakes) {
  WorkBar bar(QStringLiteral("Counting"));
  const QSize size = bar.size();
  bar.show();
  QSignalSpy shown(&bar, &WorkBar::shown);
  auto* left = bar.findChild<QLabel*>("timeLeft");
  const auto share = bar.begin();
  EXPECT_FALSE(bar.findChild<QProgressBar*>()->isVisible()) << "work that is over at once shows nothing";
  ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() == 1; }));
  EXPECT_TRUE(left->text().isEmpty()) << "nothing is known yet";
  share->store(0.5);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !left->text().isEmpty(); }));
  EXPECT_EQ(bar.findChild<QProgressBar*>()->value(), 50);
  EXPECT_TRUE(left->text().endsWith(" left")) << qPrintable(left->text());
  EXPECT_LE(left->fontMetrics().horizontalAdvance(left->text()), left->width());
  EXPECT_EQ(bar.size(), size) << "nothing jumps";
  bar.end();
  EXPECT_EQ(shown.count(), 2);
  EXPECT_FALSE(bar.isWorking());
  const auto again = bar.begin();
  EXPECT_TRUE(left->text().isEmpty()) << "the last estimate is gone";
  bar.end();
}

TEST(WorkBar, ItsButtonAsksToStop) {
  WorkBar bar(QStringLiteral("Counting"));
  bar.show();
  QSignalSpy shown(&bar, &WorkBar::shown), stop(&bar, &WorkBar::cancelRequested);
  const auto share = bar.begin();
  ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() == 1; }));
  QTest::mouseClick(bar.findChild<QWidget*>("stopWork"), Qt::LeftButton);
  EXPECT_EQ(stop.count(), 1);
}

}  // namespace
}  // namespace sightline::ui
