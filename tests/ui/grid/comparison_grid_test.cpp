// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/comparison_grid.h"

#include <QApplication>
#include <QMenu>
#include <cmath>

#include "core/image/overlay.h"
#include "tests/ui/grid/grid_fixture.h"
#include "ui/widgets/cell_numbers.h"

namespace sightline::ui {
namespace {

using Overlay = DisplaySettings::Overlay;

class ComparisonGridTest : public GridFixture {};

const std::vector<GridPlace> kMaps{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 1}, {1, 2}, {1, 3}, {1, 4}};

// --- painting ------------------------------------------------------------------------------------------

TEST_F(ComparisonGridTest, OpaqueMapShowsThePaletteColourOfItsValues) {
  computeAll();
  show(Overlay::Map, false, 1.0);
  const auto colours = paletteColours(session_->display().palette);
  for (const GridPlace place : kMaps) {
    const QImage image = painted(place);
    const auto result = session_->result(key(place));
    ASSERT_TRUE(result);
    const Plane<float> unit = scaledToUnit(result->mapValues());
    const QRectF picture = grid_->view().pictureInFrame(image.size(), 1.0);
    int compared = 0;
    for (const QPointF at : {QPointF(0.3, 0.3), QPointF(0.5, 0.5), QPointF(0.62, 0.41), QPointF(0.8, 0.7)}) {
      const float value = valueAt(unit, result->map.covers, at.x(), at.y());
      const QRgb pixel = image.pixel(static_cast<int>(picture.x() + at.x() * picture.width()),
                                     static_cast<int>(picture.y() + at.y() * picture.height()));
      // Interpolation and rounding move a value a little: some colour near it on the palette must match.
      int nearest = 255;
      for (int i = 0; i < 256; ++i) {
        if (std::abs(i / 255.0 - value) > 0.12) continue;
        const Rgb c = colours[static_cast<std::size_t>(i)];
        nearest = std::min(nearest, std::max({std::abs(qRed(pixel) - c.r), std::abs(qGreen(pixel) - c.g),
                                              std::abs(qBlue(pixel) - c.b)}));
      }
      EXPECT_LE(nearest, 6) << "row " << place.row << " column " << place.column << " value " << value;
      ++compared;
    }
    EXPECT_EQ(compared, 4);
  }
}

TEST_F(ComparisonGridTest, ImageOnlyShowsTheSamePictureEverywhere) {
  computeAll();
  show(Overlay::ImageOnly, true);
  DisplaySettings display = session_->display();
  display.showHumanOutline = false;
  session_->setDisplay(display);
  const QImage picture = painted({0, 0});
  for (const GridPlace place : kMaps) EXPECT_EQ(difference(painted(place), picture), 0);
  show(Overlay::Map, false);
  EXPECT_GT(difference(painted({0, 1}), picture), 5);
}

TEST_F(ComparisonGridTest, OutlinesAreDrawnInTheirColours) {
  computeAll();
  show(Overlay::Contour, true);
  const auto has = [&](GridPlace place, QColor colour) {
    const QImage image = painted(place);
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) {
        const QColor p(image.pixel(x, y));
        found += std::abs(p.red() - colour.red()) + std::abs(p.green() - colour.green()) +
                     std::abs(p.blue() - colour.blue()) <
                 24;
      }
    return found;
  };
  const char* models[] = {"#0072B2", "#E69F00", "#009E73", "#CC79A7"};
  for (int m = 0; m < 4; ++m) EXPECT_GT(has({0, m + 1}, QColor(models[m])), 20) << models[m];
  EXPECT_GT(has({0, 1}, QColor(0xF0, 0xE4, 0x42)), 20);
  show(Overlay::ImageOnly, false);
  EXPECT_LT(has({0, 1}, QColor(0x00, 0x72, 0xB2)), 5);
}

TEST_F(ComparisonGridTest, CellsBeforeTheirMapAreDimmedAndSayWhy) {
  control_->hold();
  session_->start();
  ASSERT_TRUE(control_->waitUntilHeld());
  ASSERT_TRUE(until([&] { return session_->image(0) && session_->state(key({0, 1})) == CellState::Running; }));
  QTest::qWait(60);
  show(Overlay::ImageOnly, false);
  const QImage picture = painted({0, 0}), running = painted({0, 1}), queued = painted({0, 2});
  EXPECT_EQ(session_->state(key({0, 2})), CellState::Queued);
  // A corner of the image: grey and darker than the image itself.
  const QRectF area = grid_->view().pictureInFrame(picture.size(), 1.0);
  const QPoint corner(static_cast<int>(area.left()) + 4, static_cast<int>(area.top()) + 4);
  for (const QImage& cell : {running, queued}) {
    const QColor dim(cell.pixel(corner)), bright(picture.pixel(corner));
    EXPECT_EQ(dim.red(), dim.green());
    EXPECT_LT(dim.lightness(), bright.lightness());
  }
  EXPECT_GT(difference(running, queued), 0);  // other words, and a bar
  control_->release();
}

