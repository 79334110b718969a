// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/probe/region_canvas.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace sightline::ui {
namespace {

class RegionCanvasTest : public ::testing::Test {
 protected:
  void SetUp() override {
    canvas.resize(402, 302);
    canvas.setPicture(picture(200, 100));
    canvas.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&canvas));
  }
  static std::shared_ptr<const Image> picture(int width, int height) {
    auto image = std::make_shared<Image>();
    image->width = width;
    image->height = height;
    image->rgb.assign(static_cast<std::size_t>(width * height * 3), 120);
    return image;
  }
  void press(double x, double y, Qt::MouseButton button = Qt::LeftButton) {
    QTest::mousePress(&canvas, button, {}, canvas.pointAt(x, y).toPoint());
  }
  void moveTo(double x, double y) {
    const QPointF p = canvas.pointAt(x, y);
    QMouseEvent move(QEvent::MouseMove, p, canvas.mapToGlobal(p), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &move);
  }
  void release(double x, double y, Qt::MouseButton button = Qt::LeftButton) {
    QTest::mouseRelease(&canvas, button, {}, canvas.pointAt(x, y).toPoint());
  }
  [[nodiscard]] bool chosen(double x, double y) const {
    return canvas.region().at(static_cast<int>(x * canvas.region().width()),
                              static_cast<int>(y * canvas.region().height())) != 0;
  }
  RegionCanvas canvas;
};

TEST_F(RegionCanvasTest, AStrokePaintsADiscDrawnAlongItAndTellsOnce) {
  QSignalSpy changed(&canvas, &RegionCanvas::regionChanged);
  canvas.setBrush(0.1);  // 20 pixels of 200
  press(0.25, 0.5);
  EXPECT_TRUE(chosen(0.25, 0.5)) << "at once, before anything moves";
  moveTo(0.75, 0.5);
  EXPECT_EQ(changed.count(), 0) << "not during the stroke";
  release(0.75, 0.5);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(chosen(0.5, 0.5)) << "between two far events too";
  EXPECT_TRUE(chosen(0.5, 0.41));
  EXPECT_FALSE(chosen(0.5, 0.35));
  EXPECT_FALSE(chosen(0.15, 0.5));
  const double area = shareOf(canvas.region()) * 200 * 100;
  EXPECT_NEAR(area, 100 * 20 + 3.14159 * 100, 60);
}

TEST_F(RegionCanvasTest, TheEraserAndTheRightButtonWipe) {
  canvas.setRegion(RegionMask(1, 1, 1));
  EXPECT_EQ(shareOf(canvas.region()), 1);
  press(0.2, 0.5, Qt::RightButton);
  release(0.2, 0.5, Qt::RightButton);
  EXPECT_FALSE(chosen(0.2, 0.5));
  canvas.setTool(RegionCanvas::Tool::Eraser);
  press(0.8, 0.5);
  release(0.8, 0.5);
  EXPECT_FALSE(chosen(0.8, 0.5));
  EXPECT_TRUE(chosen(0.5, 0.5));
}

TEST_F(RegionCanvasTest, AClickChoosesASegmentAndAnotherLetsItGo) {
  auto labels = std::make_shared<Plane<std::int32_t>>(2, 1);
  labels->at(1, 0) = 1;  // left and right half
  canvas.setTool(RegionCanvas::Tool::Segment);
  press(0.1, 0.5);
  EXPECT_EQ(shareOf(canvas.region()), 0) << "segments are not known yet";
  canvas.setSegments(labels);
  QSignalSpy changed(&canvas, &RegionCanvas::regionChanged);
  press(0.1, 0.5);
  EXPECT_EQ(shareOf(canvas.region()), 0.5);
  EXPECT_TRUE(chosen(0.49, 0.9));
  EXPECT_FALSE(chosen(0.51, 0.9));
  press(0.3, 0.2);
  EXPECT_EQ(shareOf(canvas.region()), 0);
  EXPECT_EQ(changed.count(), 2);
}

TEST_F(RegionCanvasTest, CanBeUsedByKeyboard) {
  canvas.setFocus();
  QSignalSpy changed(&canvas, &RegionCanvas::regionChanged);
  QTest::keyClick(&canvas, Qt::Key_Space);
  EXPECT_TRUE(chosen(0.5, 0.5));
  for (int i = 0; i < 12; ++i) QTest::keyClick(&canvas, Qt::Key_Right);
  QTest::keyClick(&canvas, Qt::Key_Space);
  EXPECT_TRUE(chosen(0.8, 0.5));
  EXPECT_EQ(changed.count(), 2);
  const double before = canvas.brush();
  QTest::keyClick(&canvas, Qt::Key_BracketRight);
  EXPECT_GT(canvas.brush(), before);
  for (int i = 0; i < 40; ++i) QTest::keyClick(&canvas, Qt::Key_BracketLeft);
  EXPECT_GT(canvas.brush(), 0);
}

TEST_F(RegionCanvasTest, AnotherPictureEmptiesTheRegion) {
  canvas.setRegion(RegionMask(1, 1, 1));
  QSignalSpy changed(&canvas, &RegionCanvas::regionChanged);
  canvas.setPicture(picture(4000, 1000));
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(shareOf(canvas.region()), 0);
  EXPECT_EQ(canvas.region().width(), RegionCanvas::kLongestSide);
  EXPECT_EQ(canvas.region().height(), 128);
  canvas.setPicture(nullptr);
  EXPECT_FALSE(canvas.hasPicture());
  press(0.5, 0.5);  // nothing to paint on
  EXPECT_EQ(shareOf(canvas.region()), 0);
}

TEST_F(RegionCanvasTest, BesideThePictureNothingIsPainted) {
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(3, 3));  // the image is wide, above it is empty
  EXPECT_EQ(shareOf(canvas.region()), 0);
}

}  // namespace
}  // namespace sightline::ui
