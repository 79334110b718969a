// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QPushButton>
#include <QToolButton>

#include "ui/widgets/job_text.h"
#include "ui/widgets/message_bar.h"

using namespace sightline;
using namespace sightline::ui;

namespace {

EngineStatus working(int done, int total) {
  EngineStatus status;
  status.done = done;
  status.total = total;
  status.idle = false;
  return status;
}

TEST(JobText, DurationsAreNotMorePreciseThanAnEstimate) {
  EXPECT_EQ(durationText(0), "0:00");
  EXPECT_EQ(durationText(4.2), "0:05");
  EXPECT_EQ(durationText(131), "2:15");
  EXPECT_EQ(durationText(3500), "59:00");
  EXPECT_EQ(durationText(3750), "1:03:00");
  EXPECT_EQ(durationText(-3), "0:00");
}

TEST(JobText, SaysHowFarAndHowLong) {
  auto status = working(37, 800);
  EXPECT_EQ(progressText(status), "37/800 maps");
  status.secondsLeft = 130;
  EXPECT_EQ(progressText(status), "37/800 maps, 2:10 left");
  status.paused = true;
  EXPECT_EQ(progressText(status), "37/800 maps, paused");
  status.paused = false;
  status.idle = true;
  EXPECT_EQ(progressText(status), "37/800 maps computed");
  EXPECT_EQ(progressText(working(800, 800)), "All 800 maps computed");
  status = working(1200, 1200);
  status.empty = 10;
  EXPECT_EQ(progressText(status), "1190/1200 maps, 10 empty");
  EXPECT_EQ(progressText({}), "No maps to compute");
}

TEST(JobText, SaysHowManyMapsWereCheckedOnceAllAreComputed) {
  auto status = working(800, 800);
  status.measured = 312;
  status.toMeasure = 800;
  EXPECT_EQ(progressText(status), "312/800 maps checked");
  status.secondsLeft = 130;
  EXPECT_EQ(progressText(status), "312/800 maps checked, 2:10 left");
  status.paused = true;
  EXPECT_EQ(progressText(status), "312/800 maps checked, paused");
  status.measured = 800;
  EXPECT_EQ(progressText(status), "All 800 maps computed");
  status.work = EngineStatus::Work::Truth;
  status.current = "XRAI";
  EXPECT_EQ(currentText(status), "Is it true? · XRAI");
  status = working(799, 800);
  status.measured = 3;
  status.toMeasure = 799;
  EXPECT_EQ(progressText(status), "799/800 maps") << "maps come first";
}

TEST(JobText, NamesTheMapOrTheNetworkThatIsAsked) {
  EngineStatus status = working(3, 8);
  status.current = "XRAI · Swin · cat3";
  EXPECT_EQ(currentText(status), "XRAI · Swin · cat3");
  status.current = "Swin";
  status.work = EngineStatus::Work::Probe;
  EXPECT_EQ(currentText(status), "Why here? · Swin");
  EXPECT_EQ(currentText({}), "");
}

TEST(MessageBar, ShowsReplacesAndDismisses) {
  MessageBar bar;
  EXPECT_TRUE(bar.isHidden());
  bar.showMessage("a", {MessageBar::Kind::Problem, "Bad <folder>.", "Choose another.", {}, {}});
  EXPECT_FALSE(bar.isHidden());
  EXPECT_EQ(bar.text("a"), "Bad <folder>. Choose another.");
  bar.showMessage("a", {MessageBar::Kind::Problem, "Other.", {}, {}, {}});
  EXPECT_EQ(bar.text("a"), "Other.");
  bar.showMessage("b", {MessageBar::Kind::Information, "Note.", {}, {}, {}});
  bar.removeMessage("a");
  EXPECT_FALSE(bar.isHidden());
  EXPECT_EQ(bar.text("a"), "");
  bar.findChildren<QToolButton*>().back()->click();
  EXPECT_TRUE(bar.isHidden());
  EXPECT_EQ(bar.text("b"), "");
  bar.removeMessage("never there");
}

TEST(MessageBar, TheButtonMayRemoveItsOwnMessage) {
  MessageBar bar;
  int acted = 0;
  bar.showMessage("a", {MessageBar::Kind::Problem, "Failed.", {}, "Retry", [&] {
                          ++acted;
                          bar.removeMessage("a");
                        }});
  bar.findChild<QPushButton*>()->click();
  EXPECT_EQ(acted, 1);
  EXPECT_TRUE(bar.isHidden());
}

}  // namespace