TEST_F(ComparisonGridTest, FailedCellOffersAnotherTry) {
  control_->failWhen(
      [](const sightline::testing::FakeCall& call) { return call.method == "gradCam" && call.model == "fake-swin"; },
      Error(ErrorCode::ModelMismatch, "/data/w.safetensors", "has the wrong shape", "Choose other weights."));
  session_->start();
  const GridPlace place{0, 3};
  ASSERT_TRUE(until([&] { return session_->state(key(place)) == CellState::Failed; }));
  ASSERT_TRUE(until([&] { return session_->image(0) != nullptr; }));
  control_->failWhen({});
  const QRect frame = grid_->gridLayout().cell(place)->frame;
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, GridPainter::retryRect(frame, grid_->font()).center());
  EXPECT_TRUE(until([&] { return session_->state(key(place)) == CellState::Ready; }));
}

TEST_F(ComparisonGridTest, ThresholdMovesOutlineAndNumbersTogether) {
  computeAll();
  const auto result = session_->result(key({0, 1}));
  AnalysisSettings settings = session_->settings();
  double lastArea = 2;
  for (const double k : {0.0, 0.5, 1.0, 1.5}) {
    settings.rule = {BinarisationRule::Kind::MeanPlusSd, k};
    session_->setSettings(settings);
    const CellScores scores = numbersOf(*result, settings);
    EXPECT_LT(scores.area(), lastArea);
    lastArea = scores.area();
    CellPictures pictures;
    double outlined = 0;
    for (const Outline& o : pictures.saliencyOutlines({0, 1}, result, scores.cut())) outlined += signedArea(o);
    EXPECT_NEAR(outlined, scores.area(), 0.02);
  }
}

// --- linked view ----------------------------------------------------------------------------------------

TEST_F(ComparisonGridTest, ZoomAndPanAreLinkedOverAllCells) {
  computeAll();
  show(Overlay::ImageOnly, false);
  const QImage before = painted({0, 0});
  wheel(centreOf({1, 2}) + QPoint(20, -15), 4);
  EXPECT_NEAR(grid_->view().zoom(), std::pow(1.25, 4), 1e-9);
  QTest::mouseMove(grid_.get(), {2, 2});
  const auto same = [&] {
    const QImage picture = painted({0, 0});
    for (const GridPlace place : kMaps) EXPECT_EQ(difference(painted(place), picture), 0);
    return picture;
  };
  const QImage zoomed = same();
  EXPECT_GT(difference(zoomed, before), 2);

  const QPoint from = centreOf({0, 3});
  QTest::mousePress(grid_.get(), Qt::LeftButton, {}, from);
  QMouseEvent drag(QEvent::MouseMove, from + QPoint(25, 18), grid_->mapToGlobal(from + QPoint(25, 18)), Qt::NoButton,
                   Qt::LeftButton, {});
  QCoreApplication::sendEvent(grid_.get(), &drag);
  QTest::mouseRelease(grid_.get(), Qt::LeftButton, {}, from + QPoint(25, 18));
  QTest::mouseMove(grid_.get(), {2, 2});
  EXPECT_GT(difference(same(), zoomed), 2);

  QTest::keyClick(grid_.get(), Qt::Key_F);
  EXPECT_TRUE(grid_->view().isFitted());
  EXPECT_EQ(difference(same(), before), 0);
}

TEST_F(ComparisonGridTest, KeysZoomAndDoubleClickOnTheBackgroundFits) {
  computeAll();
  QTest::keyClick(grid_.get(), Qt::Key_Plus);
  QTest::keyClick(grid_.get(), Qt::Key_Plus);
  EXPECT_NEAR(grid_->view().zoom(), 1.5625, 1e-9);
  QTest::keyClick(grid_.get(), Qt::Key_Minus);
  EXPECT_NEAR(grid_->view().zoom(), 1.25, 1e-9);
  QTest::mouseDClick(grid_.get(), Qt::LeftButton, {}, grid_->gridLayout().legend.center());
  EXPECT_TRUE(grid_->view().isFitted());
  EXPECT_FALSE(grid_->enlarged());
}

// --- keyboard -------------------------------------------------------------------------------------------

