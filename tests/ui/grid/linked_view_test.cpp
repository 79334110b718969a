// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/linked_view.h"

#include <gtest/gtest.h>

#include <random>

namespace sightline::ui {
namespace {

constexpr QSizeF kFrame(200, 100);

TEST(LinkedView, FitsAndCentresThePicture) {
  const LinkedView view;
  EXPECT_EQ(view.pictureInFrame(kFrame, 1.0), QRectF(50, 0, 100, 100));
  EXPECT_EQ(view.pictureInFrame(kFrame, 4.0), QRectF(0, 25, 200, 50));
  EXPECT_EQ(view.imageFromFrame({100, 50}, kFrame, 1.0), QPointF(0.5, 0.5));
}

TEST(LinkedView, ZoomKeepsWhatIsUnderThePointer) {
  LinkedView view;
  view.zoomAt({100, 50}, 4, kFrame, 1.0);  // now the image covers the frame on both axes
  const QPointF pointer(37, 81);
  const QPointF before = view.imageFromFrame(pointer, kFrame, 1.0);
  view.zoomAt(pointer, 1.7, kFrame, 1.0);
  const QPointF after = view.imageFromFrame(pointer, kFrame, 1.0);
  EXPECT_NEAR(before.x(), after.x(), 1e-9);
  EXPECT_NEAR(before.y(), after.y(), 1e-9);
  EXPECT_DOUBLE_EQ(view.zoom(), 6.8);
}

TEST(LinkedView, StepsInAndOutEndAtFitExactly) {
  LinkedView view;
  for (int i = 0; i < 7; ++i) view.zoomAt({20, 30}, 1.25, kFrame, 1.5);
  EXPECT_FALSE(view.isFitted());
  for (int i = 0; i < 7; ++i) view.zoomAt({150, 70}, 1 / 1.25, kFrame, 1.5);
  EXPECT_TRUE(view.isFitted());
  EXPECT_EQ(view.pictureInFrame(kFrame, 1.5), LinkedView().pictureInFrame(kFrame, 1.5));
}

TEST(LinkedView, NeverZoomsBeyondItsLimits) {
  LinkedView view;
  view.zoomAt({0, 0}, 1e9, kFrame, 1.0);
  EXPECT_EQ(view.zoom(), LinkedView::kMaximumZoom);
  view.zoomAt({0, 0}, 1e-9, kFrame, 1.0);
  EXPECT_TRUE(view.isFitted());
}

TEST(LinkedView, PictureNeverLeavesTheFrame) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> anywhere(-300, 300), factor(0.5, 2);
  LinkedView view;
  for (int i = 0; i < 500; ++i) {
    view.panBy({anywhere(random), anywhere(random)}, kFrame, 1.3);
    view.zoomAt({anywhere(random), anywhere(random)}, factor(random), kFrame, 1.3);
    const QRectF picture = view.pictureInFrame(kFrame, 1.3);
    for (const bool horizontal : {true, false}) {
      const double from = horizontal ? picture.left() : picture.top();
      const double length = horizontal ? picture.width() : picture.height();
      const double frame = horizontal ? kFrame.width() : kFrame.height();
      if (length <= frame) {
        ASSERT_NEAR(from, (frame - length) / 2, 1e-6);
      } else {
        ASSERT_LE(from, 1e-6);
        ASSERT_GE(from + length, frame - 1e-6);
      }
    }
  }
}

TEST(LinkedView, DraggingBackFromTheEdgeAnswersAtOnce) {
  LinkedView view;
  view.zoomAt({100, 50}, 4, kFrame, 1.0);
  view.panBy({10000, 0}, kFrame, 1.0);  // against the left edge
  const double atEdge = view.pictureInFrame(kFrame, 1.0).left();
  view.panBy({-5, 0}, kFrame, 1.0);
  EXPECT_NEAR(view.pictureInFrame(kFrame, 1.0).left(), atEdge - 5, 1e-9);
}

TEST(PictureView, CoversWholeDevicePixelsAndMapsBack) {
  for (const double dpr : {1.0, 1.25, 1.5, 2.0}) {
    LinkedView view;
    view.zoomAt({33, 44}, 2.3, kFrame, 1.3);
    const PictureView seen = viewIn(view, kFrame.toSize(), 1.3, dpr);
    EXPECT_NEAR(seen.target.width() * dpr, seen.device.width(), 1e-9);
    const QRectF picture = view.pictureInFrame(kFrame, 1.3);
    // A point of the image lands on the same device pixel either way.
    for (const QPointF p : {QPointF(0.3, 0.4), QPointF(0.6, 0.7)}) {
      const QPointF inDevice = seen.deviceFromImage().map(p);
      const QPointF inFrame(picture.x() + p.x() * picture.width(), picture.y() + p.y() * picture.height());
      EXPECT_NEAR(inDevice.x(), (inFrame.x() - seen.target.x()) * dpr, 0.6);
      EXPECT_NEAR(inDevice.y(), (inFrame.y() - seen.target.y()) * dpr, 0.6);
    }
  }
}

}  // namespace
}  // namespace sightline::ui
