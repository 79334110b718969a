// SPDX-License-Identifier: GPL-3.0-or-later
// Swiping between image and map, and the difference of all maps to one that is pinned.
#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/analysis/map_difference.h"
#include "tests/ui/grid/grid_fixture.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

using Overlay = DisplaySettings::Overlay;

class ComparisonModes : public GridFixture {
 protected:
  void SetUp() override {
    computeAll();
    show(Overlay::Map, false, 1.0);
  }
  void swipe(bool on) {
    DisplaySettings display = session_->display();
    display.swipe = on;
    session_->setDisplay(display);
  }
  void focus(GridPlace place) {
    grid_->setFocus();
    QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, grid_->gridLayout().cell(place)->caption.center());
    ASSERT_EQ(grid_->focusedCell(), place);
  }
  [[nodiscard]] double dividerOf(GridPlace place) const {
    const GridLayout layout = grid_->gridLayout();
    const auto* cell = layout.cell(place);
    const auto x = grid_->dividerIn(*cell);
    return x ? *x - cell->frame.left() : -1;
  }
  void dragTo(QPoint from, QPoint to) {
    QTest::mousePress(grid_.get(), Qt::LeftButton, {}, from);
    for (const QPoint at : {(from + to) / 2, to}) {
      QMouseEvent move(QEvent::MouseMove, at, grid_->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
      QCoreApplication::sendEvent(grid_.get(), &move);
    }
    QTest::mouseRelease(grid_.get(), Qt::LeftButton, {}, to);
  }
};

const std::vector<GridPlace> kMaps{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 1}, {1, 2}, {1, 3}, {1, 4}};

TEST_F(ComparisonModes, SwipeShowsThePictureLeftAndTheMapRight) {
  const QImage map = painted({1, 2});
  show(Overlay::ImageOnly, false);
  const QImage bare = painted({1, 2});
  show(Overlay::Map, false, 1.0);
  ASSERT_GT(difference(map, bare), 5);
  swipe(true);
  const QImage both = painted({1, 2});
  const int x = static_cast<int>(dividerOf({1, 2}));
  ASSERT_GT(x, 20);
  const QRect left(0, 0, x - 10, both.height()), right(x + 10, 0, both.width() - x - 10, both.height());
  EXPECT_EQ(difference(both.copy(left), bare.copy(left)), 0);
  EXPECT_EQ(difference(both.copy(right), map.copy(right)), 0);
  EXPECT_GT(difference(both.copy(right), bare.copy(right)), 5);
  swipe(false);
  EXPECT_EQ(difference(painted({1, 2}), map), 0);
}

TEST_F(ComparisonModes, TheDividerMovesTogetherInAllCells) {
  swipe(true);
  const double before = dividerOf({0, 1});
  const QPoint from = centreOf({0, 3});
  dragTo(from, from + QPoint(25, 3));
  for (const GridPlace place : kMaps) EXPECT_NEAR(dividerOf(place), before + 25, 0.01);
  EXPECT_NEAR(dividerOf({1, 0}), before + 25, 0.01) << "what people marked too";
  EXPECT_NE(session_->display().divider, 0.5) << "remembered once the drag is over";
  EXPECT_EQ(session_->display().divider, grid_->divider());
  dragTo(from, from + QPoint(4000, 0));
  EXPECT_EQ(grid_->divider(), 1) << "it stays in the picture";
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, from);
  EXPECT_EQ(grid_->divider(), 1) << "a click chooses the cell and moves nothing";
}

TEST_F(ComparisonModes, ADragIsOneChangeOfTheDisplay) {
  swipe(true);
  QSignalSpy changes(session_.get(), &StudySession::displayChanged);
  dragTo(centreOf({0, 1}), centreOf({0, 1}) + QPoint(30, 0));
  EXPECT_EQ(changes.count(), 1);
}

TEST_F(ComparisonModes, ZoomedInOnlyTheDividerItselfIsDragged) {
  swipe(true);
  wheel(centreOf({0, 1}), 4);
  const double divider = grid_->divider();
  const QPointF middle =
      grid_->view().imageFromFrame(QPointF(50, 50), grid_->gridLayout().cells.front().frame.size(), 1);
  dragTo(centreOf({0, 1}) + QPoint(30, 0), centreOf({0, 1}) + QPoint(10, 0));
  EXPECT_EQ(grid_->divider(), divider);
  EXPECT_NE(grid_->view().imageFromFrame(QPointF(50, 50), grid_->gridLayout().cells.front().frame.size(), 1), middle)
      << "the picture moved";
  const QRect frame = grid_->gridLayout().cell({0, 1})->frame;
  const QPoint grip(frame.left() + static_cast<int>(dividerOf({0, 1})), frame.center().y());
  dragTo(grip, grip + QPoint(20, 0));
  EXPECT_GT(grid_->divider(), divider);
}

