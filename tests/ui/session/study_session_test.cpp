// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/study_session.h"
#include "core/study/evaluate.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"

namespace sightline::ui {
namespace {

struct SessionTest : ::testing::Test {
  static constexpr int kPatienceMs = 20000;
  testing::SyntheticStudy study{testing::SyntheticOptions{}};
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();
  StudySession session{study.definition(), testing::fakeBackendFactory(control), nullptr};

  [[nodiscard]] bool allReady() const {
    return session.snapshot()->readyCount() == static_cast<int>(session.snapshot()->cells.size());
  }
};

TEST_F(SessionTest, StartsWithEverythingVisibleAndNothingReady) {
  EXPECT_EQ(session.imageCount(), 8);
  EXPECT_EQ(session.modelCount(), 4);
  EXPECT_THAT(session.visibleImages(), ::testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
  ASSERT_NE(session.snapshot(), nullptr);
  EXPECT_EQ(session.snapshot()->readyCount(), 0);
  EXPECT_EQ(session.settings().agreement, (AgreementRule{5, 10}));
  EXPECT_EQ(control->backendsMade(), 0) << "nothing runs before start()";
}

TEST_F(SessionTest, NumbersArriveAndEveryCellIsReported) {
  std::set<CellKey> seen;
  QObject::connect(&session, &StudySession::cellsChanged, &session,
                   [&](const std::vector<CellKey>& keys) { seen.insert(keys.begin(), keys.end()); });
  std::set<int> layers;
  QObject::connect(&session, &StudySession::layersKnown, &session, [&](int model) { layers.insert(model); });
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return allReady(); }, kPatienceMs));
  EXPECT_EQ(seen.size(), 64u);
  EXPECT_EQ(layers.size(), 4u);
}

TEST_F(SessionTest, ABurstOfSettingsIsOneEvaluation) {
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return allReady(); }, kPatienceMs));
  QTest::qWait(100);
  QSignalSpy numbers(&session, &StudySession::snapshotChanged), changes(&session, &StudySession::settingsChanged);
  for (int i = 0; i < 200; ++i) {
    auto settings = session.settings();
    settings.rule.value = i / 100.0;
    session.setSettings(settings);
  }
  EXPECT_EQ(numbers.count(), 0) << "evaluated in the next frame, not in the slider's handler";
  EXPECT_EQ(changes.count(), 200);
  session.setSettings(session.settings());
  EXPECT_EQ(changes.count(), 200) << "settings equal to the current ones are no change";
  ASSERT_TRUE(QTest::qWaitFor([&] { return numbers.count() > 0; }, kPatienceMs));
  EXPECT_EQ(numbers.count(), 1);
  EXPECT_DOUBLE_EQ(session.snapshot()->settings.rule.value, 1.99);
}

TEST_F(SessionTest, LargeStudiesAreEvaluatedBehindTheWindowAndTheLatestSettingsWin) {
  session.setEvaluatedAtOnce(0);
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return allReady(); }, kPatienceMs));
  const auto before = session.snapshot();
  for (int i = 0; i < 50; ++i) {
    auto settings = session.settings();
    settings.rule.value = i / 50.0;
    session.setSettings(settings);
    if (i % 10 == 0) QTest::qWait(2);
  }
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.snapshot()->settings == session.settings(); }, kPatienceMs));
  EXPECT_DOUBLE_EQ(session.snapshot()->settings.rule.value, 0.98);
  const auto now = evaluateStudy(session.table(), session.settings(),
                                 ClassNames(session.definition().dataset, session.definition().models), 0);
  ASSERT_EQ(now->cells.size(), session.snapshot()->cells.size());
  for (std::size_t i = 0; i < now->cells.size(); ++i)
    EXPECT_EQ(now->cells[i].scores.iou, session.snapshot()->cells[i].scores.iou);
  EXPECT_NE(before->cells[0].counts.saliency, session.snapshot()->cells[0].counts.saliency);
  auto settings = session.settings();
  settings.rule.value = 1.5;
  session.setSettings(settings);  // and the session goes while it is being evaluated
}

TEST_F(SessionTest, TheCurrentImageComesFirstThenItsNeighboursThenThumbnails) {
  control->hold();
  session.start();
  session.setThumbnailsWanted({5, 6});
  session.setCurrentImage(3);
  ASSERT_TRUE(QTest::qWaitFor([&] { return session.image(3) && session.thumbnail(6); }, kPatienceMs));
  control->release();
}

TEST_F(SessionTest, CurrentImageIsClampedAndReportedOnce) {
  QSignalSpy changed(&session, &StudySession::currentImageChanged);
  session.setCurrentImage(100);
  EXPECT_EQ(session.currentImage(), 7);
  session.setCurrentImage(7);
  EXPECT_EQ(changed.count(), 1);
  session.setCurrentImage(-3);
  EXPECT_EQ(session.currentImage(), 0);
}

TEST_F(SessionTest, DisplayChangesComputeNothing) {
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return allReady(); }, kPatienceMs));
  QTest::qWait(100);
  QSignalSpy numbers(&session, &StudySession::snapshotChanged), shown(&session, &StudySession::displayChanged);
  auto display = session.display();
  display.opacity = 0.2;
  session.setDisplay(display);
  session.setDisplay(display);
  EXPECT_EQ(shown.count(), 1);
  QTest::qWait(60);
  EXPECT_EQ(numbers.count(), 0);
}

TEST_F(SessionTest, FailuresCarryTheirReason) {
  control->failWhen([](const testing::FakeCall& call) { return call.method == "gradCam"; });
  QString message;
  QObject::connect(&session, &StudySession::cellFailed, &session,
                   [&](const CellKey&, const QString& text) { message = text; });
  session.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !message.isEmpty(); }, kPatienceMs));
  EXPECT_TRUE(message.contains("was told to fail")) << qPrintable(message);
}

TEST(Session, MayGoWhileItsEngineIsBusy) {
  const testing::SyntheticStudy study{testing::SyntheticOptions{}};
  for (int round = 0; round < 5; ++round) {
    auto control = std::make_shared<testing::FakeControl>();
    auto session = std::make_unique<StudySession>(study.definition(), testing::fakeBackendFactory(control), nullptr);
    session->start();
    QTest::qWait(7 * round);  // somewhere in the middle of loading and computing
    session.reset();
    QCoreApplication::processEvents();  // a delivery posted to a dead session would be caught by sanitizers here
  }
}

}  // namespace
}  // namespace sightline::ui
