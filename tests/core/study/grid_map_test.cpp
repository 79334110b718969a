// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/grid_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

Plane<float> pattern(int width, int height) {
  Plane<float> p(width, height);
  for (std::size_t i = 0; i < p.size(); ++i) p[i] = static_cast<float>((i * 7919) % 101) / 13.0f - 2.0f;
  return p;
}

/// A map of x + 10*y in image coordinates, as seen through `covers`.
SaliencyMap ramp(int size, const Region& covers) {
  SaliencyMap map{Plane<float>(size, size), covers, {}};
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      const double px = covers.x + (x + 0.5) / size * covers.width, py = covers.y + (y + 0.5) / size * covers.height;
      map.values.at(x, y) = static_cast<float>(px + 10 * py);
    }
  return map;
}

TEST(OnEvaluationGrid, EqualSizesAreAnExactCopy) {
  for (const Technique t : publishedTechniques()) {
    const auto grid = onEvaluationGrid({pattern(20, 30), {}, {}}, t, {20, 30});
    EXPECT_EQ(grid.values, pattern(20, 30));
    EXPECT_TRUE(grid.valid.empty());
  }
}

TEST(OnEvaluationGrid, AWholeGradCamIsResizedAsOpenCvDoes) {
  const auto grid = onEvaluationGrid({pattern(20, 30), {}, {}}, Technique::GradCam, {33, 17});
  EXPECT_EQ(grid.values, resizeLinear(pattern(20, 30), 33, 17));
}

TEST(OnEvaluationGrid, XraiKeepsItsPlateaus) {
  const Plane<float> map = pattern(20, 30);
  const std::set<float> values(map.values().begin(), map.values().end());
  const auto grid = onEvaluationGrid({map, {}, {}}, Technique::Xrai, {64, 64});
  for (const float v : grid.values.values()) EXPECT_TRUE(values.count(v));
  // Doubling: every pixel becomes a block of four.
  const auto doubled = onEvaluationGrid({map, {}, {}}, Technique::Xrai, {40, 60});
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 40; ++x) EXPECT_EQ(doubled.values.at(x, y), map.at(x / 2, y / 2));
}

TEST(OnEvaluationGrid, ACentreCropNeitherShiftsNorInventsPixels) {
  const Region covers{0.25, 0.0625, 0.5, 0.875};
  const auto grid = onEvaluationGrid(ramp(64, covers), Technique::GradCam, {128, 128});
  ASSERT_EQ(grid.valid.width(), 128);
  int inside = 0;
  for (int y = 0; y < 128; ++y)
    for (int x = 0; x < 128; ++x) {
      const double px = (x + 0.5) / 128, py = (y + 0.5) / 128;
      EXPECT_EQ(grid.valid.at(x, y) != 0, covers.contains(px, py)) << x << "," << y;
      inside += grid.valid.at(x, y);
      const double margin = 1.0 / 64;  // the outermost half sample is clamped, not extrapolated
      if (px > covers.x + margin && px < covers.x + covers.width - margin && py > covers.y + margin &&
          py < covers.y + covers.height - margin) {
        EXPECT_NEAR(grid.values.at(x, y), px + 10 * py, 1e-5) << x << "," << y;
      }
    }
  EXPECT_EQ(inside, 64 * 112);
}

TEST(OnEvaluationGrid, OutsideTheCropTheRangeOfTheMapIsKept) {
  const auto map = ramp(16, {0.25, 0.25, 0.5, 0.5});
  const auto [low, high] = std::minmax_element(map.values.values().begin(), map.values.values().end());
  for (const Technique t : publishedTechniques()) {
    const auto grid = onEvaluationGrid(map, t, {40, 40});
    for (const float v : grid.values.values()) {
      EXPECT_GE(v, *low);
      EXPECT_LE(v, *high);
    }
  }
}

TEST(OnEvaluationGrid, EmptyThingsAreRefused) {
  EXPECT_THROW((void)onEvaluationGrid({{}, {}, {}}, Technique::GradCam, {8, 8}), Error);
  EXPECT_THROW((void)onEvaluationGrid({pattern(4, 4), {}, {}}, Technique::GradCam, {0, 8}), Error);
  EXPECT_THROW((void)onEvaluationGrid({pattern(4, 4), {0, 0, 0, 1}, {}}, Technique::Xrai, {8, 8}), Error);
}

}  // namespace
}  // namespace sightline
