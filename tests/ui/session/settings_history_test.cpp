// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/settings_history.h"

#include <gtest/gtest.h>

#include <QTest>

#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"

namespace sightline::ui {
namespace {

class SettingsHistoryTest : public ::testing::Test {
 protected:
  void setThreshold(double k) {
    auto s = session_.settings();
    s.rule = {BinarisationRule::Kind::MeanPlusSd, k};
    session_.setSettings(s);
  }
  void setAgreement(int people) {
    auto s = session_.settings();
    s.agreement.people = people;
    session_.setSettings(s);
  }
  [[nodiscard]] double threshold() const { return session_.settings().rule.value; }

  testing::SyntheticStudy study_{testing::SyntheticOptions{}};
  std::shared_ptr<testing::FakeControl> control_ = std::make_shared<testing::FakeControl>();
  StudySession session_{study_.definition(), testing::fakeBackendFactory(control_), nullptr};
  SettingsHistory history_{&session_};
};

TEST_F(SettingsHistoryTest, ADragIsOneStepAndUndoGoesBackToItsStart) {
  for (int i = 1; i <= 20; ++i) setThreshold(1 + i * 0.05);
  EXPECT_EQ(history_.count(), 1);
  EXPECT_EQ(history_.undoText(), "threshold");
  history_.undo();
  EXPECT_EQ(threshold(), 1.0);
  EXPECT_FALSE(history_.canUndo());
  history_.redo();
  EXPECT_EQ(threshold(), 2.0);
}

TEST_F(SettingsHistoryTest, AnotherKindOfChangeIsAStepOfItsOwn) {
  setThreshold(2);
  setAgreement(8);
  setThreshold(3);
  EXPECT_EQ(history_.count(), 3);
  history_.undo();
  EXPECT_EQ(threshold(), 2.0);
  EXPECT_EQ(session_.settings().agreement.people, 8);
  history_.undo();
  EXPECT_EQ(session_.settings().agreement.people, 5);
  EXPECT_EQ(history_.undoText(), "threshold");
  EXPECT_EQ(history_.redoText(), "agreement of people");
}

TEST_F(SettingsHistoryTest, PausesMakeNewSteps) {
  setThreshold(2);
  QTest::qWait(1100);
  setThreshold(3);
  EXPECT_EQ(history_.count(), 2);
}

TEST_F(SettingsHistoryTest, DraggedThereAndBackLeavesNothing) {
  setThreshold(2);
  setThreshold(1);
  EXPECT_EQ(history_.count(), 0);
}

TEST_F(SettingsHistoryTest, UndoDoesNotRecordItselfAndANewChangeDropsWhatWasUndone) {
  setThreshold(2);
  setAgreement(7);
  history_.undo();
  EXPECT_EQ(history_.count(), 2);
  EXPECT_TRUE(history_.canRedo());
  setAgreement(3);
  EXPECT_FALSE(history_.canRedo());
  history_.undo();
  EXPECT_EQ(session_.settings().agreement.people, 5);
  history_.undo();
  EXPECT_EQ(threshold(), 1.0);
}

TEST_F(SettingsHistoryTest, ARestartForgets) {
  setThreshold(2);
  history_.restart();
  EXPECT_FALSE(history_.canUndo());
  setAgreement(7);
  history_.undo();
  EXPECT_EQ(threshold(), 2.0);
}

}  // namespace
}  // namespace sightline::ui
