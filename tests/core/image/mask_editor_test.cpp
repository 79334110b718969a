// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/mask_editor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

namespace sightline {
namespace {

using Mask = Plane<std::uint8_t>;

int area(const MaskEditor& e) { return std::accumulate(e.mask().values().begin(), e.mask().values().end(), 0); }

/// The smallest frame around the pixels in which two masks differ.
PixelRect difference(const Mask& a, const Mask& b) {
  PixelRect out;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      if (a.at(x, y) != b.at(x, y)) out = out.united({x, y, x + 1, y + 1});
  return out;
}

double distanceToLine(double px, double py, PaintPoint a, PaintPoint b) {
  double nearest = 1e9;
  for (int i = 0; i <= 4000; ++i) {
    const double t = i / 4000.0;
    nearest = std::min(nearest, std::hypot(px - a.x - t * (b.x - a.x), py - a.y - t * (b.y - a.y)));
  }
  return nearest;
}

TEST(MaskEditor, AStrokePaintsWhatIsWithinTheBrush) {
  MaskEditor editor(40, 30);
  const PaintPoint a{8.2, 9.7}, b{29.1, 17.4};
  const PixelRect touched = editor.stroke(a, b, 9, false);
  EXPECT_EQ(touched, difference(editor.mask(), Mask(40, 30)));
  for (int y = 0; y < 30; ++y)
    for (int x = 0; x < 40; ++x) {
      const double distance = distanceToLine(x + 0.5, y + 0.5, a, b);
      if (std::abs(distance - 4.5) > 0.01) {
        EXPECT_EQ(editor.mask().at(x, y) != 0, distance < 4.5) << x << ' ' << y;
      }
    }
}

TEST(MaskEditor, TheSmallestBrushPaintsOnePixelAndNothingOutsideThePicture) {
  MaskEditor editor(5, 4);
  EXPECT_EQ(editor.stroke({2.5, 1.5}, {2.5, 1.5}, 0.1, false), (PixelRect{2, 1, 3, 2}));
  EXPECT_EQ(area(editor), 1);
  EXPECT_TRUE(editor.stroke({-50, -50}, {-40, -30}, 6, false).empty());
  editor.stroke({-5, 2}, {50, 2}, 400, false);
  EXPECT_EQ(area(editor), 20);
}

TEST(MaskEditor, APolygonIsItsInsideByTheEvenOddRule) {
  MaskEditor editor(30, 30);
  const std::vector<PaintPoint> star{{15.13, 1.21}, {23.37, 28.11}, {1.19, 10.31}, {29.23, 10.07}, {7.41, 28.29}};
  const PixelRect touched = editor.polygon(star, false);
  EXPECT_EQ(touched, difference(editor.mask(), Mask(30, 30)));
  for (int y = 0; y < 30; ++y)
    for (int x = 0; x < 30; ++x) {
      // Edges crossed by a ray to the left, counted for each pixel by itself.
      bool inside = false;
      for (std::size_t i = 0; i < star.size(); ++i) {
        const auto &p = star[i], &q = star[(i + 1) % star.size()];
        if ((p.y > y + 0.5) != (q.y > y + 0.5) && p.x + (y + 0.5 - p.y) / (q.y - p.y) * (q.x - p.x) < x + 0.5)
          inside = !inside;
      }
      EXPECT_EQ(editor.mask().at(x, y) != 0, inside) << x << ' ' << y;
    }
  EXPECT_EQ(editor.mask().at(15, 15), 0) << "the middle of the star is crossed twice";
  MaskEditor square(30, 30);  // labelme and OpenCV would say 121: docs/numerics.md
  square.polygon(std::vector<PaintPoint>{{10, 10}, {20, 10}, {20, 20}, {10, 20}}, false);
  EXPECT_EQ(area(square), 100);
  EXPECT_TRUE(MaskEditor(9, 9).polygon(std::vector<PaintPoint>{{1, 1}, {8, 8}}, false).empty());
}

TEST(MaskEditor, StepsGoBackAndForthToTheSamePixels) {
  std::mt19937 random(5);
  const auto point = [&] { return PaintPoint{random() % 600 / 10.0 - 5, random() % 500 / 10.0 - 5}; };
  MaskEditor editor(50, 40);
  std::vector<Mask> states{editor.mask()};
  while (states.size() < 40) {
    const bool erase = random() % 3 == 0;
    switch (random() % 8) {
      case 0: editor.clear(); break;
      case 1: editor.polygon(std::vector{point(), point(), point(), point()}, erase); break;
      default: {
        PaintPoint at = point();
        for (int i = 0; i < 3; ++i) {
          const PaintPoint next = point();
          editor.stroke(at, next, random() % 12, erase);
          at = next;
        }
      }
    }
    if (editor.finish()) states.push_back(editor.mask());
  }
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    ASSERT_TRUE(editor.canUndo());
    const Mask before = editor.mask();
    const PixelRect touched = editor.undo();
    EXPECT_EQ(editor.mask(), states[i - 1]);
    const PixelRect changed = difference(before, editor.mask());
    EXPECT_EQ(touched.united(changed), touched) << "everything that changed is told";
    EXPECT_EQ(editor.isBlank(), area(editor) == 0);
  }
  EXPECT_FALSE(editor.canUndo());
  for (std::size_t i = 1; i < states.size(); ++i) {
    editor.redo();
    EXPECT_EQ(editor.mask(), states[i]);
    EXPECT_EQ(editor.isBlank(), area(editor) == 0);
  }
  EXPECT_FALSE(editor.canRedo());
}

TEST(MaskEditor, PaintingAfterUndoForgetsWhatWasUndone) {
  MaskEditor editor(10, 10);
  editor.stroke({2, 2}, {2, 2}, 3, false);
  editor.finish();
  editor.undo();
  editor.stroke({7, 7}, {7, 7}, 3, false);
  editor.finish();
  EXPECT_FALSE(editor.canRedo());
  editor.undo();
  EXPECT_TRUE(editor.isBlank());
}

TEST(MaskEditor, AStepThatChangesNothingIsNone) {
  MaskEditor editor(10, 10);
  EXPECT_FALSE(editor.finish());
  editor.stroke({5, 5}, {5, 5}, 4, true);
  EXPECT_FALSE(editor.finish());
  editor.stroke({5, 5}, {5, 5}, 4, false);
  editor.stroke({5, 5}, {5, 5}, 4, true);
  EXPECT_FALSE(editor.finish());
  EXPECT_FALSE(editor.canUndo());
}

TEST(MaskEditor, CancelTakesBackOnlyWhatIsNotFinished) {
  MaskEditor editor(Mask(10, 10, 200));
  editor.stroke({1, 1}, {1, 1}, 3, true);
  editor.finish();
  const Mask kept = editor.mask();
  editor.stroke({5, 5}, {8, 8}, 3, true);
  const PixelRect touched = editor.cancel();
  EXPECT_EQ(editor.mask(), kept);
  EXPECT_TRUE(touched.right > 7 && touched.left < 6);
  EXPECT_FALSE(editor.cancel().right > 0);
}

TEST(MaskEditor, TheHistoryIsBounded) {
  MaskEditor editor(4096, 2048);  // 8 MB a step that touches everything
  for (int i = 0; i < 20; ++i) {
    editor.stroke({0, 1000}, {4096, 1000}, 9000, i % 2 == 1);
    ASSERT_TRUE(editor.finish());
  }
  int steps = 0;
  while (editor.canUndo()) {
    editor.undo();
    ++steps;
  }
  EXPECT_EQ(steps, 8);
}

}  // namespace
}  // namespace sightline
