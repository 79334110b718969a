// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/mask_shape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/alignment/alignment_curve.h"

namespace sightline {
namespace {

/// Parts by flooding, the slow way: the largest, and how many there are.
Plane<std::uint8_t> flooded(const Plane<std::uint8_t>& mask, int& parts) {
  Plane<int> label(mask.width(), mask.height(), 0);
  std::vector<std::pair<int, int>> open;
  std::vector<int> sizes{0};
  for (int y = 0; y < mask.height(); ++y)
    for (int x = 0; x < mask.width(); ++x) {
      if (!mask.at(x, y) || label.at(x, y)) continue;
      sizes.push_back(0);
      open.push_back({x, y});
      label.at(x, y) = static_cast<int>(sizes.size()) - 1;
      while (!open.empty()) {
        const auto [u, v] = open.back();
        open.pop_back();
        ++sizes.back();
        for (int dv = -1; dv <= 1; ++dv)
          for (int du = -1; du <= 1; ++du) {
            const int s = u + du, t = v + dv;
            if (s < 0 || t < 0 || s >= mask.width() || t >= mask.height() || !mask.at(s, t) || label.at(s, t)) continue;
            label.at(s, t) = static_cast<int>(sizes.size()) - 1;
            open.push_back({s, t});
          }
      }
    }
  parts = static_cast<int>(sizes.size()) - 1;
  const int best = static_cast<int>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
  Plane<std::uint8_t> out(mask.width(), mask.height(), 0);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = best > 0 && label[i] == best;
  return out;
}

TEST(LargestComponent, EqualsFloodingOnRandomMasks) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    Plane<std::uint8_t> mask(1 + static_cast<int>(random() % 24), 1 + static_cast<int>(random() % 24));
    const unsigned density = 1 + random() % 9;
    for (auto& v : mask.values()) v = random() % 10 < density;
    int slow = 0, fast = 0;
    ASSERT_EQ(largestComponent(mask, &fast), flooded(mask, slow));
    ASSERT_EQ(fast, slow);
  }
}

TEST(LargestComponent, EmptyAndFullMasksStay) {
  int parts = -1;
  EXPECT_EQ(largestComponent(Plane<std::uint8_t>(4, 3, 0), &parts), Plane<std::uint8_t>(4, 3, 0));
  EXPECT_EQ(parts, 0);
  EXPECT_EQ(largestComponent(Plane<std::uint8_t>(4, 3, 1), &parts), Plane<std::uint8_t>(4, 3, 1));
  EXPECT_EQ(parts, 1);
}

TEST(BinarisationRules, LargestPartIsReadAndWritten) {
  for (const char* text : {"mean+1sd,largest", "otsu,largest", "percentile:0.9,largest", "match,largest"}) {
    const BinarisationRule rule = parseBinarisationRule(text);
    EXPECT_TRUE(rule.largestPart);
    EXPECT_EQ(toString(rule), text);
  }
  EXPECT_THROW(parseBinarisationRule("otsu,largest,largest"), std::exception);
  EXPECT_THROW(parseBinarisationRule(",largest"), std::exception);
}

TEST(CompactCurve, IsSmallAndOffByLessThanAStep) {
  std::mt19937 random(8);
  Plane<float> map(224, 224), plateaus(224, 224);
  Plane<std::uint8_t> votes(224, 224);
  for (int y = 0; y < 224; ++y)
    for (int x = 0; x < 224; ++x) {
      map.at(x, y) = static_cast<float>(std::sin(0.02 * x) + std::cos(0.03 * y) +
                                        0.01 * static_cast<double>(random() % 1000) / 1000);
      plateaus.at(x, y) = static_cast<float>((x / 32) * (y / 32));
      votes.at(x, y) = static_cast<std::uint8_t>(std::max(0.0, 10.5 - std::hypot(x - 90, y - 120) / 6));
    }
  const AlignmentCurve exact(map, votes, 10), compact = exact.compacted();
  EXPECT_TRUE(exact.isExact());
  EXPECT_FALSE(compact.isExact());
  EXPECT_LT(compact.memoryBytes(), 12'000u);
  for (const char* text : {"mean+1sd", "mean-0.5sd", "otsu", "fixed:0.37", "max:0.15", "percentile:0.8", "area:0.1",
                           "match", "fixed:0", "fixed:1"})
    for (int people = 1; people <= 10; ++people) {
      SCOPED_TRACE(std::string(text) + " " + std::to_string(people));
      const BinarisationRule rule = parseBinarisationRule(text);
      const AgreementRule agreement{people, 10};
      const OverlapCounts a = exact.counts(exact.threshold(rule, agreement), agreement);
      const OverlapCounts b = compact.counts(compact.threshold(rule, agreement), agreement);
      EXPECT_EQ(a.total, b.total);
      EXPECT_EQ(a.human, b.human);
      EXPECT_LT(std::abs(a.saliency - b.saliency), 128);
      EXPECT_LT(std::abs(a.both - b.both), 128);
      EXPECT_LE(b.both, b.saliency);
      EXPECT_LE(b.both, b.human);
    }
  EXPECT_EQ(*compact.areaUnderRoc({5, 10}), *exact.areaUnderRoc({5, 10}));
  const AlignmentCurve few(plateaus, votes, 10);
  EXPECT_TRUE(few.compacted().isExact());
  EXPECT_EQ(few.compacted().counts(0.3, {5, 10}), few.counts(0.3, {5, 10}));
  EXPECT_TRUE(AlignmentCurve(Plane<float>(8, 8, 0.0f), Plane<std::uint8_t>(8, 8, 3), 10).compacted().isDegenerate());
}

}  // namespace
}  // namespace sightline
