// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include <QAction>
#include <QDockWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>

#include "core/analysis/disagreement.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/images/image_browser.h"
#include "ui/session/translated.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

class TourTest : public WindowTest {
 protected:
  void open() {
    makeWindow();
    openStudy();
    ASSERT_TRUE(waitForAll());
    QApplication::setActiveWindow(window_.get());
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
  }
  Tour* take() {
    for (auto* action : window_->findChildren<QAction*>())
      if (action->text().remove('&') == "Take the tour") action->trigger();
    return tour();
  }
  Tour* tour() { return window_->findChild<Tour*>(); }
  static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
  std::optional<Disagreement> answer() {
    return findDisagreement(*session().snapshot(), session().definition().dataset);
  }
};

TEST_F(TourTest, GoesThroughByEnterAndEndsWithAnAnswerFromTheNumbers) {
  open();
  QPointer<Tour> tour = take();
  ASSERT_TRUE(tour);
  ASSERT_GE(tour->stepCount(), 4);
  ASSERT_LE(tour->stepCount(), 6);
  std::set<QWidget*> targets;
  for (int step = 0; step + 1 < tour->stepCount(); ++step) {
    EXPECT_EQ(tour->step(), step);
    EXPECT_FALSE(tour->text().isEmpty());
    ASSERT_NE(tour->target(), nullptr);
    targets.insert(tour->target());
    press(Qt::Key_Return);
  }
  EXPECT_EQ(static_cast<int>(targets.size()), tour->stepCount() - 1) << "each step points somewhere else";
  const auto found = answer();
  ASSERT_TRUE(found);
  EXPECT_TRUE(tour->text().contains(sentence(translated(found->sentence)))) << qPrintable(tour->text());
  EXPECT_EQ(session().currentImage(), found->image);
  const BrowserOrder order{BrowserOrder::Key::Mean, Metric::Iou, {}, false};
  EXPECT_EQ(window_->findChild<ImageBrowser*>()->order(), order);
  const auto& images = session().visibleImages();
  ASSERT_EQ(images.size(), 8u);
  EXPECT_EQ(images.front(), found->image);
  for (std::size_t i = 1; i < images.size(); ++i)
    EXPECT_LE(orderValue(*session().snapshot(), images[i - 1], order),
              orderValue(*session().snapshot(), images[i], order));

  auto settings = session().settings();  // another threshold, another answer
  settings.rule = {BinarisationRule::Kind::TopArea, 0.6};
  session().setSettings(settings);
  ASSERT_TRUE(waitFor([&] { return session().snapshot()->settings.rule.value == 0.6; }));
  ASSERT_NE(answer()->sentence, found->sentence);
  EXPECT_TRUE(waitFor([&] { return tour->text().contains(sentence(translated(answer()->sentence))); }))
      << qPrintable(tour->text());
  press(Qt::Key_Return);
  EXPECT_TRUE(waitFor([&] { return tour.isNull(); }));
}

TEST_F(TourTest, BackGoesBackAndTabReachesItsButtons) {
  open();
  auto* tour = take();
  ASSERT_TRUE(tour);
  press(Qt::Key_Return);
  EXPECT_EQ(tour->step(), 1);
  const auto pressButton = [&](const QString& text) {
    for (int i = 0; i < 300; ++i) {
      auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
      if (button && button->parentWidget() == tour && button->text() == text) {
        press(Qt::Key_Space);
        return true;
      }
      press(Qt::Key_Tab);
    }
    return false;
  };
  EXPECT_TRUE(pressButton("Back"));
  EXPECT_EQ(tour->step(), 0);
  QPointer<Tour> gone = tour;
  EXPECT_TRUE(pressButton("Skip the tour"));
  EXPECT_TRUE(waitFor([&] { return gone.isNull(); }));
}

TEST_F(TourTest, IsOfferedOnceAndEscapeIsEnough) {
  makeWindow().offerTour();
  openStudy();
  EXPECT_EQ(tour(), nullptr) << "not before the study is usable";
  ASSERT_TRUE(waitFor([&] { return tour() != nullptr; }));
  QApplication::setActiveWindow(window_.get());
  QTest::keyClick(tour(), Qt::Key_Escape);
  ASSERT_TRUE(waitFor([&] { return tour() == nullptr; }));
  EXPECT_TRUE(settings_.value("tour/seen").toBool());
  window_.reset();
  makeWindow().offerTour();
  openStudy();
  EXPECT_FALSE(QTest::qWaitFor([&] { return tour() != nullptr; }, 2000));
}

TEST_F(TourTest, NeverComesUnasked) {
  makeWindow();
  openStudy();
  EXPECT_FALSE(QTest::qWaitFor([&] { return tour() != nullptr; }, 2000));
}

TEST_F(TourTest, StaysInTheWindowAndOffWhatItPointsAt) {
  open();
  const auto placeOf = [&](QWidget* widget) { return QRect(widget->mapTo(window_.get(), QPoint()), widget->size()); };
  auto* grid = window_->findChild<ComparisonGrid*>();
  for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1000, 700)}) {
    window_->resize(size);
    QTest::qWait(50);
    auto* tour = take();
    for (int step = 0; step < tour->stepCount(); ++step) {
      QTest::qWait(50);
      const QRect card = tour->geometry();
      EXPECT_TRUE(window_->rect().contains(card)) << step;
      EXPECT_FALSE(card.intersects(placeOf(tour->target()))) << "step " << step << " at " << size.width();
      // The first and the last step speak of the images and of what their maps show.
      if (size.width() >= 1280 && (step == 0 || step + 1 == tour->stepCount())) {
        EXPECT_FALSE(card.intersects(placeOf(grid))) << "step " << step << " at " << size.width();
      }
      for (auto* tabs : window_->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        if (tour->text().contains("The tabs beside")) {
          EXPECT_TRUE(!tabs->isVisible() || tabs->tabText(0) != "Distributions" || !card.intersects(tabs->geometry()))
              << size.width();
        }
      if (step + 1 < tour->stepCount()) press(Qt::Key_Return);
    }
  }
}

TEST_F(TourTest, NothingIsBlockedWhileItIsShown) {
  open();
  auto* tour = take();
  ASSERT_TRUE(tour);
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
  byName<QSlider>("Value of the rule")->setValue(100);
  EXPECT_TRUE(waitFor([&] { return session().snapshot()->settings.rule.value == 4.0; }));
  QTest::keyClick(window_.get(), Qt::Key_J);
  EXPECT_EQ(session().currentImage(), 1);
  for (auto* dock : window_->findChildren<QDockWidget*>()) dock->close();
  while (tour->step() + 1 < tour->stepCount()) {
    press(Qt::Key_Return);
    EXPECT_TRUE(tour->target()->isVisible()) << "a closed panel is opened for its step";
  }
}

TEST_F(TourTest, AnotherStudyEndsIt) {
  open();
  QPointer<Tour> tour = take();
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  window_->openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  EXPECT_TRUE(tour.isNull());
}

}  // namespace
}  // namespace sightline::ui
