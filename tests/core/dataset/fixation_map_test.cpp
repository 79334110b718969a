// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of fixations: equality with scipy.ndimage.gaussian_filter (tests/golden/fixations/maps.json), windows, cuts.
#include "core/dataset/fixations/fixation_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "tests/support/places.h"

namespace sightline {
namespace {

using nlohmann::json;
using Options = FixationOptions;

BlurredPoint at(double x, double y, double sigma, int width, int height, double weight = 1) {
  return {x, y, weight, sigma, sigma, 0, 0, width, height};
}

TEST(FixationMap, EqualsScipyInEveryModeOfItsEdges) {
  const std::map<std::string, Options::Edges> modes{{"constant", Options::Edges::Constant},
                                                    {"reflect", Options::Edges::Reflect},
                                                    {"nearest", Options::Edges::Nearest},
                                                    {"mirror", Options::Edges::Mirror},
                                                    {"wrap", Options::Edges::Wrap}};
  const json cases =
      json::parse(std::ifstream(sightline::testing::goldenFolder() / "fixations" / "maps.json")).at("maps");
  std::map<std::string, int> seen;
  for (const json& c : cases) {
    const std::string mode = c.at("mode");
    SCOPED_TRACE(mode + " " + c.at("sigma").dump());
    const int width = c.at("width"), height = c.at("height");
    std::vector<BlurredPoint> points;
    for (std::size_t i = 0; i < c.at("x").size(); ++i)
      points.push_back(at(c.at("x")[i], c.at("y")[i], c.at("sigma"), width, height, c.at("weight")[i]));
    const Plane<double> map = fixationMap(points, width, height, modes.at(mode));
    const double highest = *std::max_element(map.values().begin(), map.values().end());
    const auto expected = c.at("map").get<std::vector<double>>();
    ASSERT_EQ(expected.size(), map.size());
    for (std::size_t i = 0; i < map.size(); ++i) ASSERT_NEAR(map[i] / highest, expected[i], 1e-11) << "pixel " << i;
    ++seen[mode];
  }
  EXPECT_EQ(seen.size(), 5u);
}

TEST(FixationMap, PointsOutsideAndWithoutWeightAddNothing) {
  std::vector<BlurredPoint> points{at(-0.5, 3, 2, 10, 8), at(10, 3, 2, 10, 8), at(4, 8, 2, 10, 8),
                                   at(4, 4, 2, 10, 8, 0)};
  const Plane<double> map = fixationMap(points, 10, 8, Options::Edges::Constant);
  EXPECT_EQ(map, Plane<double>(10, 8));
}

TEST(FixationMap, AddsNothingToWhatWasNotOnTheScreen) {
  BlurredPoint point = at(5, 4, 2, 12, 9);
  const Plane<double> whole = fixationMap({point}, 12, 9, Options::Edges::Constant);
  point.left = 4;
  point.right = 8;
  point.top = 3;
  point.bottom = 9;
  const Plane<double> part = fixationMap({point}, 12, 9, Options::Edges::Constant);
  for (int y = 0; y < 9; ++y)
    for (int x = 0; x < 12; ++x) EXPECT_EQ(part.at(x, y), x >= 4 && x < 8 && y >= 3 ? whole.at(x, y) : 0);
}

TEST(FixationMap, IsNarrowerAcrossThanDownWhereDegreesAre) {
  BlurredPoint point = at(10, 10, 1, 21, 21);
  point.sigmaY = 3;
  const Plane<double> map = fixationMap({point}, 21, 21, Options::Edges::Constant);
  EXPECT_GT(map.at(10, 14), map.at(14, 10));
  EXPECT_NEAR(std::accumulate(map.values().begin(), map.values().end(), 0.0), 1, 0.001)
      << "3 sigma and more are inside";
}

TEST(MarkedOn, TakesAShareOfTheAreaWithItsTies) {
  const Plane<double> map(5, 2, {9, 8, 7, 7, 7, 1, 0, 0, 0, 0});
  const auto marked = [&](double share) {
    const auto mask = markedOn(map, Options::Cut::Area, share);
    return std::accumulate(mask.values().begin(), mask.values().end(), 0);
  };
  EXPECT_EQ(marked(0.1), 1);
  EXPECT_EQ(marked(0.2), 2);
  EXPECT_EQ(marked(0.3), 5) << "three pixels share the third place";
  EXPECT_EQ(marked(0.9), 6) << "where nobody looked, nothing is marked";
  EXPECT_EQ(marked(0.01), 0) << "less than half a pixel";
}

TEST(MarkedOn, OfOneFixationADiscAndNotTheSquareOfItsKernel) {
  // The square has 81 x 81 pixels, fewer than a fifth of the image.
  const BlurredPoint point{100, 90, 1, 10, 10, 0, 0, 200, 200};
  const auto mask = markedOn(fixationMap({point}, 200, 200, Options::Edges::Constant), Options::Cut::Area, 0.2);
  const double radius = 10 * std::sqrt(2 * std::log(100.0));  // where exp(-r^2 / 2 sigma^2) is 0.01
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 200; ++x)
      ASSERT_EQ(mask.at(x, y), std::hypot(x - 100, y - 90) <= radius ? 1 : 0) << x << ", " << y;
  // A share of the area that lies within it decides as before.
  const auto tenth = markedOn(fixationMap({point}, 200, 200, Options::Edges::Constant), Options::Cut::Area, 0.05);
  const int count = std::accumulate(tenth.values().begin(), tenth.values().end(), 0);
  EXPECT_NEAR(count, 2000, 8) << "ties on a circle";
}

TEST(MarkedOn, TakesAShareOfTheMaximum) {
  const Plane<double> map(4, 1, {4, 2, 1.9, 0});
  EXPECT_EQ(markedOn(map, Options::Cut::ShareOfMaximum, 0.5), Plane<std::uint8_t>(4, 1, {1, 1, 0, 0}));
  EXPECT_EQ(markedOn(Plane<double>(4, 1), Options::Cut::ShareOfMaximum, 0.5), Plane<std::uint8_t>(4, 1));
}

}  // namespace
}  // namespace sightline
