// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptive.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace sightline {
namespace {

TEST(BoxSummary, OfNothingIsUndefined) {
  const BoxSummary box = summarise({});
  EXPECT_EQ(box.n, 0u);
  for (const double v : {box.mean, box.sd, box.q1, box.median, box.q3, box.whiskerLow, box.whiskerHigh})
    EXPECT_TRUE(std::isnan(v));
  EXPECT_TRUE(box.outliers.empty());
}

TEST(BoxSummary, OfOneValueHasNoSpread) {
  const std::vector<double> one{0.25};
  const BoxSummary box = summarise(one);
  EXPECT_EQ(box.mean, 0.25);
  EXPECT_EQ(box.whiskerLow, 0.25);
  EXPECT_EQ(box.whiskerHigh, 0.25);
  EXPECT_TRUE(std::isnan(box.sd));
}

TEST(BoxSummary, EveryValueIsWithinTheWhiskersOrAnOutlier) {
  std::mt19937 random(4);
  std::cauchy_distribution<double> cauchy(0, 1);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> values(1 + random() % 60);
    for (double& v : values) v = cauchy(random);
    const BoxSummary box = summarise(values);
    EXPECT_LE(box.whiskerLow, box.q1);
    EXPECT_LE(box.q1, box.median);
    EXPECT_LE(box.median, box.q3);
    EXPECT_LE(box.q3, box.whiskerHigh);
    const double reach = 1.5 * (box.q3 - box.q1);
    std::size_t within = 0;
    for (const double v : values) within += v >= box.q1 - reach && v <= box.q3 + reach;
    EXPECT_EQ(within + box.outliers.size(), values.size());
    for (const double v : box.outliers) EXPECT_TRUE(v < box.whiskerLow || v > box.whiskerHigh);
  }
}

TEST(Quantile, EndsAreTheExtremes) {
  const std::vector<double> values{1, 2, 4, 8};
  EXPECT_EQ(quantileSorted(values, 0), 1);
  EXPECT_EQ(quantileSorted(values, 1), 8);
  EXPECT_DOUBLE_EQ(quantileSorted(values, 0.5), 3);
  EXPECT_DOUBLE_EQ(quantileSorted(values, 0.9), 4 + 0.7 * 4);
}

}  // namespace
}  // namespace sightline
