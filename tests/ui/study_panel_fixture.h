// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QTest>

#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// A panel on a session of its own: synthetic images, fake backend.
template <class Panel>
struct StudyPanelTest : ::testing::Test {
  static constexpr int kPatienceMs = 30000;
  testing::SyntheticStudy study{testing::SyntheticOptions{}};
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();
  StudySession session{study.definition(), testing::fakeBackendFactory(control), nullptr};
  Panel panel{&session};

  void showPanel() {
    panel.resize(1200, 320);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  }
  void computeAll() {
    session.start();
    ASSERT_TRUE(waitFor(
        [&] { return session.snapshot()->readyCount() == static_cast<int>(session.snapshot()->cells.size()); }));
    ASSERT_TRUE(session.waitIdle(30));
    QTest::qWait(50);  // what the engine told last has been delivered
  }
  template <class Condition>
  [[nodiscard]] static bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  void setRule(BinarisationRule rule) {
    AnalysisSettings settings = session.settings();
    settings.rule = rule;
    session.setSettings(settings);
  }
  void setMetric(Metric metric) {
    DisplaySettings display = session.display();
    display.metric = metric;
    session.setDisplay(display);
  }
};

}  // namespace sightline::ui
