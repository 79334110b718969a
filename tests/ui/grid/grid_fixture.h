// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/grid/comparison_grid.h"

namespace sightline::ui {

/// A generated study on the fake backend with the grid in a window of 1000 x 640.
class GridFixture : public ::testing::Test {
 protected:
  explicit GridFixture(const sightline::testing::SyntheticOptions& options = fewImages()) : study_(options) {
    session_ =
        std::make_unique<StudySession>(study_.definition(), sightline::testing::fakeBackendFactory(control_), nullptr);
    grid_ = std::make_unique<ComparisonGrid>(session_.get());
    grid_->resize(1000, 640);
    grid_->show();
    grid_->setFocus();
  }
  static sightline::testing::SyntheticOptions fewImages() {
    sightline::testing::SyntheticOptions options;
    options.images = 4;
    return options;
  }

  [[nodiscard]] CellKey key(GridPlace place) const {
    return {session_->currentImage(), place.column - 1, publishedTechniques()[static_cast<std::size_t>(place.row)]};
  }
  [[nodiscard]] bool until(auto condition) const { return QTest::qWaitFor(condition, 20000); }
  /// Starts the engine and waits for every map, and for the window to have heard of it.
  void computeAll() {
    session_->start();
    const int all = session_->imageCount() * session_->modelCount() * 2;
    ASSERT_TRUE(
        until([&] { return session_->snapshot()->readyCount() == all && session_->image(session_->currentImage()); }));
    QTest::qWait(50);  // the last repaint
  }
  void show(DisplaySettings::Overlay overlay, bool outlines, double opacity = 0.6) {
    DisplaySettings display = session_->display();
    display.overlay = overlay;
    display.opacity = opacity;
    display.showHumanOutline = display.showSaliencyOutline = outlines;
    session_->setDisplay(display);
  }
  /// The image area of a cell as it is painted, without focus ring and cross-hair.
  QImage painted(GridPlace place) {
    grid_->clearFocus();
    const QImage all = grid_->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const GridLayout layout = grid_->gridLayout();
    return all.copy(layout.cell(place)->frame);
  }
  [[nodiscard]] QPoint centreOf(GridPlace place) const { return grid_->gridLayout().cell(place)->frame.center(); }
  void wheel(QPoint at, int steps) {
    QWheelEvent event(at, grid_->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(grid_.get(), &event);
  }

  sightline::testing::SyntheticStudy study_;
  std::shared_ptr<sightline::testing::FakeControl> control_ = std::make_shared<sightline::testing::FakeControl>();
  std::unique_ptr<StudySession> session_;
  std::unique_ptr<ComparisonGrid> grid_;
};

/// Mean absolute difference per channel, 0..255.
inline double difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size() || a.isNull()) return 255;
  double sum = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
    }
  return sum / (3.0 * a.width() * a.height());
}

}  // namespace sightline::ui