TEST_F(ComparisonGridTest, ArrowsAskForTheNextImage) {
  QSignalSpy previous(grid_.get(), &ComparisonGrid::previousImageRequested);
  QSignalSpy next(grid_.get(), &ComparisonGrid::nextImageRequested);
  QTest::keyClick(grid_.get(), Qt::Key_Right);
  QTest::keyClick(grid_.get(), Qt::Key_Right);
  QTest::keyClick(grid_.get(), Qt::Key_Left);
  EXPECT_EQ(next.count(), 2);
  EXPECT_EQ(previous.count(), 1);
}

TEST_F(ComparisonGridTest, FocusWalksThroughTheCellsAndEnterEnlarges) {
  computeAll();
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, centreOf({0, 2}));
  EXPECT_EQ(grid_->focusedCell(), (GridPlace{0, 2}));
  QTest::keyClick(grid_.get(), Qt::Key_Tab);
  EXPECT_EQ(grid_->focusedCell(), (GridPlace{0, 3}));
  QTest::keyClick(grid_.get(), Qt::Key_Down);
  EXPECT_EQ(grid_->focusedCell(), (GridPlace{1, 3}));
  const int small = grid_->gridLayout().cell({1, 3})->frame.height();
  QTest::keyClick(grid_.get(), Qt::Key_Return);
  EXPECT_EQ(grid_->enlarged(), (std::optional<GridPlace>({1, 3})));
  EXPECT_GT(grid_->gridLayout().cell({1, 3})->frame.height(), 2 * small - 1);
  QTest::keyClick(grid_.get(), Qt::Key_Up);
  EXPECT_EQ(grid_->enlarged(), (std::optional<GridPlace>({0, 3})));
  QTest::keyClick(grid_.get(), Qt::Key_Escape);
  EXPECT_FALSE(grid_->enlarged());
}

TEST_F(ComparisonGridTest, ScreenReadersHearTheFocusedCell) {
  computeAll();
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, centreOf({0, 1}));
  const QString sentence = grid_->accessibleDescription();
  EXPECT_TRUE(sentence.startsWith("Grad-CAM of ResNet-F: IoU 0.")) << sentence.toStdString();
  QTest::keyClick(grid_.get(), Qt::Key_Down);
  EXPECT_TRUE(grid_->accessibleDescription().startsWith("XRAI of ResNet-F"))
      << grid_->accessibleDescription().toStdString();
}

TEST_F(ComparisonGridTest, DoubleClickEnlargesAndReturns) {
  computeAll();
  QTest::mouseDClick(grid_.get(), Qt::LeftButton, {}, centreOf({1, 4}));
  EXPECT_EQ(grid_->enlarged(), (std::optional<GridPlace>({1, 4})));
  QTest::mouseDClick(grid_.get(), Qt::LeftButton, {}, centreOf({1, 4}));
  EXPECT_FALSE(grid_->enlarged());
}

TEST_F(ComparisonGridTest, HoldingSpaceShowsThePictureAlone) {
  computeAll();
  show(Overlay::Map, true);
  const QImage map = painted({0, 1});
  for (const Qt::Key held : {Qt::Key_Space, Qt::Key_B}) {
    grid_->setFocus();
    QTest::keyPress(grid_.get(), held);
    EXPECT_TRUE(grid_->isBlinking());
    const QImage all = grid_->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const GridLayout layout = grid_->gridLayout();
    EXPECT_EQ(difference(all.copy(layout.cell({1, 2})->frame), all.copy(layout.cell({1, 3})->frame)), 0);
    EXPECT_GT(difference(all.copy(layout.cell({1, 2})->frame), map), 5);
    QTest::keyRelease(grid_.get(), held);
    EXPECT_FALSE(grid_->isBlinking());
  }
  EXPECT_EQ(difference(painted({0, 1}), map), 0);
}

TEST_F(ComparisonGridTest, LosingTheFocusEndsTheBlink) {
  computeAll();
  QTest::keyPress(grid_.get(), Qt::Key_Space);
  QFocusEvent away(QEvent::FocusOut);
  QCoreApplication::sendEvent(grid_.get(), &away);
  EXPECT_FALSE(grid_->isBlinking());
}

// --- cross-hair -----------------------------------------------------------------------------------------