TEST_F(ComparisonModes, SwipeByKeyboard) {
  swipe(true);
  grid_->setFocus();
  QSignalSpy next(grid_.get(), &ComparisonGrid::nextImageRequested);
  QTest::keyClick(grid_.get(), Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(grid_.get(), Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_NEAR(grid_->divider(), 0.6, 1e-9);
  QTest::keyClick(grid_.get(), Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_NEAR(session_->display().divider, 0.55, 1e-9);
  EXPECT_EQ(next.count(), 0);
  QTest::keyClick(grid_.get(), Qt::Key_Escape);
  EXPECT_FALSE(session_->display().swipe);
  EXPECT_EQ(dividerOf({0, 1}), -1);
}

TEST_F(ComparisonModes, BlinkingHidesTheDivider) {
  swipe(true);
  grid_->setFocus();
  QTest::keyPress(grid_.get(), Qt::Key_Space);
  EXPECT_EQ(dividerOf({0, 1}), -1);
  QTest::keyRelease(grid_.get(), Qt::Key_Space);
  EXPECT_GT(dividerOf({0, 1}), 0);
}

TEST_F(ComparisonModes, OtherCellsShowTheirDifferenceToThePinnedMap) {
  const QImage pinned = painted({0, 1}), other = painted({0, 2});
  focus({0, 1});
  grid_->togglePinned();
  ASSERT_EQ(grid_->pinned(), (GridPlace{0, 1}));
  const auto colours = differenceColours();
  const auto against = session_->result(key({0, 1}));
  for (const GridPlace place : kMaps) {
    if (place == GridPlace{0, 1}) continue;
    const QImage image = painted(place);
    const MapDifference d = differenceOf(*session_->result(key(place)), *against);
    const QRectF picture = grid_->view().pictureInFrame(image.size(), 1.0);
    for (const QPointF at : {QPointF(0.3, 0.35), QPointF(0.5, 0.5), QPointF(0.62, 0.41), QPointF(0.8, 0.7)}) {
      const float value = valueAt(d.values, {}, at.x(), at.y());
      const QRgb pixel = image.pixel(static_cast<int>(picture.x() + at.x() * picture.width()),
                                     static_cast<int>(picture.y() + at.y() * picture.height()));
      int nearest = 255;  // interpolation and rounding move a value a little
      for (int i = 0; i < 256; ++i) {
        if (std::abs((i - 127.5) / 127.5 - value) > 0.15) continue;
        const Rgb c = colours[static_cast<std::size_t>(i)];
        nearest = std::min(nearest, std::max({std::abs(qRed(pixel) - c.r), std::abs(qGreen(pixel) - c.g),
                                              std::abs(qBlue(pixel) - c.b)}));
      }
      EXPECT_LE(nearest, 6) << "row " << place.row << " column " << place.column << " value " << value;
    }
  }
  const QRect below(0, 40, pinned.width(), pinned.height() - 40);  // the badge is in the corner
  EXPECT_EQ(difference(painted({0, 1}).copy(below), pinned.copy(below)), 0) << "the pinned map stays as it is";
  grid_->setFocus();
  QTest::keyClick(grid_.get(), Qt::Key_Escape);
  EXPECT_FALSE(grid_->pinned());
  EXPECT_EQ(difference(painted({0, 2}), other), 0);
}

TEST_F(ComparisonModes, PointerAndFooterTellTheDifference) {
  focus({1, 1});
  grid_->togglePinned();
  const QPoint at = centreOf({1, 2});
  QTest::mouseMove(grid_.get(), at);
  ASSERT_TRUE(grid_->pointer());
  const MapDifference d = differenceOf(*session_->result(key({1, 2})), *session_->result(key({1, 1})));
  const float value = valueAt(d.values, {}, grid_->pointer()->x(), grid_->pointer()->y());
  EXPECT_EQ(grid_->readout({1, 2}), gridtext::signedValue(static_cast<double>(value)));
  EXPECT_FALSE(grid_->readout({1, 1}).startsWith('+')) << "the pinned map tells its own value";
  focus({1, 2});
  EXPECT_TRUE(grid_->accessibleDescription().contains(QString::number(*d.meanAbsolute, 'f', 2)))
      << grid_->accessibleDescription().toStdString();
}

TEST_F(ComparisonModes, PinningAnotherReplacesAndTheSameLeaves) {
  focus({0, 1});
  grid_->togglePinned();
  focus({1, 3});
  grid_->togglePinned();
  EXPECT_EQ(grid_->pinned(), (GridPlace{1, 3}));
  grid_->togglePinned();
  EXPECT_FALSE(grid_->pinned());
  focus({0, 0});
  grid_->togglePinned();
  EXPECT_FALSE(grid_->pinned()) << "the picture is no map";
  EXPECT_TRUE(QToolTip::text().contains("Choose a map first"));
}

TEST_F(ComparisonModes, ThePinnedMapStaysWhenTheImageChanges) {
  focus({0, 2});
  grid_->togglePinned();
  const QImage before = painted({0, 3});
  session_->setCurrentImage(1);
  ASSERT_TRUE(until([&] { return session_->image(1) != nullptr; }));
  QTest::qWait(50);
  EXPECT_EQ(grid_->pinned(), (GridPlace{0, 2}));
  EXPECT_GT(difference(painted({0, 3}), before), 1);
}

TEST_F(ComparisonModes, ImageOnlyHidesTheDifferenceAndPinningShowsItAgain) {
  focus({0, 1});
  grid_->togglePinned();
  show(Overlay::ImageOnly, false);
  const QImage bare = painted({0, 0});
  EXPECT_EQ(difference(painted({0, 3}), bare), 0);
  focus({0, 4});
  grid_->togglePinned();
  EXPECT_EQ(session_->display().overlay, Overlay::Map);
  EXPECT_GT(difference(painted({0, 3}), bare), 5);
}

TEST_F(ComparisonModes, TheContextMenuOffersBoth) {
  auto menu = grid_->cellMenu({1, 2});
  auto* compare = menu->findChild<QAction*>(QStringLiteral("compareWithThis"));
  ASSERT_TRUE(compare);
  compare->trigger();
  EXPECT_EQ(grid_->pinned(), (GridPlace{1, 2}));
  menu = grid_->cellMenu({1, 2});
  menu->findChild<QAction*>(QStringLiteral("compareWithThis"))->trigger();
  EXPECT_FALSE(grid_->pinned());
  EXPECT_FALSE(grid_->cellMenu({0, 0})->findChild<QAction*>(QStringLiteral("compareWithThis")));
  QSignalSpy saves(grid_.get(), &ComparisonGrid::saveMapRequested);
  menu->findChild<QAction*>(QStringLiteral("saveThisMap"))->trigger();
  ASSERT_EQ(saves.count(), 1);
  EXPECT_EQ(saves.front().front().value<CellKey>(),
            (CellKey{session_->currentImage(), 1, session_->settings().techniques[1]}));
  EXPECT_FALSE(grid_->cellMenu({0, 0})->findChild<QAction*>(QStringLiteral("saveThisMap")));
  for (auto* action : menu->actions())
    if (action->isCheckable()) action->setChecked(true);
  EXPECT_TRUE(session_->display().swipe);
}

TEST_F(ComparisonModes, BothAtOnce) {
  focus({0, 1});
  grid_->togglePinned();
  const QImage whole = painted({0, 2});
  swipe(true);
  const QImage split = painted({0, 2});
  const int x = static_cast<int>(dividerOf({0, 2}));
  const QRect right(x + 10, 0, split.width() - x - 10, split.height()), left(0, 0, x - 10, split.height());
  EXPECT_EQ(difference(split.copy(right), whole.copy(right)), 0);
  EXPECT_GT(difference(split.copy(left), whole.copy(left)), 5);
}

// --- how strong each part is ---------------------------------------------------------------------------

TEST_F(ComparisonModes, EachPartHasItsOwnOpacity) {
  show(Overlay::Map, true, 0.0);
  const QImage outlined = painted({0, 2});
  DisplaySettings display = session_->display();
  display.humanOutlineOpacity = display.saliencyOutlineOpacity = 0;
  session_->setDisplay(display);
  const QImage without = painted({0, 2});
  show(Overlay::Map, false, 0.0);
  EXPECT_EQ(difference(painted({0, 2}), without), 0) << "at 0 an outline is not there";
  EXPECT_GT(difference(outlined, without), 0.5);
  display = session_->display();
  display.showHumanOutline = true;
  display.humanOutlineOpacity = 0.5;
  session_->setDisplay(display);
  const double half = difference(painted({0, 2}), without);
  display.humanOutlineOpacity = 1;
  session_->setDisplay(display);
  EXPECT_GT(half, 0);
  EXPECT_LT(half, difference(painted({0, 2}), without));
  display.showHumanOutline = false;
  display.pictureOpacity = 0;
  session_->setDisplay(display);
  const QImage black = painted({0, 2});
  EXPECT_EQ(black.pixelColor(black.rect().center()), QColor(Qt::black)) << "neither map nor picture";
}

}  // namespace
}  // namespace sightline::ui
