// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/map_similarity.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"

namespace sightline {
namespace {

Plane<float> rampOf(int width, int height, float step) {
  Plane<float> map(width, height);
  for (std::size_t i = 0; i < map.size(); ++i) map[i] = step * static_cast<float>(i);
  return map;
}

TEST(MapSimilarity, OfAMapWithItselfIsOneAndWithItsOppositeMinusOne) {
  const auto map = rampOf(9, 8, 0.01f), opposite = rampOf(9, 8, -0.01f);
  EXPECT_DOUBLE_EQ(rankSimilarity(map, map).value.value(), 1);
  EXPECT_DOUBLE_EQ(rankSimilarity(map, opposite).value.value(), -1);
  EXPECT_DOUBLE_EQ(rankSimilarity(map, opposite, true).value.value(), 1) << "without their signs they are the same";
  EXPECT_NEAR(structuralSimilarity(map, map).value.value(), 1, 1e-12);
  EXPECT_LT(structuralSimilarity(map, opposite).value.value(), 0);
}

TEST(MapSimilarity, IsNotDefinedForAMapOfOneValueAndNeverZero) {
  const auto map = rampOf(9, 8, 0.01f);
  const Plane<float> flat(9, 8, 0.5f);
  EXPECT_FALSE(rankSimilarity(map, flat).value);
  EXPECT_NE(rankSimilarity(map, flat).undefined.text().find("one value everywhere"), std::string::npos);
  EXPECT_TRUE(structuralSimilarity(map, flat).value) << "structure of nothing is a number";
  Plane<float> broken = map;
  broken[3] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(rankSimilarity(map, broken).value);
  EXPECT_FALSE(structuralSimilarity(map, broken).value);
  EXPECT_FALSE(structuralSimilarity(rampOf(6, 20, 1), rampOf(6, 20, 2)).value) << "smaller than the window";
  EXPECT_THROW((void)rankSimilarity(map, rampOf(8, 9, 1)), Error);
  EXPECT_THROW((void)structuralSimilarity(map, rampOf(8, 9, 1)), Error);
}

}  // namespace
}  // namespace sightline