TEST_F(ComparisonGridTest, CrossHairReadsEveryCellAtTheSamePlace) {
  computeAll();
  const GridLayout layout = grid_->gridLayout();
  const auto* hovered = layout.cell({1, 2});
  QTest::mouseMove(grid_.get(), hovered->frame.center() + QPoint(9, -6));
  ASSERT_TRUE(grid_->pointer());
  const QPointF at = *grid_->pointer();
  const QPointF expected = grid_->view().imageFromFrame(
      hovered->frame.center() + QPoint(9, -6) - hovered->frame.topLeft(), hovered->frame.size(), 1.0);
  EXPECT_NEAR(at.x(), expected.x(), 1e-9);
  for (const GridPlace place : kMaps) {
    const auto result = session_->result(key(place));
    const float value = valueAt(scaledToUnit(result->mapValues()), result->map.covers, at.x(), at.y());
    EXPECT_EQ(grid_->readout(place), QString::number(static_cast<double>(value), 'f', 2));
  }
  const auto mask = session_->mask(0);
  const int votes =
      mask->votes.at(static_cast<int>(at.x() * mask->votes.width()), static_cast<int>(at.y() * mask->votes.height()));
  EXPECT_EQ(grid_->readout({1, 0}), QStringLiteral("%1 of 10 people").arg(votes));
  EXPECT_TRUE(grid_->readout({0, 0}).endsWith("px"));
  QTest::mouseMove(grid_.get(), layout.legend.center());
  EXPECT_FALSE(grid_->pointer());
  EXPECT_EQ(grid_->readout({0, 1}), QString());
}

// --- what is wanted -------------------------------------------------------------------------------------

TEST_F(ComparisonGridTest, TheImageOnScreenIsComputedFirst) {
  control_->hold();
  session_->start();
  ASSERT_TRUE(control_->waitUntilHeld());  // image 0 has begun
  control_->clearCalls();
  session_->setCurrentImage(3);
  control_->release();
  ASSERT_TRUE(until([&] { return session_->result(key({0, 4})) != nullptr; }));
  const auto images = study_.inputFingerprints();
  std::vector<int> order;
  for (const auto& call : control_->calls())
    if (call.method == "gradCam") order.push_back(images.at(call.image));
  ASSERT_GE(order.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(order[i], 3) << i;
}

TEST_F(ComparisonGridTest, AnotherImageIsShownAsAWhole) {
  computeAll();
  wheel(centreOf({0, 1}), 3);
  const QImage before = painted({0, 0});
  session_->setCurrentImage(2);
  ASSERT_TRUE(until([&] { return session_->image(2) != nullptr; }));
  QTest::qWait(30);
  EXPECT_TRUE(grid_->view().isFitted());
  EXPECT_GT(difference(painted({0, 0}), before), 2);
}

class WithoutMasks : public GridFixture {
 protected:
  WithoutMasks() : GridFixture(options()) {}
  static sightline::testing::SyntheticOptions options() {
    auto options = fewImages();
    options.masks = false;
    return options;
  }
};

TEST_F(WithoutMasks, EverythingButScoresIsThere) {
  computeAll();
  show(Overlay::Map, true);
  EXPECT_GT(difference(painted({0, 1}), painted({0, 0})), 5);
  QTest::mouseMove(grid_.get(), centreOf({0, 1}));
  EXPECT_EQ(grid_->readout({1, 0}), QString());
  EXPECT_FALSE(grid_->readout({0, 1}).isEmpty());
}

TEST_F(ComparisonGridTest, PaintingAndAModelsMenuAreOneClickAway) {
  computeAll();
  QSignalSpy paint(grid_.get(), &ComparisonGrid::paintRequested);
  const GridLayout layout = grid_->gridLayout();
  const QRect caption = layout.cell({0, 0})->caption;
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, QPoint(caption.right() - 12, caption.center().y()));
  EXPECT_EQ(paint.count(), 1);
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, QPoint(caption.left() + 4, caption.center().y()));
  EXPECT_EQ(paint.count(), 1) << "beside the button";

  QSignalSpy act(grid_.get(), &ComparisonGrid::modelActionRequested);
  const QRect header = layout.headers[2];
  QTest::mouseClick(grid_.get(), Qt::LeftButton, {}, QPoint(header.right() - 6, header.top() + 8));
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  ASSERT_NE(menu, nullptr);
  menu->findChild<QAction*>("moveModelLeft")->trigger();
  menu->close();
  ASSERT_EQ(act.count(), 1);
  EXPECT_EQ(act[0][0].toInt(), 1);
  EXPECT_EQ(act[0][1].value<ComparisonGrid::ModelAction>(), ComparisonGrid::ModelAction::MoveLeft);
  const auto first = grid_->modelMenu(0);
  EXPECT_FALSE(first->findChild<QAction*>("moveModelLeft")->isEnabled());
}

}  // namespace
}  // namespace sightline::ui
