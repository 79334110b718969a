// SPDX-License-Identifier: GPL-3.0-or-later
// What the fast mode says of itself, on maps of five rows of which each is a region.
#include "core/techniques/expected_agreement.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "core/base/error.h"
#include "core/techniques/xrai_regions.h"

namespace sightline {
namespace {

constexpr int kWidth = 64, kRows = 5;

SegmentSet rowsAsSegments() {
  SegmentSet set;
  set.width = kWidth;
  set.height = kRows;
  set.wordsPerRow = 1;
  for (std::size_t row = 0; row < kRows; ++row) {
    set.masks.emplace_back(kRows, 0);
    set.masks.back()[row] = ~std::uint64_t{0};
  }
  return set;
}

Plane<float> rows(const std::array<float, kRows>& values) {
  Plane<float> plane(kWidth, kRows);
  for (std::size_t i = 0; i < plane.size(); ++i) plane[i] = values[i / kWidth];
  return plane;
}

/// Rows of 5, 4, 3, 2, 1, whose halves differ by `apart` in the middle row.
IgResult fastResult(float apart) {
  IgResult fast;
  fast.baselines[1] = 1;
  fast.attribution = rows({5, 4, 3, 2, 1});
  fast.halves[0] = rows({5, 4, 3 + apart / 2, 2, 1});
  fast.halves[1] = rows({5, 4, 3 - apart / 2, 2, 1});
  fast.fewestPoints = 17;
  return fast;
}

ExpectedAgreement stated(const IgResult& fast) {
  const auto segments = rowsAsSegments();
  const auto map = growRegions(fast.attribution, segments, XraiAlgorithm::Full).map;
  return expectedAgreement(fast, map, segments, XraiAlgorithm::Full);
}

TEST(TopFifthOverlap, IsTheIntersectionOverTheUnionOfWholePlateaus) {
  // 320 pixels: the value that a fifth reach is the 65th, which is the second row's.
  EXPECT_DOUBLE_EQ(topFifthOverlap(rows({5, 4, 3, 2, 1}), rows({9, 8, 0, 0, 0})), 1);
  EXPECT_DOUBLE_EQ(topFifthOverlap(rows({5, 4, 3, 2, 1}), rows({5, 3, 4, 2, 1})), 1.0 / 3);
  EXPECT_DOUBLE_EQ(topFifthOverlap(rows({5, 4, 3, 2, 1}), rows({5, 4, 4, 2, 1})), 2.0 / 3);
  EXPECT_DOUBLE_EQ(topFifthOverlap(rows({5, 4, 3, 2, 1}), rows({1, 2, 3, 4, 5})), 0);
  EXPECT_DOUBLE_EQ(topFifthOverlap(Plane<float>(), Plane<float>()), 1);
  EXPECT_THROW((void)topFifthOverlap(rows({5, 4, 3, 2, 1}), Plane<float>(5, 64)), Error);
}

TEST(ExpectedAgreementOfAMap, FollowsFromWhatStaysWhenItIsMoved) {
  const auto segments = rowsAsSegments();
  const auto steady = [&](float apart) {
    const IgResult fast = fastResult(apart);
    return steadiness(fast, growRegions(fast.attribution, segments, XraiAlgorithm::Full).map, segments,
                      XraiAlgorithm::Full);
  };
  EXPECT_DOUBLE_EQ(steady(0), 1);
  // 3 becomes 3.75, 2.25, 4.5 and 1.5: the third move puts the middle row before the second.
  EXPECT_DOUBLE_EQ(steady(4.5f), (1 + 1 + 1.0 / 3 + 1) / 4);
  // 3 becomes 4.5, 1.5, 6 and 0.
  EXPECT_DOUBLE_EQ(steady(9), (1.0 / 3 + 1 + 1.0 / 3 + 1) / 4);

  const auto certain = stated(fastResult(0)), less = stated(fastResult(4.5f));
  ASSERT_TRUE(certain.range && less.range);
  EXPECT_TRUE(certain.unknown.empty());
  EXPECT_NEAR(certain.range->expected, 0.988, 1e-12);
  EXPECT_NEAR(certain.range->low, 0.928, 1e-12);
  EXPECT_EQ(certain.range->high, 1);
  EXPECT_NEAR(less.range->expected, 0.988 - 0.69 / 6, 1e-12);
  EXPECT_NEAR(less.range->low, 0.988 - 0.69 / 6 - 0.06 - 1.1 / 6, 1e-12);
  EXPECT_EQ(less.range->high, 1);
}

TEST(ExpectedAgreementOfAMap, IsUnknownWhereItCannotBeKnown) {
  const auto contradicting = stated(fastResult(9));
  EXPECT_FALSE(contradicting.range);
  EXPECT_NE(contradicting.unknown.text().find("67 %"), std::string::npos) << contradicting.unknown;

  IgResult few = fastResult(0);
  few.fewestPoints = kFewestAgreementPoints - 1;
  EXPECT_FALSE(stated(few).range);
  EXPECT_NE(stated(few).unknown.text().find("8 points"), std::string::npos) << stated(few).unknown;
  few.fewestPoints = kFewestAgreementPoints;
  EXPECT_TRUE(stated(few).range);

  // EfficientNet-B6 with formula weights at its own size: halves agreed to .94, the exact map was another (.04).
  IgResult jumps = fastResult(0);
  jumps.relativePathError = 31.1;
  EXPECT_FALSE(stated(jumps).range);
  EXPECT_NE(stated(jumps).unknown.text().find("by 31 times"), std::string::npos) << stated(jumps).unknown;
  jumps.relativePathError = kLargestPathError;
  EXPECT_TRUE(stated(jumps).range);
  jumps.relativePathError = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(stated(jumps).range);

  IgResult blank = fastResult(0);
  blank.attribution = rows({0, 0, 0, 0, 0});
  EXPECT_FALSE(stated(blank).range);
  EXPECT_NE(stated(blank).unknown.text().find("blank"), std::string::npos) << stated(blank).unknown;
}

TEST(ExpectedAgreementOfAMap, RisesWithItsSteadiness) {
  auto before = agreementAt(kLeastSteadiness);
  for (double s = kLeastSteadiness; s <= 1; s += 0.01) {
    const auto r = agreementAt(s);
    EXPECT_GE(r.expected, before.expected);
    EXPECT_GE(r.low, before.low);
    EXPECT_LE(0, r.low);
    EXPECT_LE(r.low, r.expected);
    EXPECT_LE(r.expected, r.high);
    EXPECT_LE(r.high, 1);
    before = r;
  }
}

}  // namespace
}  // namespace sightline
