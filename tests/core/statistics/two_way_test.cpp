// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/two_way.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sightline {
namespace {

using Cells = std::vector<std::vector<double>>;

// The sums of squares of this unbalanced layout are from least squares over its dummy variables (numpy.linalg.lstsq).
const Cells kUnbalanced{
    {-0.802, -1.324, -0.248},     {-0.08, 0.636, -0.39, -1.053, -1.285},         {1.049, 1.935},
    {0.073, -1.433, -1.158, 1.4}, {0.803, -1.132, 0.516, -0.563, -0.029, 0.112}, {-0.213, 1.053, 0.437}};

TEST(TwoWay, UnbalancedSumsOfSquaresAreThoseOfLeastSquares) {
  const TwoWayBetween r = twoWayAnova(kUnbalanced, 2);
  EXPECT_TRUE(r.note.empty());
  EXPECT_NEAR(r.first.sumOfSquares, 3.030565886363636, 1e-10);
  EXPECT_NEAR(r.second.sumOfSquares, 0.10620750000000001, 1e-10);
  EXPECT_NEAR(r.interaction.sumOfSquares, 4.767253633333333, 1e-10);
  EXPECT_NEAR(r.ssResidual, 11.708476366666666, 1e-10);
  EXPECT_EQ(r.dfResidual, 17);
  EXPECT_EQ(r.interaction.df, 2);
}

TEST(TwoWay, OffsetsChangeNothingAndScaleOnlySquares) {
  const TwoWayBetween plain = twoWayAnova(kUnbalanced, 2);
  Cells moved = kUnbalanced;
  for (auto& cell : moved)
    for (double& v : cell) v = 1000 + 3 * v;
  const TwoWayBetween r = twoWayAnova(moved, 2);
  EXPECT_NEAR(r.first.f, plain.first.f, 1e-8);
  EXPECT_NEAR(r.interaction.p, plain.interaction.p, 1e-8);
  EXPECT_NEAR(r.second.sumOfSquares, 9 * plain.second.sumOfSquares, 1e-8);
}

TEST(TwoWay, ChanceGivesFewAlarmsAndPlantedEffectsAreFound) {
  std::mt19937 random(11);
  std::normal_distribution<double> noise(0, 1);
  int first = 0, second = 0, both = 0, found = 0;
  constexpr int kStudies = 600;
  for (int study = 0; study < kStudies; ++study) {
    Cells chance(6), planted(6);
    for (std::size_t cell = 0; cell < 6; ++cell)
      for (std::size_t i = 0; i < 8 + cell; ++i) {
        chance[cell].push_back(noise(random));
        planted[cell].push_back(noise(random) + (cell == 5 ? 2.5 : 0));
      }
    const TwoWayBetween r = twoWayAnova(chance, 2);
    first += r.first.p < 0.05;
    second += r.second.p < 0.05;
    both += r.interaction.p < 0.05;
    found += twoWayAnova(planted, 2).interaction.p < 0.05;
  }
  const double most = kStudies * 0.05 + 2 * std::sqrt(kStudies * 0.05 * 0.95);  // five percent and two standard errors
  for (const int alarms : {first, second, both}) {
    EXPECT_LE(alarms, most);
    EXPECT_GT(alarms, 0);
  }
  EXPECT_GT(found, 0.8 * kStudies);
}

TEST(TwoWay, WhatCannotBeTestedIsExplained) {
  EXPECT_FALSE(twoWayAnova(Cells{}, 2).note.empty());
  EXPECT_FALSE(twoWayAnova(Cells{{1, 2}, {2, 3}}, 2).note.empty());              // one level of the first factor
  EXPECT_FALSE(twoWayAnova(Cells{{1, 2}, {2, 3}, {}, {1, 4}}, 2).note.empty());  // an empty combination
  EXPECT_FALSE(twoWayAnova(Cells{{1}, {2}, {3}, {4}}, 2).note.empty());          // one value each
  const TwoWayBetween flat = twoWayAnova(Cells{{1, 1}, {2, 2}, {3, 3}, {4, 4}}, 2);
  EXPECT_FALSE(flat.note.empty());  // no spread
  EXPECT_TRUE(std::isnan(flat.first.p));
}

}  // namespace
}  // namespace sightline
