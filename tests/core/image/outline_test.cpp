// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

namespace sightline {
namespace {

double totalArea(const std::vector<Outline>& outlines) {
  double area = 0;
  for (const auto& o : outlines) area += signedArea(o);
  return area;
}

/// How often the curves run around a point, by brute force; with y down, 1 is counter-clockwise on screen.
int windingOf(const std::vector<Outline>& outlines, double x, double y) {
  int winding = 0;
  for (const auto& o : outlines)
    for (std::size_t i = 0; i < o.size(); ++i) {
      const auto &a = o[i], &b = o[(i + 1) % o.size()];
      const double side = (double(b.x) - a.x) * (y - a.y) - (x - a.x) * (double(b.y) - a.y);
      if (a.y <= y && b.y > y && side > 0) --winding;
      if (a.y > y && b.y <= y && side < 0) ++winding;
    }
  return winding;
}

TEST(Outline, EmptyPlaneAndEmptySetHaveNone) {
  EXPECT_TRUE(outlinesOf(Plane<float>(), 0, Sampling::Smooth).empty());
  EXPECT_TRUE(outlinesOf(Plane<float>(5, 4, 0.0f), 0.5f, Sampling::Smooth).empty());
  EXPECT_TRUE(outlinesOf(Plane<float>(5, 4, 1.0f), std::numeric_limits<float>::infinity(), Sampling::Smooth).empty());
}

TEST(Outline, FullPlaneIsItsBorderCutAtTheCorners) {
  const auto outlines = outlinesOf(Plane<std::uint8_t>(10, 20, 1), 1);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_EQ(outlines[0].size(), 8u);  // straight runs are merged
  // Each corner loses a triangle of half a pixel by half a pixel.
  EXPECT_NEAR(totalArea(outlines), 1 - 4 * 0.125 / 200, 1e-6);
  for (const auto& p : outlines[0]) {
    EXPECT_GE(p.x, 0);
    EXPECT_LE(p.x, 1);
    EXPECT_GE(p.y, 0);
    EXPECT_LE(p.y, 1);
  }
}

TEST(Outline, SinglePixelIsADiamondAroundItsCentre) {
  Plane<std::uint8_t> mask(4, 4, 0);
  mask.at(2, 1) = 1;
  const auto outlines = outlinesOf(mask, 1);
  ASSERT_EQ(outlines.size(), 1u);
  ASSERT_EQ(outlines[0].size(), 4u);
  double x = 0, y = 0;
  for (const auto& p : outlines[0]) {
    x += p.x / 4;
    y += p.y / 4;
  }
  EXPECT_NEAR(x, 2.5 / 4, 1e-6);
  EXPECT_NEAR(y, 1.5 / 4, 1e-6);
  EXPECT_NEAR(signedArea(outlines[0]), 0.5 / 16, 1e-6);
}

TEST(Outline, HoleRunsTheOtherWay) {
  Plane<std::uint8_t> mask(7, 7, 1);
  mask.at(3, 3) = 0;
  const auto outlines = outlinesOf(mask, 1);
  ASSERT_EQ(outlines.size(), 2u);
  EXPECT_GT(signedArea(outlines[0]), 0);
  EXPECT_LT(signedArea(outlines[1]), 0);
}

TEST(Outline, PixelsTouchingAtACornerStaySeparate) {
  for (const bool rising : {false, true}) {
    Plane<std::uint8_t> mask(2, 2, 0);
    mask.at(0, rising ? 1 : 0) = 1;
    mask.at(1, rising ? 0 : 1) = 1;
    const auto outlines = outlinesOf(mask, 1);
    ASSERT_EQ(outlines.size(), 2u);
    for (const auto& o : outlines) EXPECT_NEAR(signedArea(o), 0.5 / 4, 1e-6);
  }
}

TEST(Outline, SmoothCrossingsFollowTheLevel) {
  // A ramp 0, 1, 2, ... along x reaches 2.25 at a quarter between the third and the fourth centre.
  Plane<float> ramp(6, 3);
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 6; ++x) ramp.at(x, y) = static_cast<float>(x);
  const auto smooth = outlinesOf(ramp, 2.25f, Sampling::Smooth);
  const auto nearest = outlinesOf(ramp, 2.25f, Sampling::Nearest);
  ASSERT_EQ(smooth.size(), 1u);
  float left = 1, leftNearest = 1;
  for (const auto& p : smooth[0]) left = std::min(left, p.x);
  for (const auto& p : nearest[0]) leftNearest = std::min(leftNearest, p.x);
  EXPECT_NEAR(left, 2.75 / 6, 1e-6);
  EXPECT_NEAR(leftNearest, 3.0 / 6, 1e-6);
}

TEST(Outline, DiscHasTheAreaOfADisc) {
  Plane<float> field(101, 101);
  for (int y = 0; y < 101; ++y)
    for (int x = 0; x < 101; ++x) field.at(x, y) = -std::hypot(float(x - 50), float(y - 50));
  const auto outlines = outlinesOf(field, -30.25f, Sampling::Smooth);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_NEAR(signedArea(outlines[0]) * 101 * 101, std::numbers::pi * 30.25 * 30.25, 1.5);
}

TEST(Outline, CoversPlacesTheCurveInThePicture) {
  Plane<std::uint8_t> mask(8, 8, 1);
  const Region covers{0.25, 0.125, 0.5, 0.75};
  const auto outlines = outlinesOf(mask, 1, covers);
  ASSERT_EQ(outlines.size(), 1u);
  for (const auto& p : outlines[0]) {
    EXPECT_GE(p.x, 0.25f - 1e-6f);
    EXPECT_LE(p.x, 0.75f + 1e-6f);
    EXPECT_GE(p.y, 0.125f - 1e-6f);
    EXPECT_LE(p.y, 0.875f + 1e-6f);
  }
}

TEST(Outline, NanIsNeverInTheSet) {
  Plane<float> field(3, 1, 1.0f);
  field.at(1, 0) = std::numeric_limits<float>::quiet_NaN();
  const auto outlines = outlinesOf(field, 0.5f, Sampling::Smooth);
  ASSERT_EQ(outlines.size(), 2u);
  for (const auto& o : outlines)
    for (const auto& p : o) EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
}

TEST(Outline, EnclosesExactlyThePixelsOfRandomSets) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> uniform(0, 1);
  for (const float level : {0.1f, 0.3f, 0.5f, 0.7f, 0.95f}) {
    for (const Sampling sampling : {Sampling::Smooth, Sampling::Nearest}) {
      Plane<float> field(23, 17);
      for (float& v : field.values()) v = uniform(random);
      const auto outlines = outlinesOf(field, level, sampling);
      for (int y = 0; y < 17; ++y)
        for (int x = 0; x < 23; ++x) {
          const int winding = windingOf(outlines, (x + 0.5) / 23, (y + 0.5) / 17);
          // A value that all but equals the level may lie on its own border.
          if (sampling == Sampling::Smooth && std::abs(field.at(x, y) - level) < 1e-4f) continue;
          ASSERT_EQ(winding, field.at(x, y) >= level ? 1 : 0) << "pixel " << x << "," << y << " at " << level;
        }
    }
  }
}

}  // namespace
}  // namespace sightline
