// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines as pixels: the rules of other programs against those programs' own masks (tests/golden/shapes), ours against
// its definition, pixel by pixel.
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

#include "core/base/files.h"
#include "core/dataset/shapes/rasterise.h"
#include "core/dataset/shapes/run_lengths.h"
#include "core/image/mask_editor.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using Json = nlohmann::json;
using Mask = Plane<std::uint8_t>;

Mask fromRows(const Json& runs, int width, int height) {
  Mask mask(width, height);
  std::size_t at = 0;
  for (std::size_t i = 0; i < runs.size(); ++i)
    for (auto n = runs[i].get<std::size_t>(); n > 0; --n) mask[at++] = i % 2;
  return mask;
}

Json golden() { return Json::parse(readTextFile(testing::goldenFolder() / "shapes" / "shapes.json")); }

int area(const Mask& mask) { return std::accumulate(mask.values().begin(), mask.values().end(), 0); }

TEST(Shapes, AreThePixelsOfPycocotoolsAndLabelme) {
  int seen = 0;
  const Json all = golden();
  for (const Json& c : all["cases"]) {
    const auto xy = c["xy"].get<std::vector<double>>();
    const PixelRule rule = pixelRuleFromId(c["rule"].get<std::string>());
    const Mask expected = fromRows(c["runs"], c["width"].get<int>(), c["height"].get<int>());
    Mask mask(expected.width(), expected.height());
    if (c["kind"] == "polygon")
      fillPolygon(xy, rule, 1, mask);
    else if (c["kind"] == "rectangle")
      fillRectangle({xy[0], xy[1], xy[2], xy[3]}, rule, 1, mask);
    else {
      const double r = std::hypot(xy[0] - xy[2], xy[1] - xy[3]);
      fillEllipse({xy[0], xy[1], r, r}, rule, 1, mask);
    }
    EXPECT_EQ(mask, expected) << c.dump();
    ++seen;
  }
  EXPECT_EQ(seen, 402);
}

TEST(Shapes, RunLengthsOfCocoAreReadInBothForms) {
  int seen = 0;
  const Json all = golden();
  for (const Json& t : all["texts"]) {
    const int height = t["size"][0].get<int>(), width = t["size"][1].get<int>();
    const auto runs = runsFromCocoText(t["text"].get<std::string>());
    ASSERT_TRUE(runs);
    EXPECT_EQ(*runs, t["counts"].get<std::vector<std::uint32_t>>());
    ASSERT_TRUE(coversExactly(*runs, std::int64_t{width} * height));
    Mask mask(width, height);
    fillColumnRuns(*runs, 1, mask);
    EXPECT_EQ(mask, fromRows(t["runs"], width, height)) << t["size"];
    ++seen;
  }
  EXPECT_EQ(seen, 12);
}

TEST(Shapes, TextThatIsNoRunLengthsIsRecognised) {
  EXPECT_FALSE(runsFromCocoText("a b"));        // a blank is below '0'
  EXPECT_FALSE(runsFromCocoText("P"));          // more is announced
  EXPECT_FALSE(runsFromCocoText("PPPPPPPP0"));  // longer than any number
  EXPECT_FALSE(runsFromCocoText("@"));          // -16
  EXPECT_TRUE(runsFromCocoText("0")) << "one run of 0";
  EXPECT_FALSE(coversExactly(std::vector<std::uint32_t>{3, 4}, 8));
}

TEST(Shapes, RowRunsFillTheirBox) {
  Mask mask(5, 4);
  fillRowRuns(std::vector<std::uint32_t>{1, 3, 1, 1}, {2, 1, 3, 2}, 1, mask);
  //  . x x
  //  x . x   at (2, 1)
  Mask expected(5, 4);
  expected.at(3, 1) = expected.at(4, 1) = expected.at(2, 2) = expected.at(4, 2) = 1;
  EXPECT_EQ(mask, expected);
}

