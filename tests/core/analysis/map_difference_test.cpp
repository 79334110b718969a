// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map_difference.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace sightline {
namespace {

CellResult resultOf(Plane<float> map, Plane<std::uint8_t> valid = {}, Message blank = {}) {
  AlignmentCurve curve(map, {}, 10, valid);
  return {{}, {}, 0, {}, {{}, {}, blank}, std::move(map), std::move(curve), 0, {}, {}, std::move(valid)};
}
Plane<float> ramp(float low, float high) {
  Plane<float> map(8, 4);
  for (std::size_t i = 0; i < map.size(); ++i)
    map[i] = low + (high - low) * static_cast<float>(i) / static_cast<float>(map.size() - 1);
  return map;
}

TEST(MapDifference, OfAMapWithItselfIsNothing) {
  const auto d = differenceOf(resultOf(ramp(-3, 5)), resultOf(ramp(-3, 5)));
  for (const float v : d.values.values()) EXPECT_EQ(v, 0.f);
  EXPECT_EQ(d.meanAbsolute, 0.0);
  EXPECT_NEAR(*d.correlation, 1, 1e-9);
}

TEST(MapDifference, ChangesItsSignWithTheOrderAndKeepsItsSize) {
  Plane<float> other = ramp(0, 1);
  for (auto& v : other.values()) v = v * v;
  const auto ab = differenceOf(resultOf(ramp(0, 1)), resultOf(other)),
             ba = differenceOf(resultOf(other), resultOf(ramp(0, 1)));
  for (std::size_t i = 0; i < other.size(); ++i) EXPECT_EQ(ab.values[i], -ba.values[i]);
  EXPECT_GT(ab.values[16], 0.2f) << "the ramp is higher than its square";
  EXPECT_EQ(ab.meanAbsolute, ba.meanAbsolute);
  EXPECT_EQ(ab.correlation, ba.correlation);
}

TEST(MapDifference, ScalesEachMapByItsOwnExtremes) {
  const auto d = differenceOf(resultOf(ramp(100, 900)), resultOf(ramp(-1, 0)));
  for (const float v : d.values.values()) EXPECT_NEAR(v, 0, 1e-6f);
  const auto reversed = differenceOf(resultOf(ramp(0, 2)), resultOf(ramp(7, 3)));
  EXPECT_NEAR(reversed.values[0], -1, 1e-6f);
  EXPECT_NEAR(reversed.values[31], 1, 1e-6f);
  EXPECT_NEAR(*reversed.correlation, -1, 1e-9);
  EXPECT_NEAR(*reversed.meanAbsolute, 16.0 / 31, 1e-6);  // mean of |2i/31 - 1| over 32 pixels
}

TEST(MapDifference, LeavesOutWhatEitherDidNotSee) {
  Plane<std::uint8_t> valid(8, 4, 1);
  valid[0] = 0;
  const auto d = differenceOf(resultOf(ramp(0, 1)), resultOf(ramp(0, 1), valid));
  EXPECT_TRUE(std::isnan(d.values[0]));
  EXPECT_FALSE(std::isnan(d.values[1]));
}

TEST(MapDifference, OfABlankMapIsUndefined) {
  for (const auto& blank : {resultOf(Plane<float>(8, 4, 2.f)), resultOf(ramp(0, 1), {}, "says nothing")}) {
    const auto d = differenceOf(resultOf(ramp(0, 1)), blank);
    for (const float v : d.values.values()) EXPECT_TRUE(std::isnan(v));
    EXPECT_FALSE(d.meanAbsolute);
    EXPECT_FALSE(d.correlation);
  }
}

TEST(MapDifference, NeedsOneGrid) {
  EXPECT_THROW(differenceOf(resultOf(ramp(0, 1)), resultOf(Plane<float>(4, 4, 1.f))), Error);
}

}  // namespace
}  // namespace sightline