/// By the definition: how often the ray to the left crosses the outline. Without a division, so that corners on whole
/// and half pixels give an exact answer.
bool insideByRay(const std::vector<double>& xy, double px, double py) {
  bool inside = false;
  for (std::size_t i = 0, n = xy.size() / 2; i < n; ++i) {
    const std::size_t j = (i + 1) % n;
    const double ax = xy[2 * i], ay = xy[2 * i + 1], bx = xy[2 * j], by = xy[2 * j + 1];
    if ((ay <= py) == (by <= py)) continue;
    const double side = (px - ax) * (by - ay) - (py - ay) * (bx - ax);
    if (by > ay ? side >= 0 : side <= 0) inside = !inside;
  }
  return inside;
}

TEST(Shapes, CentresAreInsideByTheEvenOddRule) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> at(-6, 30);
  for (int n = 0; n < 300; ++n) {
    std::vector<double> xy(6 + 2 * static_cast<std::size_t>(n % 7));
    for (double& v : xy) v = n % 3 == 0 ? std::round(at(random)) : at(random);
    Mask mask(24, 19);
    fillPolygon(xy, PixelRule::Centres, 1, mask);
    for (int y = 0; y < mask.height(); ++y)
      for (int x = 0; x < mask.width(); ++x)
        ASSERT_EQ(mask.at(x, y) != 0, insideByRay(xy, x + 0.5, y + 0.5)) << n << ": " << x << ' ' << y;
  }
}

TEST(Shapes, AreThePixelsOfTheProgramsOwnPolygons) {
  MaskEditor editor(30, 30);
  const std::vector<PaintPoint> corners{{3.2, 4.1}, {25.7, 2.5}, {12.5, 28}, {20, 3}, {7, 22.25}};
  editor.polygon(corners, false);
  std::vector<double> xy;
  for (const PaintPoint& p : corners) xy.insert(xy.end(), {p.x, p.y});
  Mask mask(30, 30);
  fillPolygon(xy, PixelRule::Centres, 1, mask);
  EXPECT_EQ(mask, editor.mask());
}

TEST(Shapes, ASquareIsAHundredPixelsOr121) {
  for (const auto& [rule, pixels] :
       {std::pair{PixelRule::Centres, 100}, {PixelRule::Coco, 100}, {PixelRule::Labelme, 121}}) {
    Mask mask(30, 30), rectangle(30, 30);
    fillPolygon(std::vector<double>{10, 10, 20, 10, 20, 20, 10, 20}, rule, 1, mask);
    fillRectangle({10, 10, 20, 20}, rule, 1, rectangle);
    EXPECT_EQ(area(mask), pixels) << pixelRuleId(rule);
    EXPECT_EQ(rectangle, mask) << pixelRuleId(rule);
  }
}

TEST(Shapes, TurnedEllipsesHoldTheCentresInside) {
  const EllipseShape e{13.3, 11.8, 9, 4, 33};
  Mask mask(27, 24);
  fillEllipse(e, PixelRule::Centres, 1, mask);
  const double angle = e.degrees * std::acos(-1.0) / 180;
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x) {
      const double dx = x + 0.5 - e.x, dy = y + 0.5 - e.y;
      const double u = (dx * std::cos(angle) + dy * std::sin(angle)) / e.rx;
      const double v = (dy * std::cos(angle) - dx * std::sin(angle)) / e.ry;
      ASSERT_EQ(mask.at(x, y) != 0, u * u + v * v <= 1) << x << ' ' << y;
    }
  EXPECT_NEAR(area(mask), std::acos(-1.0) * 9 * 4, 8);
}

TEST(Shapes, FarOutsideCostsNothingAndMarksNothing) {
  for (const PixelRule rule : {PixelRule::Centres, PixelRule::Coco, PixelRule::Labelme}) {
    Mask mask(20, 20);
    const double far = kFarthestCoordinate;
    fillPolygon(std::vector<double>{-far, -far, -far + 5, far, -100, far}, rule, 1, mask);
    EXPECT_EQ(area(mask), 0) << pixelRuleId(rule);
    fillPolygon(std::vector<double>{-far, -far, far, -far, far, far, -far, far}, rule, 1, mask);
    EXPECT_EQ(area(mask), 400) << pixelRuleId(rule);
  }
}

}  // namespace
}  // namespace sightline
